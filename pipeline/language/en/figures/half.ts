import type { Figure } from '../../figures/figure.js'
import { multiply, rational } from '../../figures/rational.js'
import { phraseAt } from './numbers.js'
import { approximator, type Found, type Rule, type Text, unitAt, wordFigure } from './reading.js'
import { isJoined, tokenFrom } from './tokens.js'
import { scales } from './words.js'

/** half-point, half a percentage point, half of one percent. */
const rateOf = /^(?:-| (?:of )?(?:an?|one|1) )(?:(?:percentage[ -])?point\b|per ?cent\b(?![ -]))/

/** half-built, half-empty: what is done or so by half; no half-hearted one. */
const isDone =
  /^(?!hearted|baked|wit|timbered)(?:[a-z]+(?:ed|en|wn|lt|unk|ead)|done|full|empty|gone|read|cut|asleep|finished)$/

/** half-million, a half billion, with what is counted behind it. */
const scaledHalf = ({ tokens, text }: Text, at: number, scale: bigint): Found | undefined => {
  const [token, last] = [tokens[at], tokens[at + 1]]
  if (!token || !last) return undefined
  const unit = unitAt(tokens, at + 2, 1000)
  const next = unit?.next ?? at + 2
  const about = approximator(text, token.start, last.end)
  const figure = wordFigure(token, unit ? 'quantity' : 'count', rational(scale, 2n), {
    weight: 'weak',
    end: tokens[next - 1]?.end ?? last.end,
    ...(about ? { about } : {}),
    ...(unit ? { unit: unit.unit } : {}),
  })
  return { figures: [figure], next }
}

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
  const rate = rateOf.exec(text.slice(token.end, token.end + 30))
  if (token.lower === 'half' && rate) {
    const end = token.end + rate[0].length
    const kind = rate[0].endsWith('point') ? 'points' : 'percent'
    return {
      figures: [wordFigure(token, kind, half, { weight: 'strong', end })],
      next: tokenFrom(tokens, at, end),
    }
  }
  const scale =
    token.lower === 'half' &&
    (tokens[at + 1]?.gap === '-' || isJoined(tokens[at + 1])) &&
    scales.get(tokens[at + 1]?.lower ?? '')
  if (scale) return scaledHalf(source, at, scale)
  const hyphened =
    tokens[at + 1]?.gap === '-' &&
    !unitAt(tokens, at + 1, 1) &&
    !/^(?:price|an?)$/.test(tokens[at + 1]?.lower ?? '')
  if (hyphened && !phraseAt(tokens, at + 1))
    return {
      figures: isDone.test(tokens[at + 1]?.lower ?? '') ? [wordFigure(token, 'fraction', half)] : [],
      next: at + 2,
    }
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
