import type { LanguageTag } from '../../../model/language.js'
import { decimal, type Rational } from '../../figures/rational.js'
import { currencies } from '../../figures/units.js'
import { type Patterns, patternsOf } from './patterns.js'
import { wordsOf } from './words/index.js'
import type { Words } from './words/words.js'

/** What CLDR (through Intl) knows of numbers in one language. Words are in lower case. */
export interface Locale {
  group: string
  decimal: string
  /** Scale words: `millionen` → 1,000,000. */
  scales: ReadonlyMap<string, bigint>
  /** Of these, letters that are a scale as capitals alone: 5 M, but 500 m. */
  capitals: ReadonlySet<string>
  /** Unit and currency words and signs by unit id. */
  units: ReadonlyMap<string, string>
  percents: ReadonlySet<string>
  /** Beginnings of unit words, behind which endings of cases may stand: `метр` → `m`. */
  stems: readonly (readonly [string, string])[]
  /** Numbers in words. */
  numbers: ReadonlyMap<string, Rational>
  /** Numbers in words behind others alone. */
  ones: ReadonlyMap<string, Rational>
  patterns: Patterns
  months: ReadonlyMap<string, number>
  /** Short names of months, which are names of months beside a number only: May. */
  shortMonths: ReadonlyMap<string, number>
  weekdays: ReadonlyMap<string, number>
  countsWeekdays: boolean
}

const powers = [4, 5, 6, 7, 8, 9, 10, 12, 13, 15]
/** Amounts that reach every plural form of every language. */
const amounts = [0, 1, 2, 3, 5, 11, 21, 100, 1.5]

const intlUnits: Record<string, string> = {
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  mile: 'mile',
  foot: 'foot',
  inch: 'inch',
  yard: 'yard',
  hectare: 'ha',
  acre: 'acre',
  kilogram: 'kg',
  gram: 'g',
  pound: 'lb',
  ounce: 'oz',
  liter: 'L',
  milliliter: 'mL',
  gallon: 'gal',
  celsius: 'C',
  fahrenheit: 'F',
  byte: 'B',
  kilobyte: 'KB',
  megabyte: 'MB',
  gigabyte: 'GB',
  terabyte: 'TB',
  degree: 'deg',
  year: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
  second: 'second',
}

const key = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[\u00a0\u202f\u200e\u200f]/g, ' ')
    .trim()

type Part = Intl.NumberFormatPart

const textOf = (parts: readonly Part[], type: string): string =>
  key(
    parts
      .filter(part => part.type === type)
      .map(part => part.value)
      .join(' '),
  )

const formatted = (language: LanguageTag, options: Intl.NumberFormatOptions, type: string): string[] => {
  const format = new Intl.NumberFormat(language, options)
  return [...new Set(amounts.map(amount => textOf(format.formatToParts(amount), type)))].filter(
    word => word !== '',
  )
}

/** The scale a compact form was written with, from its own digits: 20 Millionen for 2 × 10⁷ is 10⁶. */
const scaleOf = (parts: readonly Part[], amount: number): bigint | undefined => {
  const shown = Number(
    parts
      .filter(part => part.type === 'integer')
      .map(part => part.value)
      .join(''),
  )
  const scale = Math.round(amount / shown)
  return Number.isSafeInteger(scale) && scale > 1 ? BigInt(scale) : undefined
}

/** The forms of a table of words: by each form what it means. */
const forms = <T>(
  table: Readonly<Record<string, string>> | undefined,
  meaning: (key: string) => T,
): [string, T][] =>
  Object.entries(table ?? {}).flatMap(([key, list]) =>
    list.split('|').map((word): [string, T] => [word, meaning(key)]),
  )

const bigintOf = (key: string): bigint => BigInt(Number(key))

const scalesOf = (language: LanguageTag, words: Words): Map<string, bigint> => {
  const scales = new Map<string, bigint>(forms(words.scales, bigintOf))
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
    })
    for (const power of powers) {
      for (const digit of [1, 2, 5]) {
        const amount = digit * 10 ** power
        const parts = format.formatToParts(amount)
        const word = textOf(parts, 'compact')
        const scale = scaleOf(parts, amount)
        if (word !== '' && scale !== undefined && !scales.has(word)) scales.set(word, scale)
      }
    }
  }
  return scales
}

/** M, T: one capital letter, which means something else when it is small. */
const capitalsOf = (language: LanguageTag): Set<string> => {
  const format = new Intl.NumberFormat(language, { notation: 'compact', numberingSystem: 'latn' })
  const words = powers.map(
    power =>
      format
        .formatToParts(2 * 10 ** power)
        .find(({ type }) => type === 'compact')
        ?.value.trim() ?? '',
  )
  return new Set(words.filter(word => /^\p{Lu}$/u.test(word)).map(word => word.toLowerCase()))
}

const unitWords = (language: LanguageTag): [string, string][] =>
  Object.entries(intlUnits).flatMap(([unit, id]) =>
    (['long', 'short'] as const).flatMap(unitDisplay =>
      formatted(language, { style: 'unit', unit, unitDisplay }, 'unit').map((word): [string, string] => [
        word,
        id,
      ]),
    ),
  )

const moneyWords = (language: LanguageTag): [string, string][] =>
  currencies
    .filter(code => /^[A-Z]{3}$/.test(code))
    .flatMap(code => [
      [code.toLowerCase(), code] as [string, string],
      ...(['name', 'symbol'] as const).flatMap(currencyDisplay =>
        formatted(language, { style: 'currency', currency: code, currencyDisplay }, 'currency').map(
          (word): [string, string] => [word, code],
        ),
      ),
    ])

const signs: readonly (readonly [string, string])[] = [
  ['$', 'dollar'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['us$', 'USD'],
  ['km', 'km'],
  ['mph', 'mile'],
  ['km²', 'km2'],
  ['m²', 'm2'],
  ['m³', 'm3'],
  ['kwh', 'kWh'],
  ['mwh', 'MWh'],
  ['kw', 'kW'],
  ['mw', 'MW'],
  ['gw', 'GW'],
  ['kg', 'kg'],
  ['mu', 'mu'],
  ['yuan', 'CNY'],
  ['yuans', 'CNY'],
  ['yuanes', 'CNY'],
  ['rmb', 'CNY'],
]

const names = (
  language: LanguageTag,
  options: Intl.DateTimeFormatOptions,
  part: 'month' | 'weekday',
  dates: readonly Date[],
): [string, number][] =>
  dates.flatMap((date, index) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    const word = key(format.formatToParts(date).find(({ type }) => type === part)?.value ?? '')
    return /\p{L}{2}/u.test(word) ? [[word.replace(/\.$/, ''), index + 1] as [string, number]] : []
  })

const monthDates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 15)))
/** 2 January 2023 was a Monday. */
const weekDates = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 2 + day)))

const separators = (language: LanguageTag): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567.8)
  const find = (type: string): string => parts.find(part => part.type === type)?.value ?? ''
  return { group: find('group'), decimal: find('decimal') || '.' }
}

const isStem = ([word]: readonly [string, string]): boolean => word.endsWith('-')

/** Units as CLDR and as people name them; without what the language means otherwise. */
const unitsOf = (language: LanguageTag, words: Words): Map<string, string> => {
  const told = forms(words.units, unit => unit).filter(entry => !isStem(entry))
  const units = new Map([...signs, ...moneyWords(language), ...unitWords(language), ...told])
  for (const word of words.noUnits?.split('|') ?? []) units.delete(word)
  return units
}

const monthsOf = (language: LanguageTag): Map<string, number> =>
  new Map([
    ...names(language, { month: 'long' }, 'month', monthDates),
    ...names(language, { month: 'long', day: 'numeric' }, 'month', monthDates),
  ])

/** Collect what Intl and we know of a language; about 30 ms, so it is kept by `localeOf`. */
const collect = (language: LanguageTag, words: Words): Locale => ({
  ...separators(language),
  scales: scalesOf(language, words),
  capitals: capitalsOf(language),
  units: unitsOf(language, words),
  stems: forms(words.units, unit => unit)
    .filter(isStem)
    .map(([word, unit]) => [word.slice(0, -1), unit] as const)
    .sort(([one], [other]) => other.length - one.length),
  numbers: new Map(forms(words.numbers, decimal)),
  ones: new Map(forms(words.ones, decimal)),
  patterns: patternsOf(words),
  percents: new Set([
    '%',
    '٪',
    ...(words.percents?.split('|') ?? []),
    ...(['long', 'short'] as const).flatMap(unitDisplay =>
      formatted(language, { style: 'unit', unit: 'percent', unitDisplay }, 'unit'),
    ),
  ]),
  months: monthsOf(language),
  shortMonths: new Map(names(language, { month: 'short', day: 'numeric' }, 'month', monthDates)),
  weekdays: new Map(names(language, { weekday: 'long' }, 'weekday', weekDates)),
  countsWeekdays: words.countsWeekdays === true,
})

const known = new Map<LanguageTag, Locale>()

/** What Intl knows of numbers in a language; of a tag it does not accept, what it knows of its root. */
export const localeOf = (language: LanguageTag): Locale => {
  const kept = known.get(language)
  if (kept) return kept
  const locale = collect(isTag(language) ? language : 'und', wordsOf(language))
  known.set(language, locale)
  return locale
}

const isTag = (language: LanguageTag): boolean => {
  try {
    return Intl.getCanonicalLocales(language).length === 1
  } catch {
    return false
  }
}
