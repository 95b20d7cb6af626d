import { type LanguageTag, primary } from '../../../model/language.js'
import type { Figure } from '../../figures/figure.js'
import { splice } from '../../figures/place.js'
import { divide, type Rational, rational, toDecimal, toNumber } from '../../figures/rational.js'
import { countsMyriads, inMyriads, withScale } from './scales.js'
import { wordsOf } from './words/index.js'

/** How much of its scale a number is: 13.86 of 13,86 Millionen. */
const mantissa = (value: Rational, factor: bigint | undefined): Rational =>
  divide(value, rational(factor ?? 1n))

const isOne = (value: Rational): boolean => value.n >= value.d

/** Whether a value can keep the scale of another: not 0,01386 Milliarden, nor 1386000 Millionen, nor 1 Milliarden. */
const keepsScale = (language: LanguageTag, value: Rational, like: Figure): boolean => {
  const { factor } = like.writing
  const [next, now] = [mantissa(value, factor), mantissa(like.value, factor)]
  const rules = new Intl.PluralRules(language)
  return (
    (isOne(next) || !isOne(now)) &&
    (toNumber(next) < 1000 || toNumber(now) >= 1000 || primary(language) === 'es') &&
    rules.select(toNumber(next)) === rules.select(toNumber(now))
  )
}

const writeMyriads = (language: LanguageTag, value: Rational, like: Figure): string | undefined =>
  like.writing.factor !== undefined || toNumber(like.value) < 10_000 ? inMyriads(language, value) : undefined

/** Four digits are grouped where the text groups: 2020 stays. */
const isGrouped = (value: Rational, { kind, writing }: Figure): boolean =>
  writing.grouped === true || (kind === 'count' && toNumber(value) >= 10_000)

/** 249,5 for 249,4758035: so many decimals are those of a conversion, which nobody says. */
const asSaid = (digits: string): string =>
  (digits.split('.')[1]?.length ?? 0) > 4
    ? String(Number(Number(digits).toFixed(Number(digits) >= 10 ? 1 : 3)))
    : digits

/** Write a value as another figure of the text was written: its grouping and its scale word. Undefined where decimals never end. */
export const writeAny = (
  language: LanguageTag,
  value: Figure['value'],
  like: Figure,
  _text: string,
): string | undefined => {
  const { factor, scale, form, shared } = like.writing
  if (form !== 'digits' || like.kind === 'time') return undefined
  const eastern = writeMyriads(language, value, like)
  if (eastern !== undefined) return eastern
  if (factor !== undefined && !countsMyriads(language) && !keepsScale(language, value, like))
    return withScale(language, value, like.writing)
  const exact = toDecimal(mantissa(value, factor ?? shared))
  if (exact === undefined) return undefined
  const digits = asSaid(exact)
  const format = new Intl.NumberFormat(language, {
    useGrouping: isGrouped(value, like),
    maximumFractionDigits: digits.split('.')[1]?.length ?? 0,
  })
  return `${format.format(Number(digits))}${scale ?? ''}`
}

/**
 * Put a number into the place of another; only where both ask for the same plural form (CLDR plural rules). What stands behind
 * millions agrees with these, whatever their number.
 */
export const placeAny = (
  language: LanguageTag,
  text: string,
  figure: Figure,
  written: string,
  value: Figure['value'],
): string | undefined => {
  const rules = new Intl.PluralRules(language)
  const isGreat = [figure.value, value].every(each => toNumber(each) >= 1e6)
  const same = isGreat || rules.select(toNumber(figure.value)) === rules.select(toNumber(value))
  return same ? splice(text, figure.numeral[0], figure.numeral[1], written) : undefined
}

/** 2 January 2023 was a Monday. */
const momentOf = (kind: Figure['kind'], value: number): Date | undefined => {
  if (kind === 'time') return new Date(Date.UTC(2023, 0, 2, 0, value))
  if (kind === 'weekday') return new Date(Date.UTC(2023, 0, 1 + value))
  return kind === 'month' ? new Date(Date.UTC(2023, value - 1, 15)) : undefined
}

const shown: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  time: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
}

/** Units whose sign CLDR knows. */
const signs: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  cm: 'centimeter',
  mm: 'millimeter',
  kg: 'kilogram',
  g: 'gram',
  ha: 'hectare',
  L: 'liter',
  C: 'celsius',
}

/** The name of a currency behind an amount: Yuan, US-Dollar; of the yuan as people call it. */
const currencyName = (language: LanguageTag, currency: string, amount: number): string => {
  const own = currency === 'CNY' ? wordsOf(language).yuan : undefined
  if (own !== undefined) return own
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' })
  return format.formatToParts(amount).find(({ type }) => type === 'currency')?.value ?? currency
}

/** 26,8 Milliarden US-Dollar, 1,4 milliard de yuans, 5万元: an amount of money in words that one reads. */
const money = (language: LanguageTag, currency: string, value: Rational): string => {
  const great = withScale(language, value)
  const number =
    great ?? new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(toNumber(value))
  const { linking } = wordsOf(language)
  const isScaled = great !== undefined && !countsMyriads(language)
  const name = currencyName(language, currency, isScaled ? 5e6 : toNumber(value))
  const link = isScaled && linking !== undefined ? ` ${linking} ` : primary(language) === 'ja' ? '' : ' '
  return `${number}${link}${name}`
}

/** A figure by the habits of a language: `1,4 Milliarden Yuan`, `7:55`, `jeudi`. */
export const composeAny = (language: LanguageTag, figure: Figure): string => {
  const value = toNumber(figure.value)
  const moment = momentOf(figure.kind, value)
  if (moment)
    return new Intl.DateTimeFormat(language, {
      ...shown[figure.kind],
      timeZone: 'UTC',
      calendar: 'gregory',
    }).format(moment)
  if (figure.kind === 'decade' || figure.kind === 'century') return String(value)
  if (figure.kind === 'year') return String(value)
  if (figure.kind === 'percent')
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 }).format(value / 100)
  if (figure.kind === 'money' && /^[A-Z]{3}$/.test(figure.unit ?? ''))
    return money(language, figure.unit ?? 'CNY', figure.value)
  const unit = signs[figure.unit ?? '']
  if (unit !== undefined && value < 1e6)
    return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 6 }).format(value)
  return (
    withScale(language, figure.value) ??
    new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
  )
}
