import type { Figure } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import { dayTimes } from './calendar.js'
import { type Found, type Rule, wordFigure } from './reading.js'
import { isJoined, type Token } from './tokens.js'
import { unitWords } from './units.js'
import { decadeWords, implied, multiples, roman } from './words.js'

const period = (
  token: Token,
  unit: string,
  weight: Figure['weight'] = 'silent',
  value = rational(1),
): Found['figures'] => [wordFigure(token, 'quantity', value, { unit, weight })]

/** Words that stand for an amount by themselves. */
export const wordRule: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  if (!token) return undefined
  const times = multiples.get(token.lower)
  if (times !== undefined)
    return { figures: [wordFigure(token, 'multiple', rational(times), { weight: 'weak' })], next: at + 1 }
  const number = implied.get(token.lower)
  if (number !== undefined) return { figures: [wordFigure(token, 'count', rational(number))], next: at + 1 }
  if (/^(?:evenly|equally)$/.test(token.lower))
    return { figures: [wordFigure(token, 'fraction', rational(1, 2))], next: at + 1 }
  if (token.lower === 'clock' && /^(?:round|around)$/.test(tokens[at - 2]?.lower ?? ''))
    return { figures: period(token, 'hour', 'silent', rational(24)), next: at + 1 }
  const decade = decadeWords.get(token.lower)
  if (decade !== undefined)
    return {
      figures: [wordFigure(token, 'decade', rational(decade), { short: true, weight: 'strong' })],
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

/** Units that an article alone makes one of: a year, a metre, per hour. */
const counted =
  'decade century year month week day hour minute anniversary meter metre kilometer kilometre mile foot inch yard acre hectare mu ton tonne kilogram kilo gram pound ounce liter litre gallon barrel yuan dollar degree'
const countedUnits = new Map(
  counted
    .split(' ')
    .map(word => [word, word === 'anniversary' ? 'year' : (unitWords.get(word) ?? word)] as const),
)
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
export const articleRule: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  const unit = tokens[at + 1]
  if (!token || !articles.has(token.lower) || !isJoined(unit)) return undefined
  const id = countedUnits.get(unit.lower)
  if (id === undefined) return undefined
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
          unit: id,
          end: tokens[at + 4]?.end ?? unit.end,
          weight: 'weak',
        }),
      ],
      next: at + 5,
    }
  const decade = id === 'decade' || id === 'century'
  const figure = wordFigure(token, 'quantity', rational(1), {
    unit: id,
    end: unit.end,
    weight: decade && token.lower === 'a' ? 'weak' : 'silent',
  })
  return { figures: [figure], next: at + 2 }
}
