import { type LanguageTag, primary } from '../../../model/language.js'
import { divide, type Rational, rational, toDecimal, toNumber } from '../../figures/rational.js'

type Display = 'long' | 'short'

/** A number with the scale word that CLDR gives it: 13,86 Millionen; short: 13,86 Mio. */
const compacted = (language: LanguageTag, value: number, compactDisplay: Display): Intl.NumberFormatPart[] =>
  new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay,
    maximumFractionDigits: 6,
  }).formatToParts(value)

const scaleIn = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts.find(({ type }) => type === 'compact')?.value ?? ''

const bare = (word: string): string => word.trim().replace(/\.$/, '').toLowerCase()

/** Whether a text writes a scale short: Mio., млн. */
const displayLike = (
  language: LanguageTag,
  scale: string | undefined,
  factor: bigint | undefined,
): Display =>
  scale !== undefined &&
  factor !== undefined &&
  bare(scaleIn(compacted(language, 2 * Number(factor), 'short'))) === bare(scale)
    ? 'short'
    : 'long'

/** Myriads, the scales of Japanese and Korean from the greatest. */
const myriads: Readonly<Record<string, readonly string[]>> = {
  ja: ['兆', '億', '万'],
  ko: ['조', '억', '만'],
}

/** Whether a language counts in myriads. */
export const countsMyriads = (language: LanguageTag): boolean => myriads[primary(language)] !== undefined

/** 1億2300万, 3억 5000만: a whole number in myriads; undefined for any other. */
export const inMyriads = (language: LanguageTag, value: Rational): string | undefined => {
  const words = myriads[primary(language)]
  if (!words || value.d !== 1n || value.n < 10_000n || value.n >= 10n ** 16n) return undefined
  const parts: string[] = []
  let rest = value.n
  for (const [index, word] of words.entries()) {
    const size = 10_000n ** BigInt(words.length - index)
    if (rest >= size) parts.push(`${rest / size}${word}`)
    rest %= size
  }
  if (rest > 0n) parts.push(String(rest))
  return parts.join(primary(language) === 'ko' ? ' ' : '')
}

/**
 * A value with the scale word that fits it, as long or short as another one of the text: `13,86 Millionen`. Undefined below a
 * million, and where six decimals do not tell it.
 */
export const withScale = (
  language: LanguageTag,
  value: Rational,
  like?: { scale?: string; factor?: bigint },
): string | undefined => {
  const eastern = inMyriads(language, value)
  if (eastern !== undefined || countsMyriads(language)) return eastern
  if (toNumber(value) < 1e6) return undefined
  const parts = compacted(language, toNumber(value), displayLike(language, like?.scale, like?.factor))
  const size = 1000n ** BigInt(Math.floor(Math.log10(toNumber(value)) / 3))
  const places = toDecimal(divide(value, rational(size)))?.split('.')[1]?.length ?? 0
  return scaleIn(parts) === '' || places > 6 ? undefined : parts.map(part => part.value).join('')
}
