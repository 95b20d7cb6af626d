import type { Figure, FigureKind } from '../../figures/figure.js'
import { compare, divide, isInteger, type Rational, rational, toDecimal } from '../../figures/rational.js'
import { clock } from './clock-like.js'
import { unitWords } from './units.js'
import { dayName, fractionWords, grouped, monthName, ordinal, plainNumber } from './write.js'

/** One word a unit, singular and plural: the first two of each row in `units.ts`. */
const names = new Map<string, string[]>()
for (const [word, unit] of unitWords) names.set(unit, [...(names.get(unit) ?? []), word])

const isOne = (value: Rational): boolean => value.n === 1n && value.d === 1n

/** Names of people and places in the names of units. */
const proper =
  /\b(?:celsius|fahrenheit|united states|us(?= dollar)|hong kong|new (?=taiwan|zealand)|taiwan|zealand|macao|british|chinese|japanese|korean|australian|canadian|singapore|swiss|russian|indian|pakistani|thai|vietnamese|philippine|brazilian|mexican|turkish|swedish|norwegian|danish|saudi)\b/g

const capital = (word: string): string => word.replace(/\b[a-z]/g, letter => letter.toUpperCase())

/** The singular or plural name of a unit. */
export const unitName = (unit: string, value: Rational): string => {
  const [singular = unit, plural = singular] = names.get(unit) ?? []
  const regular = plural === `${singular}s` || /(?:feet|inches|centuries|millennia|quarters)$/.test(plural)
  return (isOne(value) || !regular ? singular : plural).replace(proper, capital)
}

const signs: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  AUD: 'A$',
  CAD: 'C$',
  SGD: 'S$',
  NZD: 'NZ$',
  dollar: '$',
}

const scaled = (value: Rational): string =>
  compare(value, rational(10)) < 0 ? (grouped(value) ?? '') : plainNumber(value)

const money = (figure: Figure): string => {
  const sign = signs[figure.unit ?? '']
  return sign
    ? `${sign}${scaled(figure.value)}`
    : `${scaled(figure.value)} ${unitName(figure.unit ?? 'CNY', figure.value)}`
}

const measures: ReadonlySet<string> = new Set([
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'decade',
  'century',
  'season',
  'night',
])

const quantity = (figure: Figure): string => {
  const unit = figure.unit ?? ''
  const half = figure.value.n === 1n && figure.value.d === 2n
  if (half)
    return `half ${/^[aeiou]|^hour/.test(unitName(unit, rational(1))) ? 'an' : 'a'} ${unitName(unit, rational(1))}`
  return `${measures.has(unit) ? plainNumber(figure.value) : scaled(figure.value)} ${unitName(unit, figure.value)}`
}

const magnitudeNames: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, 'trillions'],
  [100_000_000_000n, 'hundreds of billions'],
  [10_000_000_000n, 'tens of billions'],
  [1_000_000_000n, 'billions'],
  [100_000_000n, 'hundreds of millions'],
  [10_000_000n, 'tens of millions'],
  [1_000_000n, 'millions'],
  [100_000n, 'hundreds of thousands'],
  [10_000n, 'tens of thousands'],
  [1000n, 'thousands'],
  [100n, 'hundreds'],
  [10n, 'dozens'],
]

const vague = (figure: Figure): string => {
  const name = magnitudeNames.find(([size]) => figure.value.n >= size)?.[1] ?? 'several'
  if (figure.unit === undefined) return name
  return figure.unit === 'year' && name === 'dozens'
    ? 'decades'
    : `${name} of ${figure.unit === 'USD' ? 'dollars' : unitName(figure.unit, rational(2))}`
}

const decimalOf = (value: Rational): string => toDecimal(value) ?? `${value.n}/${value.d}`

const writers: Partial<Record<FigureKind, (figure: Figure) => string>> = {
  money,
  quantity,
  percent: figure => `${decimalOf(figure.value)} percent`,
  points: figure => `${decimalOf(figure.value)} percentage point${isOne(figure.value) ? '' : 's'}`,
  discount: figure =>
    `${decimalOf(rational(100n * figure.value.d - figure.value.n, figure.value.d))} percent off`,
  fraction: figure => fractionWords(figure.value) ?? decimalOf(figure.value),
  multiple: figure =>
    isInteger(figure.value) && figure.value.n === 2n ? 'double' : `${plainNumber(figure.value)} times`,
  ordinal: figure => ordinal(figure.value, false) ?? decimalOf(figure.value),
  year: figure => decimalOf(figure.value),
  decade: figure => `${decimalOf(figure.value)}s`,
  century: figure => `${ordinal(figure.value, false)} century`,
  half: figure => `${isOne(figure.value) ? 'first' : 'second'} half`,
  quarter: figure => `${ordinal(figure.value, true)} quarter`,
  month: figure => monthName(figure.value),
  day: figure => decimalOf(figure.value),
  weekday: figure => dayName(figure.value),
  time: figure => clock(figure.value),
}

const directions = { under: 'nearly', about: 'about', over: 'more than' } as const

/** A figure of another language in English, by English habits: `more than 400 million yuan`. */
export const composeEnglish = (figure: Figure): string => {
  const text = figure.vague
    ? vague(figure)
    : (writers[figure.kind]?.(figure) ?? plainNumber(divide(figure.value, rational(1))))
  if (figure.rate) return text.replace(/^1 /, 'per ')
  return figure.about && !figure.vague ? `${directions[figure.about]} ${text}` : text
}
