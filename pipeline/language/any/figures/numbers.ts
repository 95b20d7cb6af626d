import type { Figure, FigureKind, OtherReading } from '../../figures/figure.js'
import { decimal, multiply, type Rational, rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import type { Locale } from './locale.js'
import { rateAt } from './rates.js'
import { type Entry, entryAt, type Found, plain, type Reader, skip, unitAt } from './reader.js'
import { mayBeTime } from './times.js'

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const spaces = ' \u00a0\u2009\u202f'

/**
 * Groups of two or three digits (India groups by two), then decimals. Apostrophes group as well, and spaces of any width
 * and points where decimals stand behind a comma: Spanish 10 000 beside 10.000, French 3.300 beside 3 300.
 */
export const numberPattern = (locale: Locale): RegExp => {
  const sign = /[\s\u00a0\u202f]/.test(locale.group) ? '' : escaped(locale.group || ',')
  const group = locale.decimal === ',' ? `${sign}.${spaces}` : sign || spaces
  const point = escaped(locale.decimal)
  return new RegExp(
    `\\d{1,3}(?:[${group}'’]\\d{2,3})*[${group}'’]\\d{3}(?!\\d)(?:${point}\\d+)?|\\d+(?:${point}\\d+)?`,
    'y',
  )
}

const exactValue = (written: string, locale: Locale): Rational => {
  const point = written.lastIndexOf(locale.decimal)
  const decimals =
    point > 0 && !new RegExp(`${escaped(locale.decimal)}\\d{3}[^\\d]`).test(written)
      ? written.slice(point + locale.decimal.length)
      : ''
  const whole = point > 0 && decimals !== '' ? written.slice(0, point) : written
  return decimal(`${whole.replace(/\D/g, '')}${decimals === '' ? '' : `.${decimals}`}`)
}

/** `de` and its kind between a scale and a unit: 5 millions de yuans. */
export const linked = (reader: Reader, at: number): number => {
  const match = /^ (?:(?:de|di|des|of) |d['’])/.exec(reader.lower.slice(at, at + 5))
  return match ? at + match[0].length : skip(reader.text, at)
}

const signBefore = (reader: Reader, start: number): { unit: string; start: number } | undefined => {
  const match = /(?:[A-Z]{0,3}[$€£¥₩₹]|\b[A-Z]{3}) ?$/.exec(reader.text.slice(Math.max(0, start - 6), start))
  const unit = match && reader.locale.units.get(match[0].trim().toLowerCase())
  return match && unit && isCurrency(unit) ? { unit, start: start - match[0].length } : undefined
}

/** The word or sign for % at an offset. */
export const percentAt = (reader: Reader, at: number): string | undefined =>
  [...reader.locale.percents].find(word => reader.lower.startsWith(word, at))

export const kindOf = (unit: string | undefined, percent: boolean, year: boolean): FigureKind => {
  if (percent) return 'percent'
  if (unit !== undefined) return isCurrency(unit) ? 'money' : 'quantity'
  return year ? 'year' : 'count'
}

/** 500 m: the letter of a scale that is none when small. */
const isSmall = ({ locale, text }: Reader, at: number, word: string): boolean =>
  locale.capitals.has(word) && text[at] === word

/** 1000여만, 3余万: more than that, before the scale. */
const more = /[여余]/

/** 35 mil millones, 3 lakh crore: scales one behind the other; 1億2000万 are two numbers. */
export const scaleAt = (reader: Reader, at: number): { factor: bigint; end: number } | undefined => {
  const near = skip(reader.text, at)
  const from = !reader.spaced && more.test(reader.text[near] ?? '') ? near + 1 : near
  const scale = entryAt(reader, from, reader.locale.scales)
  if (!scale || isSmall(reader, from, scale.word)) return undefined
  const end = from + scale.word.length
  const second = reader.spaced ? entryAt(reader, skip(reader.text, end), reader.locale.scales) : undefined
  return second && reader.text[end] === ' '
    ? { factor: scale.meaning * second.meaning, end: end + 1 + second.word.length }
    : { factor: scale.meaning, end }
}

/** Words behind a length that make an area of it: kilomètres carrés, kilómetros cuadrados, km2. */
const square =
  /^(?:2(?!\d)| (?:carrés?|cuadrados?|quadrad[oi]s?|quadrat[io]|kwadratow\p{L}+|مربع\p{L}*|vuông)(?!\p{L}))/u
/** Words that make a volume of a metre: mètres cubes, متر مكعب. */
const cube = /^(?:3(?!\d)| (?:cubes?|cúbic[oa]s?|cubi|sześcienn\p{L}+|مكعب\p{L}*|khối)(?!\p{L}))/u

/** A unit of length that the next word makes one of area or of volume. */
const squared = (reader: Reader, at: number, unit: Entry<string> | undefined): Entry<string> | undefined => {
  if (unit?.meaning !== 'km' && unit?.meaning !== 'm') return unit
  const rest = reader.lower.slice(at + unit.word.length, at + unit.word.length + 16)
  const [area, volume] = [square.exec(rest)?.[0], unit.meaning === 'm' ? cube.exec(rest)?.[0] : undefined]
  if (area !== undefined) return { word: unit.word + area, meaning: `${unit.meaning}2` }
  return volume === undefined ? unit : { word: unit.word + volume, meaning: 'm3' }
}

/** Two numbers with a point between them, in a language whose decimals stand behind a comma. */
const sectionNumber = /^(\d{1,3})\.(\d{1,2})(?![\d,]|\.\d)/

/** What stands before the number of a section that ends a sentence: “am 12.3.” is a day, “Abschnitt 12.3.” is none. */
const beforeSection = /(?:\p{Lu}\p{L}*\.?|§) $/u

/**
 * 1.1 Installation, Version 3.2: a name of two numbers, which is written with a point in every language. An amount of
 * something (1.5 m) is not one; where it is meant, its sign is wrong.
 */
export const sectionAt = (reader: Reader, at: number): Found | undefined => {
  if (reader.locale.decimal !== ',' || /[\d.,:]/.test(reader.text[at - 1] ?? '')) return undefined
  const match = sectionNumber.exec(reader.text.slice(at, at + 8))
  if (!match) return undefined
  const end = at + match[0].length
  if (reader.text[end] === '.' && !beforeSection.test(reader.text.slice(Math.max(0, at - 40), at)))
    return undefined
  const from = skip(reader.text, end)
  const isAmount =
    scaleAt(reader, end) !== undefined ||
    unitAt(reader, from) !== undefined ||
    rateAt(reader.lower, end) !== undefined ||
    percentAt(reader, from) !== undefined ||
    signBefore(reader, at) !== undefined
  if (isAmount) return undefined
  return { figures: [plain('count', decimal(match[0]), at, end, end)], end }
}

/** 3천5백만, 2千5百万: thousands and hundreds before a scale. */
const eastern = /^(\d{1,2})[천千] ?(\d)[백百] ?(?=[만억万億])/

const easternAt = (reader: Reader, at: number): { value: Rational; end: number } | undefined => {
  const match = reader.spaced ? null : eastern.exec(reader.text.slice(at, at + 8))
  if (!match) return undefined
  return { value: rational(Number(match[1]) * 1000 + Number(match[2]) * 100), end: at + match[0].length }
}

/** The digits at an offset; behind digits and a space they are a group of a telephone number: 0800 555 111. */
const digitsAt = (reader: Reader, at: number): string | undefined => {
  reader.number.lastIndex = at
  const digits = reader.number.exec(reader.text)?.[0]
  const isGroup = /\d[ \u00a0]$/.test(reader.text.slice(Math.max(0, at - 2), at))
  return isGroup && digits !== undefined ? /^\d+(?:[.,]\d+)?/.exec(digits)?.[0] : digits
}

/** The unit of an amount, unless a number follows that it belongs to: ngày 30 tháng 5. */
const amountOf = (reader: Reader, from: number): Entry<string> | undefined => {
  const unit = squared(reader, from, unitAt(reader, from))
  const isDate =
    unit !== undefined &&
    reader.locale.patterns.dates.length > 0 &&
    /^ \d/.test(reader.text.slice(from + unit.word.length, from + unit.word.length + 2))
  return isDate ? undefined : unit
}

/** 5.6ポイント: points of a game as well as of percent. */
const mark = (value: Rational): OtherReading => ({ kind: 'count', value, unit: undefined })

/** もう1台, 한 대: one of what is counted in a language of counters need not be said. */
const counted = (reader: Reader, figure: Figure): Figure =>
  !reader.spaced && figure.kind === 'count' && figure.value.n === figure.value.d
    ? { ...figure, weight: 'weak' }
    : figure

export const numberAt = (reader: Reader, at: number): Found | undefined => {
  const digits = digitsAt(reader, at)
  if (digits === undefined) return undefined
  const mixed = easternAt(reader, at)
  const first = mixed?.end ?? at + digits.length
  const exact = mixed?.value ?? exactValue(digits, reader.locale)
  const told = rateAt(reader.lower, first)
  if (told) {
    const end = first + told.length
    const value = multiply(exact, told.one)
    const figure = plain(told.kind, value, at, end, first)
    return { figures: [told.mark ? { ...figure, or: [mark(value)] } : figure], end }
  }
  const scale = scaleAt(reader, first)
  const afterScale = scale?.end ?? first
  const factor = scale?.factor ?? 1n
  const from = linked(reader, afterScale)
  const rate = percentAt(reader, from)
  const percent = rate !== undefined
  const isOrdinal = reader.locale.patterns.endings?.test(reader.lower.slice(first, first + 6)) === true
  const found = percent || isOrdinal ? undefined : amountOf(reader, from)
  const sign = signBefore(reader, at)
  const unit = found?.meaning ?? sign?.unit
  const year = /^[12]\d{3}$/.test(digits) && scale === undefined && !more.test(reader.text[first] ?? '')
  const end = percent ? from + rate.length : found ? from + found.word.length : afterScale
  const figure: Figure = {
    kind: kindOf(unit, percent, year),
    value: multiply(exact, rational(factor)),
    weight: 'strong',
    start: sign?.start ?? at,
    end,
    numeral: [at, afterScale],
    writing: {
      form: 'digits',
      ...(scale ? { scale: reader.text.slice(first, afterScale), factor } : {}),
      ...(/\d[^\d]\d{3}/.test(digits) ? { grouped: true } : {}),
    },
    ...(unit === undefined ? {} : { unit }),
  }
  return { figures: [mayBeTime(counted(reader, figure))], end: Math.max(end, afterScale) }
}
