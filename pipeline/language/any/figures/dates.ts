import type { Figure, FigureKind } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import { romanValue } from '../../figures/roman.js'
import { type Found, plain, type Reader } from './reader.js'

const before = (reader: Reader, at: number): string => reader.lower.slice(Math.max(0, at - 16), at)

type Around = { before?: RegExp; behind?: RegExp } | undefined

/** The offset behind what makes a number from `at` to `end` a decade or a century; undefined where nothing does. */
const around = (reader: Reader, at: number, end: number, pattern: Around): number | undefined => {
  const behind = pattern?.behind?.exec(reader.lower.slice(end, end + 20))?.[0]
  if (behind !== undefined) return end + behind.length
  return pattern?.before?.test(before(reader, at)) ? end : undefined
}

/** A part of a date; the word behind its digits (年, 세기) stays where another takes its place. */
const dated = (kind: FigureKind, value: number, at: number, end: number, digitsEnd = end): Figure =>
  plain(kind, rational(value), at, end, digitsEnd)

const tens = /^(?:[12]\d)?\d0(?![\d.,]\d|\d)/

/** les années 30, 30-е годы, 1930年代: ten years by their first. */
const decadeAt = (reader: Reader, at: number): Found | undefined => {
  const digits = tens.exec(reader.text.slice(at, at + 6))?.[0]
  if (digits === undefined) return undefined
  const end = around(reader, at, at + digits.length, reader.locale.patterns.decade)
  if (end === undefined) return undefined
  const figure = dated('decade', Number(digits), at, end, at + digits.length)
  return { figures: [digits.length === 2 ? { ...figure, short: true } : figure], end }
}

/** A century is often said without its number, in either language. */
const century = (value: number, at: number, end: number, digitsEnd = end): Found => ({
  figures: [{ ...dated('century', value, at, end, digitsEnd), weight: 'weak' }],
  end,
})

const centuryAt = (reader: Reader, at: number): Found | undefined => {
  const digits = /^\d{1,2}(?!\d)/.exec(reader.text.slice(at, at + 3))?.[0]
  if (digits === undefined) return undefined
  const end = around(reader, at, at + digits.length, reader.locale.patterns.century)
  return end === undefined ? undefined : century(Number(digits), at, end, at + digits.length)
}

/** 3. Quartal, 4분기, quý 2. */
const quarterAt = (reader: Reader, at: number): Found | undefined => {
  const digit = /^[1-4](?!\d)/.exec(reader.text.slice(at, at + 2))?.[0]
  const end = digit === undefined ? undefined : around(reader, at, at + 1, reader.locale.patterns.quarter)
  return end === undefined ? undefined : { figures: [dated('quarter', Number(digit), at, end, at + 1)], end }
}

/** 2019 года, 2018-м году: a year and no stretch of years. */
const yearAt = (reader: Reader, at: number): Found | undefined => {
  const pattern = reader.locale.patterns.year
  const digits = pattern && longest.year.exec(reader.text.slice(at, at + 6))?.[0]
  if (digits === undefined || around(reader, at, at + 4, pattern) === undefined) return undefined
  return { figures: [dated('year', Number(digits), at, at + 4)], end: at + 4 }
}

/** siglo XX, XVIIe siècle. */
export const romanCenturyAt = (reader: Reader, at: number): Found | undefined => {
  const pattern = reader.locale.patterns.century
  if (!pattern || !/[IVX]/.test(reader.text[at] ?? '') || /\p{L}/u.test(reader.text[at - 1] ?? ''))
    return undefined
  const word = /^[IVX]+/.exec(reader.text.slice(at, at + 6))?.[0] ?? ''
  const value = word === 'V' ? 5 : word === 'I' ? 1 : romanValue(word)
  const end = value === undefined ? undefined : around(reader, at, at + word.length, pattern)
  return value === undefined || end === undefined ? undefined : century(value, at, end)
}

const longest: Readonly<Record<'day' | 'month' | 'year', RegExp>> = {
  day: /^(?:[12]\d|3[01]|0?[1-9])(?![\d.,]\d|\d)/,
  month: /^(?:1[0-2]|0?[1-9])(?![\d.,]\d|\d)/,
  year: /^[12]\d{3}(?![\d.,]\d|\d)/,
}

/** ngày 30 tháng 5 năm 2005: each number behind the word for what it is. */
const wordedDateAt = (reader: Reader, at: number): Found | undefined => {
  for (const [part, word] of reader.locale.patterns.dates) {
    const digits = word.test(before(reader, at))
      ? longest[part].exec(reader.text.slice(at, at + 6))?.[0]
      : undefined
    if (digits !== undefined) {
      const end = at + digits.length
      return { figures: [dated(part, Number(digits), at, end)], end }
    }
  }
  return undefined
}

const eastern: readonly (readonly ['day' | 'month' | 'year', RegExp])[] = [
  ['year', /^([12]\d{3}) ?(?:年(?![間代])|년(?![간대]))/],
  ['month', /^(1[0-2]|0?[1-9])(?:月(?!間)|월)/],
  ['day', /^(3[01]|[12]\d|0?[1-9])(?:日|일)/],
]

const behindMonth = /\d(?:月|월 ?)$/

/** 2005年5月30日, 2005년 5월 30일; 30日 by itself may be so many days. */
const easternDateAt = (reader: Reader, at: number): Found | undefined => {
  for (const [part, pattern] of eastern) {
    const match = pattern.exec(reader.text.slice(at, at + 8))
    if (match && (part !== 'day' || behindMonth.test(before(reader, at)))) {
      const end = at + match[0].length
      const digitsEnd = at + (match[1]?.length ?? 0)
      return { figures: [dated(part, Number(match[1]), at, end, digitsEnd)], end }
    }
  }
  return shortYearAt(reader, at)
}

const shortYear =
  /^(\d\d) ?(?:年(?![間前後連続ぶり以来代目生])|년(?![간대전후째생만]| ?(?:연속|이상|만에|동안)))/

/** 07年: so many years, or the year of this century or the last. */
const shortYearAt = (reader: Reader, at: number): Found | undefined => {
  const match = shortYear.exec(reader.text.slice(at, at + 9))
  if (!match) return undefined
  const [end, value] = [at + match[0].length, Number(match[1])]
  const years = [2000, 1900].map(
    first => ({ kind: 'year', value: rational(first + value), unit: undefined }) as const,
  )
  const stretch = { ...dated('quantity', value, at, end, at + 2), unit: 'year' }
  return { figures: [{ ...stretch, or: years }], end }
}

/** A part of a date at an offset that words around it tell. */
export const dateWordsAt = (reader: Reader, at: number): Found | undefined =>
  /\d/.test(reader.text[at - 1] ?? '')
    ? undefined
    : (decadeAt(reader, at) ??
      centuryAt(reader, at) ??
      quarterAt(reader, at) ??
      yearAt(reader, at) ??
      wordedDateAt(reader, at) ??
      (reader.spaced ? undefined : easternDateAt(reader, at)))
