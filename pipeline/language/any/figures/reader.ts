import type { Figure, FigureKind } from '../../figures/figure.js'
import type { Rational } from '../../figures/rational.js'
import type { Locale } from './locale.js'

/** A text that is being read, with what is known of its language. */
export interface Reader {
  locale: Locale
  number: RegExp
  text: string
  lower: string
  /** Words are parted by spaces; where not, and in Korean, a word may go on behind a scale or a unit. */
  spaced: boolean
  /** A number in words begins a word: not in Japanese. */
  numberStarts: boolean
}

/** Figures that begin at an offset, and where they end. */
export interface Found {
  figures: Figure[]
  end: number
}

/** An entry of a table that stands in a text. */
export interface Entry<T> {
  word: string
  meaning: T
}

const letters = "[\\p{L}\\p{M}.$€£¥₩₹%٪°º²³'’-]+"
const oneWord = new RegExp(`^${letters}`, 'u')
const moreWords = [
  new RegExp(`^${letters} ${letters} ${letters}`, 'u'),
  new RegExp(`^${letters} ${letters}`, 'u'),
]

/** Where words go on without a space, those in Latin letters still end where these end: 85mph의. */
const latin = /[a-z]/
const never = /(?!)/

const phraseAt = <T>(rest: string, table: ReadonlyMap<string, T>): Entry<T> | undefined => {
  for (const pattern of moreWords) {
    const phrase = pattern.exec(rest)?.[0].replace(/[.'’-]+$/, '')
    const meaning = phrase === undefined ? undefined : table.get(phrase)
    if (phrase !== undefined && meaning !== undefined) return { word: phrase, meaning }
  }
  return undefined
}

/** The longest entry of a table that begins at `at`, as a whole word where the language has spaces; of up to three words. */
export const entryAt = <T>(
  reader: Reader,
  at: number,
  table: ReadonlyMap<string, T>,
): Entry<T> | undefined => {
  const rest = reader.lower.slice(at, at + 40)
  const word = oneWord.exec(rest)?.[0] ?? ''
  if (word === '') return undefined
  const phrase = rest[word.length] === ' ' ? phraseAt(rest, table) : undefined
  if (phrase) return phrase
  for (let length = word.length; length > 0; length--) {
    const meaning = table.get(word.slice(0, length))
    const goesOn = reader.spaced ? /\p{L}/u : latin.test(word[length - 1] ?? '') ? latin : never
    const whole = length === word.length || !goesOn.test(word[length] ?? '')
    if (meaning !== undefined && whole) return { word: word.slice(0, length), meaning }
  }
  return undefined
}

/** A code of a currency is written in capitals: DEM, and not the article dem. */
const isCodeInSmall = ({ text }: Reader, at: number, { word, meaning }: Entry<string>): boolean =>
  /^[A-Z]{3}$/.test(meaning) && word === meaning.toLowerCase() && text.slice(at, at + word.length) !== meaning

/** The unit at an offset, in any of its forms: километров, Zentimetern, 13-летний. */
export const unitAt = (reader: Reader, at: number): Entry<string> | undefined => {
  const entry = entryAt(reader, at, reader.locale.units)
  if (entry && !isCodeInSmall(reader, at, entry)) return entry
  const word = /^[\p{L}\p{M}]+/u.exec(reader.lower.slice(at, at + 40))?.[0] ?? ''
  const stem = reader.locale.stems.find(
    ([beginning]) => word.startsWith(beginning) && word.length - beginning.length <= 4,
  )
  return stem && { word, meaning: stem[1] }
}

/** The offset behind one space or hyphen, if there is one. */
export const skip = (text: string, at: number): number =>
  /[ \u00a0\u202f-]/.test(text[at] ?? '') ? at + 1 : at

/** A figure in digits. */
export const plain = (
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
