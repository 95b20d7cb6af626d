import type { Figure } from './figure.js'
import { namedFigure } from './named-figure.js'
import { versionAt } from './numeric-date.js'
import { decimal, rational } from './rational.js'

/** A name made of Latin letters and digits: HMX-1, G20, FY18, Q3, A380, COVID-19. */
const token = /[A-Za-z]+(?:[-–]?\d+(?:\.\d+)?[A-Za-z]*)+|\d+[A-Za-z]+[\dA-Za-z]*(?:-\d+)?|[A-Za-z]+/y

const named: readonly [RegExp, Figure['kind']][] = [
  [/^Q([1-4])$/, 'quarter'],
  [/^[1-4]Q$/, 'quarter'],
  [/^H([12])$/, 'half'],
]

const fiscal = /^FY-?(?:\d\d)?(\d\d)$/

const kindOf = (word: string): Figure['kind'] =>
  fiscal.test(word) ? 'year' : (named.find(([pattern]) => pattern.test(word))?.[1] ?? 'code')

/** Latin words and codes at a place of a text in another script; units after digits are left to the numbers. */
export const codeAt = (text: string, at: number): { figures: Figure[]; end: number } | undefined => {
  if (isTimes(text, at)) return { figures: [], end: at + 1 }
  if (/[vV]/.test(text[at] ?? '')) {
    const version = versionAt(text, at)
    if (version) return version
  }
  token.lastIndex = at
  const word = token.exec(text)?.[0]
  if (word === undefined || dimensions.test(word)) return undefined
  const end = at + word.length
  const digits = /\d+/.exec(word)?.[0]
  if (digits === undefined) return { figures: [], end }
  const letters = amountBehind.exec(text.slice(at, end + 2))?.[1]
  if (letters !== undefined) return { figures: [], end: at + letters.length }
  if (/^\d/.test(word) && unitLetters.test(word)) return undefined
  const currency = currencyWords.exec(word)?.[0]
  if (currency !== undefined) return { figures: [], end: at + currency.length }
  return { figures: [codeFigure(word, at, end)], end }
}

/** 640x480, 40x46mm, 3v3: numbers with a letter between them, for a multiplication sign or “versus”. */
const dimensions = /^(?!0x)\d+[xv]\d/i
const isTimes = (text: string, at: number): boolean =>
  /[xXvV]/.test(text[at] ?? '') &&
  /\d/.test(text[at - 1] ?? '') &&
  /\d/.test(text[at + 1] ?? '') &&
  !/(?<!\d)0$/.test(text.slice(0, at))

/** GDP80%, CPI2.1%, GDP5.2万亿: letters before an amount that has a sign or a scale of its own. */
const amountBehind = /^([A-Za-z]{2,})\d+(?:\.\d+)?(?: ?[%‰]| ?[万亿])/

const unitLetters =
  /^\d+(?:km|m|cm|mm|nm|um|kg|g|mg|t|h|s|W|kW|KW|MW|GW|TW|kWh|MWh|GWh|TWh|V|kV|L|ml|mL|GB|MB|KB|TB|Hz|kHz|MHz|GHz|hPa|MPa|mAh|dB|m2|m3|km2|KM|pct|bps?|BPs?|Mbps|Gbps|kcal|Wh|ppm|ppb|Nm|ms|ns|lm|px|mmHg|lux|nits?|mph|PB)$/
const currencyWords = /^(?:RMB|CNY|USD|EUR|GBP|JPY|HKD)(?=\d)/

/** The numbers of a name, where it holds more than one: 7 and 9 of H7N9. */
const digitsOf = (word: string): string | undefined => {
  const groups = word.match(/\d+/g) ?? []
  return groups.length > 1 ? groups.join(' ') : undefined
}

/** A code as a figure: its value is its first digits, all of them stand in `digits`. */
export const codeFigure = (word: string, start: number, end: number): Figure => {
  const kind = kindOf(word)
  const digits =
    kind === 'year'
      ? (/(\d\d)$/.exec(word)?.[0] ?? '0')
      : (/^0x[\da-f]+$/i.exec(word)?.[0] ?? /\d+(?:\.\d+)?/.exec(word)?.[0] ?? '0')
  const value = digits.includes('.') ? decimal(digits) : rational(BigInt(digits))
  const all = digitsOf(word)
  return {
    ...namedFigure(kind, value, start, end),
    ...(all === undefined ? {} : { digits: all }),
    ...(kind === 'year' ? { short: true } : {}),
  }
}
