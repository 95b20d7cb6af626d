import type { LanguageTag } from '../../../model/language.js'
import type { Figure } from '../../figures/figure.js'
import { splice } from '../../figures/place.js'
import { divide, rational, toDecimal, toNumber } from '../../figures/rational.js'

/** Write a value as another figure of the text was written: its grouping and its scale word. Undefined where decimals never end. */
export const writeAny = (
  language: LanguageTag,
  value: Figure['value'],
  like: Figure,
  _text: string,
): string | undefined => {
  const { factor, scale, form } = like.writing
  if (form !== 'digits' || like.kind === 'time') return undefined
  const digits = toDecimal(divide(value, rational(factor ?? 1n)))
  if (digits === undefined) return undefined
  const places = digits.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(language, {
    useGrouping: like.writing.grouped === true || like.kind === 'count',
    maximumFractionDigits: places,
  })
  return `${format.format(Number(digits))}${scale ?? ''}`
}

/** Put a number into the place of another; only where both ask for the same plural form (CLDR plural rules). */
export const placeAny = (
  language: LanguageTag,
  text: string,
  figure: Figure,
  written: string,
  value: Figure['value'],
): string | undefined => {
  const rules = new Intl.PluralRules(language)
  const same = rules.select(toNumber(figure.value)) === rules.select(toNumber(value))
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

/** A figure by the habits of a language: `1,4 Mrd. CN¥`, `7:55`, `jeudi`. */
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
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency: figure.unit ?? 'CNY',
      maximumFractionDigits: 4,
      minimumFractionDigits: 0,
    }).format(value)
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
}
