import type { Figure } from '../../figures/figure.js'
import {
  compare,
  decimal,
  divide,
  equal,
  isInteger,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../../figures/rational.js'
import { clockLike } from './clock-like.js'
import { inWords, ordinalInWords, ordinalSuffix } from './number-words.js'
import { multiples } from './words.js'

const scaleNames: readonly (readonly [bigint, string, string])[] = [
  [1_000_000_000_000n, 'trillion', 'tn'],
  [1_000_000_000n, 'billion', 'bn'],
  [1_000_000n, 'million', 'm'],
  [1000n, 'thousand', 'k'],
]

/** Digits grouped by thousands; undefined for decimals without end. */
export const grouped = (value: Rational, group = true): string | undefined => {
  const digits = toDecimal(value)
  if (digits === undefined || !group) return digits
  const [whole = '', decimals] = digits.split('.')
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? separated : `${separated}.${decimals}`
}

/** A decimal that has at most four places: others no English text would show. */
const isShort = (digits: string | undefined): digits is string =>
  digits !== undefined && (digits.split('.')[1]?.length ?? 0) <= 4

/** The scale in which a value has at least one and less than a thousand. */
const fitting = (value: Rational): (typeof scaleNames)[number] | undefined =>
  scaleNames.find(([size]) => compare(value, rational(size)) >= 0)

/** 101.23 billion: the same scale while it fits, else the one that does, in the same spelling. */
const scaledLike = (value: Rational, scale: string, factor: bigint): string | undefined => {
  const own = divide(value, rational(factor))
  const keeps = compare(own, rational(1)) >= 0 && compare(own, rational(1000)) < 0
  const better = keeps ? undefined : fitting(value)
  if (!better || better[0] === 1000n) {
    const digits = grouped(own)
    return keeps && isShort(digits) ? `${digits}${scale}` : grouped(value)
  }
  const digits = grouped(divide(value, rational(better[0])))
  const gap = /^[^A-Za-z]*/.exec(scale)?.[0] ?? ''
  return isShort(digits)
    ? `${digits}${gap}${scale.replace(/[^a-z]/gi, '').length > 3 ? better[1] : better[2]}`
    : grouped(value)
}

const digitsLike = (value: Rational, like: Figure): string | undefined => {
  const { scale, factor } = like.writing
  if (scale !== undefined && factor !== undefined) return scaledLike(value, scale, factor)
  if (like.kind === 'year' || like.kind === 'code') return grouped(value, false)
  if (!like.writing.grouped && isUngrouped(value, like.value)) return grouped(value, false)
  const large = compare(value, rational(1_000_000)) >= 0 && !like.writing.grouped
  return large
    ? plainNumber(value)
    : grouped(value, like.writing.grouped === true || compare(value, rational(1000)) >= 0)
}

/** Whether five digits without a comma (an order’s number), or four where it is four again, are written so by choice. */
const isUngrouped = (value: Rational, like: Rational): boolean =>
  compare(like, rational(10_000)) >= 0 ||
  (compare(like, rational(1000)) >= 0 && compare(value, rational(10_000)) < 0)

/** 25 basis points are 0.25 points, 3 per mille 0.3 %, a price of 80 % is 20 % off: the number that is written for a value. */
const printed = (value: Rational, like: Figure, written: string): Rational => {
  if (like.kind === 'discount') return subtract(rational(100), value)
  if (like.value.n === 0n) return value
  if (!['percent', 'points'].includes(like.kind) || !/^\d[\d,]*(?:\.\d+)?$/.test(written)) return value
  const times = divide(decimal(written.replaceAll(',', '')), like.value)
  return [10n, 100n].some(each => equal(times, rational(each))) ? multiply(value, times) : value
}

const wordsLimit = 1000n

const wordsLike = (value: Rational): string | undefined => {
  if (isInteger(value) && value.n >= 0n) return value.n < wordsLimit ? inWords(value.n) : grouped(value)
  return undefined
}

const ordinal = (value: Rational, words: boolean): string | undefined => {
  if (!isInteger(value) || value.n < 0n) return undefined
  // 千亿级 is a class of 100 billion: nobody counts so far.
  if (value.n >= 1_000_000n) return plainNumber(value)
  return words && value.n < 100n ? ordinalInWords(value.n) : `${value.n}${ordinalSuffix(value.n)}`
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const monthName = (value: Rational): string => monthNames[Number(value.n) - 1] ?? ''
export const dayName = (value: Rational): string => dayNames[Number(value.n) - 1] ?? ''

/** doubled → tripled: the word with the same ending. */
const multipleLike = (value: Rational, written: string): string | undefined => {
  const ending = /(?:ed|ing|s|fold)?$/.exec(written)?.[0] ?? ''
  return [...multiples].find(
    ([word, times]) =>
      rational(times).n === value.n &&
      isInteger(value) &&
      (ending === '' ? !/(?:ed|ing|s|fold|ce)$/.test(word) : word.endsWith(ending)),
  )?.[0]
}

const fractionWords = (value: Rational): string | undefined => {
  if (value.n === 1n && value.d === 2n) return 'half'
  if (value.n >= value.d || value.d > 20n) return undefined
  const bottom = value.d === 4n ? 'quarter' : value.d === 2n ? 'half' : ordinalInWords(value.d)
  return `${inWords(value.n)}-${bottom}${value.n === 1n ? '' : 's'}`
}

/** a third → a quarter, where one-third → one-quarter. */
const fractionLike = (value: Rational, written: string): string | undefined => {
  const words = fractionWords(value)
  return /^an? /i.test(written) ? words?.replace(/^one-/, 'a ') : words
}

const names: Partial<Record<Figure['kind'], (value: Rational, written: string) => string | undefined>> = {
  month: (value, written) =>
    written.length <= 4 && !/^(?:may|june|july)$/i.test(written)
      ? monthName(value).slice(0, 3)
      : monthName(value),
  // Tue → Wed, as it is written.
  weekday: (value, written) => (/^...$/.test(written) ? dayName(value).slice(0, 3) : dayName(value)),
  quarter: (value, written) => (/^q\d$/i.test(written) ? `${written.charAt(0)}${value.n}` : undefined),
  multiple: multipleLike,
}

/** Minus 18 degrees Celsius, but -18 °C. */
const belowZero = (digits: string | undefined, like: Figure, text: string): string | undefined =>
  digits?.startsWith('-') && /^ degrees?\b/.test(text.slice(like.numeral[1]))
    ? `minus ${digits.slice(1)}`
    : digits

/** Write a value in the way another figure of the same text is written; undefined where we are not sure. */
export const writeEnglish = (signed: Rational, like: Figure, text: string): string | undefined => {
  const written = text.slice(like.numeral[0], like.numeral[1])
  // Where a word or a sign before the number says that it is below zero, it goes on saying so.
  const isBelow = like.value.n < 0n && !/^[-−–]/.test(written)
  if (like.vague || (isBelow && signed.n >= 0n)) return undefined
  const value = isBelow ? rational(-signed.n, signed.d) : signed
  if (like.kind === 'time') return clockLike(value, like, text)
  if (like.kind === 'fraction')
    return like.writing.form === 'digits' && isInteger(value) === false
      ? `${value.n}/${value.d}`
      : fractionLike(value, written)
  switch (like.writing.form) {
    case 'name':
      return names[like.kind]?.(value, written)
    case 'ordinalDigits':
      return ordinal(value, false)
    case 'ordinalWords':
      return ordinal(value, true)
    case 'words':
      return like.writing.scale === undefined ? wordsLike(value) : scaledWords(value)
    default:
      return belowZero(digitsLike(printed(value, like, written), like), like, text)
  }
}

/** two million → three million; no words for 2.3 million. */
const scaledWords = (value: Rational): string | undefined => {
  const scale = fitting(value)
  const own = scale && divide(value, rational(scale[0]))
  if (!scale || !own) return wordsLike(value)
  return isInteger(own) && own.n < 100n ? `${inWords(own.n)} ${scale[1]}` : `${grouped(own)} ${scale[1]}`
}

/** A number by English habits: words to ten, digits to a million, then scales. */
export const plainNumber = (value: Rational): string => {
  if (isInteger(value) && value.n >= 1n && value.n < 10n) return inWords(value.n)
  const scale = compare(value, rational(1_000_000)) >= 0 ? fitting(value) : undefined
  const digits = scale && grouped(divide(value, rational(scale[0])))
  if (scale && isShort(digits)) return `${digits} ${scale[1]}`
  return grouped(value) ?? fractionWords(value) ?? `${value.n}/${value.d}`
}

export { fractionWords, ordinal }
