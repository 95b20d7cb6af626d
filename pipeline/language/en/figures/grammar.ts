import { codeFigure } from '../../figures/code.js'
import { compound } from '../../figures/compound.js'
import type { Figure } from '../../figures/figure.js'
import { multiply, rational } from '../../figures/rational.js'
import { share } from '../../figures/share.js'
import { isCurrency } from '../../figures/units.js'
import {
  clockRule,
  dayBefore,
  dayTimes,
  decadeTail,
  hourTail,
  monthRule,
  periodTail,
  weekdayRule,
  yearTail,
} from './calendar.js'
import { phraseAt } from './numbers.js'
import { countTail, ordinalTail, unitTail } from './quantities.js'
import { approximator, type Found, type Rule, type Tail, type Text, unitAt, wordFigure } from './reading.js'
import { fractionTail, multipleTail, rateTail } from './shares.js'
import { isJoined, type Token, tokenize } from './tokens.js'
import { agesRule, vagueRule } from './vague.js'
import { decadeWords, implied, multiples, roman } from './words.js'

/** What a number may be, in the order of trying. */
const tails: readonly Tail[] = [
  rateTail,
  fractionTail,
  multipleTail,
  decadeTail,
  dayBefore,
  periodTail,
  hourTail,
  unitTail,
  ordinalTail,
  yearTail,
  countTail,
]

const numberRule: Rule = (source, at) => {
  const phrase = phraseAt(source.tokens, at)
  if (!phrase) return undefined
  for (const tail of tails) {
    const found = tail(source, phrase)
    if (found) return found
  }
  return undefined
}

/** Letters and digits in one word: HMX-1, G20, 5G, A380. */
const code = /[A-Za-z]+(?:[-–]?\d+[A-Za-z]*)+|\d+[A-Za-z]+[\dA-Za-z]*(?:[-–]\d+)?/y
const plainNumber =
  /^\d+(?:st|nd|rd|th|s|k|K|m|M|mn|mln|bn|b|B|tn|x|km|kg|cm|mm|g|mg|h|am|pm|C|F|mph|kph|ft|lb|lbs|oz|kW|MW|GW|kWh|GB|MB|TB|KB|W|V|L|ml|mL|t|ha|Hz|GHz|MHz|kHz|nm|yuan|year|kmh|sqm|M|K|B|T|KM|KG)$/

const codeRule: Rule = ({ text, tokens }, at) => {
  const token = tokens[at]
  if (!token) return undefined
  code.lastIndex = token.start
  const word = code.exec(text)?.[0]
  if (
    word === undefined ||
    plainNumber.test(word) ||
    /^(?:US|HK|RMB|Rs|No|mid|pre|post)[-–]?\d/i.test(word) ||
    isCurrency(word.slice(0, 3)) ||
    (/^[A-Za-z]{4,}[-–]\d/.test(word) && !/^[A-Z]{4,}/.test(word))
  )
    return undefined
  const end = token.start + word.length
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1
  return { figures: [codeFigure(word, token.start, end)], next }
}

/** half, half a year, half an hour, half-hour, half a million. */
const halfRule: Rule = (source, at) => {
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

const period = (
  token: Token,
  unit: string,
  weight: Figure['weight'] = 'silent',
  value = rational(1),
): Found['figures'] => [wordFigure(token, 'quantity', value, { unit, weight })]

/** Words that stand for an amount by themselves. */
const wordRule: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  if (!token) return undefined
  const times = multiples.get(token.lower)
  if (times !== undefined)
    return { figures: [wordFigure(token, 'multiple', rational(times), { weight: 'weak' })], next: at + 1 }
  const number = implied.get(token.lower)
  if (number !== undefined) return { figures: [wordFigure(token, 'count', rational(number))], next: at + 1 }
  const decade = decadeWords.get(token.lower)
  if (decade !== undefined)
    return {
      figures: [wordFigure(token, 'decade', rational(decade), { short: true, weight: 'weak' })],
      next: at + 1,
    }
  const clock = dayTimes.get(token.lower)
  if (clock !== undefined)
    return { figures: [wordFigure(token, 'time', rational(clock), { short: true })], next: at + 1 }
  const rank = roman.get(token.text)
  if (rank !== undefined) return { figures: [wordFigure(token, 'ordinal', rational(rank))], next: at + 1 }
  if (token.lower === 'dozen')
    return { figures: [wordFigure(token, 'count', rational(12), { weight: 'weak' })], next: at + 1 }
  if (token.lower === 'fortnight')
    return { figures: period(token, 'week', 'weak', rational(2)), next: at + 1 }
  return undefined
}

const units = new Set(['decade', 'century', 'year', 'month', 'week', 'day', 'hour', 'minute', 'anniversary'])
const articles = new Set([
  'a',
  'an',
  'per',
  'each',
  'every',
  'the',
  'last',
  'past',
  'this',
  'next',
  'another',
])

/** a year, per hour, the past decade: one, said by the article. */
const articleRule: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  const unit = tokens[at + 1]
  if (!token || !articles.has(token.lower) || !isJoined(unit) || !units.has(unit.lower)) return undefined
  const more =
    tokens.slice(at + 2, at + 5).every(isJoined) &&
    tokens
      .slice(at + 2, at + 5)
      .map(word => word.lower)
      .join(' ') === 'and a half'
  if (more)
    return {
      figures: [
        wordFigure(token, 'quantity', rational(3, 2), {
          unit: unit.lower,
          end: tokens[at + 4]?.end ?? unit.end,
          weight: 'weak',
        }),
      ],
      next: at + 5,
    }
  const decade = unit.lower === 'decade' || unit.lower === 'century'
  const figure = wordFigure(token, 'quantity', rational(1), {
    unit: unit.lower,
    end: unit.end,
    weight: decade && token.lower === 'a' ? 'weak' : 'silent',
  })
  return { figures: [figure], next: at + 2 }
}

/** first three quarters and the like are read by their number; the order of trying. */
const rules: readonly Rule[] = [
  codeRule,
  clockRule,
  monthRule,
  weekdayRule,
  vagueRule,
  halfRule,
  numberRule,
  agesRule,
  wordRule,
  articleRule,
]

const foundAt = (source: Text, at: number): Found | undefined => {
  for (const rule of rules) {
    const found = rule(source, at)
    if (found) return found
  }
  return undefined
}

/** The figures of an English text that `mask` has made ready. */
export const readEnglish = (text: string): Figure[] => {
  const source: Text = { text, tokens: tokenize(text) }
  const figures: Figure[] = []
  for (let at = 0; at < source.tokens.length; ) {
    const found = foundAt(source, at)
    if (found) figures.push(...found.figures)
    at = found ? Math.max(found.next, at + 1) : at + 1
  }
  return compound(share(figures, text), text)
}
