import { isHan, type LanguageTag, primary } from '../../../model/language.js'
import { belowZero } from '../../figures/below-zero.js'
import { clockAt } from '../../figures/clock.js'
import { codeFigure } from '../../figures/code.js'
import type { Figure, FigureGrammar, FigureKind } from '../../figures/figure.js'
import { namedFigure } from '../../figures/named-figure.js'
import { numericDateAt } from '../../figures/numeric-date.js'
import { add, decimal, multiply, type Rational, rational } from '../../figures/rational.js'
import { share } from '../../figures/share.js'
import { isCurrency } from '../../figures/units.js'
import { type Locale, localeOf } from './locale.js'
import { rateAt } from './rates.js'
import { composeAny, placeAny, writeAny } from './write.js'

/** The first of each row of ten decimal digits (Unicode general category Nd) in use for numbers today. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
]

const latinDigit = (sign: string): string => {
  const code = sign.charCodeAt(0)
  const zero = zeros.find(first => code >= first && code < first + 10)
  return zero === undefined ? sign : String(code - zero)
}

const anyDigit = /[٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙]/g
/** The Arabic decimal and group signs. */
const arabicSigns: Record<string, string> = { '٫': '.', '٬': ',' }

const toLatin = (text: string): string =>
  text.replace(anyDigit, latinDigit).replace(/(?<=\d)[٫٬](?=\d)/g, sign => arabicSigns[sign] ?? sign)

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Groups of two or three digits (India groups by two), then decimals. Spaces of any width and apostrophes group as well. */
const numberPattern = (locale: Locale): RegExp => {
  const group = /[\s\u00a0\u202f]/.test(locale.group)
    ? ' '
    : escaped(locale.group === '’' ? '’' : locale.group || ',')
  const point = escaped(locale.decimal)
  return new RegExp(
    `\\d{1,3}(?:[${group}'’]\\d{2,3})*[${group}'’]\\d{3}(?!\\d)(?:${point}\\d+)?|\\d+(?:${point}\\d+)?`,
    'y',
  )
}

interface Reader {
  locale: Locale
  number: RegExp
  text: string
  lower: string
  spaced: boolean
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

const wordAt = (reader: Reader, at: number): string => {
  const match = /^[\p{L}\p{M}.$€£¥₩₹%٪°²³'’]+/u.exec(reader.lower.slice(at, at + 40))
  return match?.[0] ?? ''
}

/** The longest entry of a table that begins at `at`, as a whole word where the language has spaces. */
const entryAt = <T>(
  reader: Reader,
  at: number,
  table: ReadonlyMap<string, T>,
): { word: string; meaning: T } | undefined => {
  const word = wordAt(reader, at)
  for (let length = word.length; length > 0; length--) {
    const meaning = table.get(word.slice(0, length))
    const whole = !reader.spaced || length === word.length || !/\p{L}/u.test(word[length] ?? '')
    if (meaning !== undefined && whole) return { word: word.slice(0, length), meaning }
  }
  return undefined
}

const skip = (text: string, at: number): number => (/[ \u00a0\u202f-]/.test(text[at] ?? '') ? at + 1 : at)

/** `de` and its kind between a scale and a unit: 5 millions de yuans. */
const linked = (reader: Reader, at: number): number => {
  const match = /^ (?:de|di|d'|d’|des|of) ?/.exec(reader.lower.slice(at, at + 5))
  return match ? at + match[0].length : skip(reader.text, at)
}

const signBefore = (reader: Reader, start: number): { unit: string; start: number } | undefined => {
  const match = /(?:[A-Z]{0,3}[$€£¥₩₹]|\b[A-Z]{3}) ?$/.exec(reader.text.slice(Math.max(0, start - 6), start))
  const unit = match && reader.locale.units.get(match[0].trim().toLowerCase())
  return match && unit && isCurrency(unit) ? { unit, start: start - match[0].length } : undefined
}

const kindOf = (unit: string | undefined, percent: boolean, year: boolean): FigureKind => {
  if (percent) return 'percent'
  if (unit !== undefined) return isCurrency(unit) ? 'money' : 'quantity'
  return year ? 'year' : 'count'
}

const plain = (
  kind: FigureKind,
  value: Rational,
  start: number,
  end: number,
  numeralEnd: number,
): Figure => ({
  kind,
  value,
  weight: 'strong',
  start,
  end,
  numeral: [start, numeralEnd],
  writing: { form: 'digits' },
})

/** 15.30 Uhr, 14 h 30, 9h05. */
const hours =
  /^([01]?\d|2[0-4])(?:[.:]([0-5]\d) ?(?:uhr|h(?![\p{L}])|heures?|ore)|\s?(?:h|uhr|ч\.?)\s?([0-5]\d)(?!\d|[.,]\d))/u

const clockWordsAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  const match = /\d/.test(reader.text[at - 1] ?? '') ? null : hours.exec(reader.lower.slice(at, at + 14))
  if (!match) return undefined
  const end = at + match[0].length
  const value = rational(Number(match[1]) * 60 + Number(match[2] ?? match[3]))
  return { figures: [plain('time', value, at, end, end)], end }
}

/** 3分の2, 3분의 2: two thirds. */
const partsAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  const match = /^(\d+)(?:分の|분의 ?)(\d+)/.exec(reader.text.slice(at, at + 12))
  if (!match || match[1] === '0') return undefined
  const end = at + match[0].length
  return {
    figures: [plain('fraction', rational(BigInt(match[2] ?? 0), BigInt(match[1] ?? 1)), at, end, end)],
    end,
  }
}

/** 午後3時半, 오전 10시 30분; 10時間 and 10시간 are hours. */
const eastClockAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  const match = /^(\d{1,2})(?:時(?!間)|시(?!간))(?: ?(\d{1,2})(?:分|분)| ?(半|반))?/.exec(
    reader.text.slice(at, at + 12),
  )
  const hour = Number(match?.[1])
  if (!match || hour > 24) return undefined
  const half = /(午前|午後|오전|오후) ?$/.exec(reader.text.slice(Math.max(0, at - 3), at))?.[1]
  const late = (half === '午後' || half === '오후') && hour < 12
  const minutes = hour * 60 + (late ? 720 : 0) + (match[3] ? 30 : Number(match[2] ?? 0))
  const end = at + match[0].length
  const figure = plain('time', rational(minutes), at, end, end)
  return { figures: [half || hour > 12 ? figure : { ...figure, short: true }], end }
}

/** 35 mil millones, 3 lakh crore: scales one behind the other; 1億2000万 are two numbers. */
const scaleAt = (reader: Reader, at: number): { factor: bigint; end: number } | undefined => {
  const from = skip(reader.text, at)
  const scale = entryAt(reader, from, reader.locale.scales)
  if (!scale) return undefined
  const end = from + scale.word.length
  const second = reader.spaced ? entryAt(reader, skip(reader.text, end), reader.locale.scales) : undefined
  return second && reader.text[end] === ' '
    ? { factor: scale.meaning * second.meaning, end: end + 1 + second.word.length }
    : { factor: scale.meaning, end }
}

/** Words behind a length that make an area of it: kilomètres carrés, kilómetros cuadrados. */
const square = /^ (?:carrés?|cuadrados?|quadrad[oi]s?|quadrat[io]|kwadratow\p{L}+|مربع\p{L}*)(?!\p{L})/u

/** A unit of length that the next word makes one of area. */
const squared = (
  reader: Reader,
  at: number,
  unit: { word: string; meaning: string } | undefined,
): { word: string; meaning: string } | undefined => {
  if (unit?.meaning !== 'km' && unit?.meaning !== 'm') return unit
  const word = square.exec(reader.lower.slice(at + unit.word.length, at + unit.word.length + 16))?.[0]
  return word === undefined ? unit : { word: unit.word + word, meaning: `${unit.meaning}2` }
}

/** Two numbers with a point between them, in a language whose decimals stand behind a comma. */
const sectionNumber = /^(\d{1,3})\.(\d{1,2})(?![\d,]|\.\d)/

/** What stands before the number of a section that ends a sentence: “am 12.3.” is a day, “Abschnitt 12.3.” is none. */
const beforeSection = /(?:\p{Lu}\p{L}*\.?|§) $/u

/**
 * 1.1 Installation, Version 3.2: a name of two numbers, which is written with a point in every language. An amount of
 * something (1.5 m) is not one; where it is meant, its sign is wrong.
 */
const sectionAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  if (reader.locale.decimal !== ',' || /[\d.,:]/.test(reader.text[at - 1] ?? '')) return undefined
  const match = sectionNumber.exec(reader.text.slice(at, at + 8))
  if (!match) return undefined
  const end = at + match[0].length
  if (reader.text[end] === '.' && !beforeSection.test(reader.text.slice(Math.max(0, at - 40), at)))
    return undefined
  const from = skip(reader.text, end)
  const isAmount =
    scaleAt(reader, end) !== undefined ||
    entryAt(reader, from, reader.locale.units) !== undefined ||
    rateAt(reader.lower, end) !== undefined ||
    [...reader.locale.percents].some(word => reader.lower.startsWith(word, from)) ||
    signBefore(reader, at) !== undefined
  if (isAmount) return undefined
  return { figures: [plain('count', decimal(match[0]), at, end, end)], end }
}

const numberAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  reader.number.lastIndex = at
  const digits = reader.number.exec(reader.text)?.[0]
  if (digits === undefined) return undefined
  const first = at + digits.length
  const told = rateAt(reader.lower, first)
  if (told) {
    const end = first + told.length
    const value = multiply(exactValue(digits, reader.locale), told.one)
    return { figures: [plain(told.kind, value, at, end, first)], end }
  }
  const scale = scaleAt(reader, first)
  const afterScale = scale?.end ?? first
  const factor = scale?.factor ?? 1n
  const from = linked(reader, afterScale)
  const rate = [...reader.locale.percents].find(word => reader.lower.startsWith(word, from))
  const percent = rate !== undefined
  const found = percent ? undefined : squared(reader, from, entryAt(reader, from, reader.locale.units))
  const sign = signBefore(reader, at)
  const unit = found?.meaning ?? sign?.unit
  const year = /^[12]\d{3}$/.test(digits) && scale === undefined
  const end = percent ? from + rate.length : found ? from + found.word.length : afterScale
  const figure: Figure = {
    kind: kindOf(unit, percent, year),
    value: multiply(exactValue(digits, reader.locale), rational(factor)),
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
  return { figures: [figure], end: Math.max(end, afterScale) }
}

const nameAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  if (/\p{L}/u.test(reader.text[at - 1] ?? '') && reader.spaced) return undefined
  const month = entryAt(reader, at, reader.locale.months)
  const weekday = month ? undefined : entryAt(reader, at, reader.locale.weekdays)
  const found = month ?? weekday
  if (!found || found.word.length < 3) return undefined
  const end = at + found.word.length
  return { figures: [namedFigure(month ? 'month' : 'weekday', rational(found.meaning), at, end)], end }
}

const codeAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  const word = /^[A-Za-z]+[-–]?\d+[A-Za-z\d]*/.exec(reader.text.slice(at, at + 24))?.[0]
  if (
    word === undefined ||
    /\p{L}/u.test(reader.text[at - 1] ?? '') ||
    /^(?:US|RMB|CNY|USD|EUR)\d/.test(word)
  )
    return undefined
  return { figures: [codeFigure(word, at, at + word.length)], end: at + word.length }
}

const foundAt = (reader: Reader, at: number): { figures: Figure[]; end: number } | undefined => {
  if (/\d/.test(reader.text[at] ?? ''))
    return (
      numericDateAt(reader.text, at) ??
      clockWordsAt(reader, at) ??
      clockAt(reader.text, at) ??
      partsAt(reader, at) ??
      eastClockAt(reader, at) ??
      sectionAt(reader, at) ??
      numberAt(reader, at)
    )
  return /\p{L}/u.test(reader.text[at] ?? '') ? (codeAt(reader, at) ?? nameAt(reader, at)) : undefined
}

const readAny = (language: LanguageTag, masked: string): Figure[] => {
  const locale = localeOf(language)
  const text = toLatin(masked)
  const reader: Reader = {
    locale,
    number: numberPattern(locale),
    text,
    lower: text.toLowerCase(),
    spaced: !isHan(language),
  }
  const figures: Figure[] = []
  for (let at = 0; at < text.length; ) {
    const found = foundAt(reader, at)
    if (found) figures.push(...found.figures)
    at = found?.end ?? at + 1
  }
  const whole = isHan(language) || primary(language) === 'ko' ? joinScales(figures) : figures
  return belowZero(share(whole, text), text, coldBefore, coldAfter)
}

/** Words before and behind a temperature below zero. */
const coldBefore = /(?:minus|moins|menos|meno|mínus|минус|マイナス|氷点下|零下|영하|سالب|ناقص) ?$/i
const coldAfter = /^ ?(?:unter null|sous zéro|bajo cero|sotto zero|abaixo de zero|ниже нуля)/i

/** 769億6000万, 1억 2700만: two scales, one number. */
const joinScales = (figures: readonly Figure[]): Figure[] => {
  const done: Figure[] = []
  for (const figure of figures) {
    const last = done.at(-1)
    if (last && isContinued(last, figure)) {
      const numeral: Figure['numeral'] = [last.start, figure.numeral[1]]
      done[done.length - 1] = { ...figure, value: add(last.value, figure.value), start: last.start, numeral }
    } else done.push(figure)
  }
  return done
}

const isContinued = (first: Figure, second: Figure): boolean =>
  first.writing.factor !== undefined &&
  second.start - first.end <= 1 &&
  first.unit === undefined &&
  second.value.n < first.writing.factor * second.value.d

/** The grammar of a language of which we know what CLDR knows: digits, signs, scales, units, months, weekdays; no number words. */
export const anyGrammar = (language: LanguageTag): FigureGrammar => ({
  read: text => readAny(language, text),
  write: (value, like, text) => writeAny(language, value, like, text),
  place: (text, figure, written, value) => placeAny(language, text, figure, written, value),
  compose: figure => composeAny(language, figure),
  readsWords: false,
})
