import type { Figure } from '../../figures/figure.js'
import { multiply, rational } from '../../figures/rational.js'
import { phraseAt } from './numbers.js'
import { approximator, type Rule, unitAt, wordFigure } from './reading.js'
import { isJoined } from './tokens.js'

/** half, half a year, half an hour, half-hour, half a million. */
export const halfRule: Rule = (source, at) => {
  const { tokens, text } = source
  const token = tokens[at]
  if (
    token?.lower !== 'half' &&
    token?.lower !== 'halved' &&
    token?.lower !== 'halving' &&
    token?.lower !== 'halve'
  )
    return undefined
  const half = rational(1, 2)
  const point = /^(?:-| an? )(?:percentage[ -])?point\b/.exec(text.slice(token.end, token.end + 24))
  if (token.lower === 'half' && point) {
    const end = token.end + point[0].length
    const next = tokens.findIndex(({ start }) => start >= end)
    return {
      figures: [wordFigure(token, 'points', half, { weight: 'strong', end })],
      next: next < 0 ? tokens.length : next,
    }
  }
  const hyphened =
    tokens[at + 1]?.gap === '-' &&
    !unitAt(tokens, at + 1, 1) &&
    !/^(?:price|an?)$/.test(tokens[at + 1]?.lower ?? '')
  if (hyphened && !phraseAt(tokens, at + 1)) return { figures: [], next: at + 2 }
  const article = isJoined(tokens[at + 1]) && /^an?$/.test(tokens[at + 1]?.lower ?? '')
  const from = article ? at + 2 : at + 1
  const about = approximator(text, token.start, token.end)
  const more: Partial<Figure> = { weight: 'weak', ...(about ? { about } : {}) }
  const number = token.lower === 'half' ? phraseAt(tokens, article ? at + 1 : from) : undefined
  if (number && article && !number.ordinal && !number.fraction) {
    const unit = unitAt(tokens, number.next, 1000)
    const next = unit?.next ?? number.next
    const end = tokens[next - 1]?.end ?? token.end
    const figure = wordFigure(token, unit ? 'quantity' : 'count', multiply(number.value, half), {
      ...more,
      end,
      ...(unit ? { unit: unit.unit } : {}),
    })
    return { figures: [figure], next }
  }
  const unit = token.lower === 'half' ? unitAt(tokens, from, 1) : undefined
  const end = unit ? (tokens[unit.next - 1]?.end ?? token.end) : token.end
  const figure = wordFigure(token, unit ? 'quantity' : 'fraction', half, {
    ...more,
    end,
    ...(unit ? { unit: unit.unit } : {}),
  })
  return { figures: [figure], next: unit?.next ?? at + 1 }
}
