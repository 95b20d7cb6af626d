import { add, multiply, type Rational, rational, subtract } from '../../figures/rational.js'
import { scaleAt } from './numbers.js'
import { entryAt, type Reader } from './reader.js'

/** A number in words and where it ends. */
export interface Spelled {
  value: Rational
  end: number
}

const letter = /[\p{L}\p{M}]/u

/** Whether a word would go on at an offset; in Japanese the counter follows at once, in Korean it stands apart. */
const goesOn = (reader: Reader, at: number): boolean =>
  letter.test(reader.text[at] ?? '') && !/\p{Script=Han}/u.test(reader.text[at - 1] ?? '')

const isTens = ({ n, d }: Rational): boolean => d === 1n && n >= 20n && n <= 90n && n % 10n === 0n
const isOnes = ({ n, d }: Rational): boolean => d === 1n && n < 10n

/** A number to which more may be added, and the word that was added last. */
interface Part {
  value: Rational
  last: Rational
}

/** Whether a number may be added to those before it: 1000 and 200, 200 and 50, 60 and 15 (soixante-quinze), 20 and 5. */
const fitsBehind = ({ n }: Rational, { n: next }: Rational): boolean => {
  if (next >= 100n) return next < 1000n && n % 1000n === 0n
  if (next >= 20n) return n % 100n === 0n
  if (next >= 10n) return [0n, 60n, 80n].includes(n % 100n)
  return n % 10n === 0n && n % 100n !== 10n
}

/** The words of a number and those behind it; undefined where these are another number. */
const joined = (part: Part, next: Rational, isReversed: boolean): Part | undefined => {
  const { value, last } = part
  if (value.d !== 1n || next.d !== 1n) return undefined
  const before = subtract(value, last)
  // deux cents, mille deux cents, hai trăm
  if (next.n === 100n && isOnes(last) && last.n > 1n && before.n % 1000n === 0n)
    return { value: add(before, multiply(last, next)), last: next }
  // fünfundzwanzig, خمسة وعشرون
  if (isReversed && isTens(next) && isOnes(last) && before.n % 100n === 0n)
    return { value: add(value, next), last: next }
  return fitsBehind(value, next) ? { value: add(value, next), last: next } : undefined
}

/** The longest number that a word begins with. */
const beginning = ({ locale }: Reader, word: string): { length: number; value: Rational } | undefined => {
  for (let length = word.length; length > 1; length--) {
    const begun = word.slice(0, length)
    const value = locale.numbers.get(begun) ?? locale.ones.get(begun)
    if (value) return { length, value }
  }
  return undefined
}

/** zweihundertfünfzig, tweeëndertig, trentacinque: a word of several numbers; undefined where it holds anything else. */
const fused = (reader: Reader, word: string): Rational | undefined => {
  const first = beginning(reader, word)
  let part: Part | undefined = first && { value: first.value, last: first.value }
  for (let rest = word.slice(first?.length ?? 0); part && rest !== ''; ) {
    const joint = /^(?:und|en|ën)(?=.)/.exec(rest)?.[0] ?? ''
    const found = beginning(reader, rest.slice(joint.length))
    part = found && joined(part, found.value, joint !== '')
    rest = rest.slice(joint.length + (found?.length ?? 0))
  }
  return part?.value
}

/** Thousands that are written in one word with their number: dreihunderttausend, diecimila. */
const thousands = /^(.*)(tausend|duizend|mila|mille)(.*)$/

/** dreihunderttausend, duecentomila: a number of thousands and what follows them, in one word. */
const fusedThousands = (reader: Reader, word: string): Rational | undefined => {
  const [, head = '', scale = '', tail = ''] = thousands.exec(word) ?? []
  const factor = reader.locale.scales.get(scale)
  const many = factor === undefined ? undefined : head === '' ? rational(1) : fused(reader, head)
  const more = tail === '' ? rational(0) : fused(reader, tail)
  return factor && many && more ? add(multiply(many, rational(factor)), more) : undefined
}

/** A word that is a number, alone or of several; behind others one is a number as well: vingt et un. */
const wordAt = (reader: Reader, at: number, isBehind: boolean): Spelled | undefined => {
  const { numbers, ones } = reader.locale
  const word = entryAt(reader, at, numbers) ?? (isBehind ? entryAt(reader, at, ones) : undefined)
  const end = at + (word?.word.length ?? 0)
  if (word && !goesOn(reader, end)) return { value: word.meaning, end }
  const whole = reader.numberStarts
    ? (/^[\p{L}\p{M}]{4,}/u.exec(reader.lower.slice(at, at + 40))?.[0] ?? '')
    : ''
  const value = whole === '' ? undefined : (fused(reader, whole) ?? fusedThousands(reader, whole))
  return value && { value, end: at + whole.length }
}

/** What may stand between two words of one number; the Arabic “and” is written together with the next one. */
const joints = /^(?:-(?:et-)?|[ \u00a0](?:(?:y|e|et|linh|lẻ)[ \u00a0]|و)?)/

/** Numbers below some thousands: doscientos cincuenta, soixante-quinze, двести пять, 二百五十. */
const smallAt = (reader: Reader, at: number): Spelled | undefined => {
  const first = wordAt(reader, at, false)
  if (!first) return undefined
  let part: Part = { value: first.value, last: first.value }
  for (let end = first.end; ; ) {
    const joint = reader.numberStarts ? joints.exec(reader.lower.slice(end, end + 6))?.[0] : ''
    const word = joint === undefined ? undefined : wordAt(reader, end + joint.length, true)
    const next = word && joined(part, word.value, joint?.includes('و') ?? false)
    if (!word || !next) return { value: part.value, end }
    part = next
    end = word.end
  }
}

const behindScale = /^[ \u00a0](?:(?:y|e|et)[ \u00a0]|و)?/

/** What follows a scale and is less than one of it, with a greater scale of both: dos mil | quinientos | millones. */
const withLesser = (reader: Reader, whole: Spelled, factor: bigint): Spelled => {
  const joint = reader.numberStarts ? behindScale.exec(reader.lower.slice(whole.end, whole.end + 4))?.[0] : ''
  const rest = joint === undefined ? undefined : smallAt(reader, whole.end + joint.length)
  if (rest?.value.d !== 1n || rest.value.n >= factor) return whole
  const scale = scaleAt(reader, rest.end)
  if (!scale) return { value: add(whole.value, rest.value), end: rest.end }
  const of = rational(scale.factor)
  if (scale.factor > factor) return { value: multiply(add(whole.value, rest.value), of), end: scale.end }
  return scale.factor < factor ? { value: add(whole.value, multiply(rest.value, of)), end: scale.end } : whole
}

/** A number in words with its scales: dos mil quinientos millones, тридцать пять тысяч; or a scale alone: eine Million. */
export const numberWordsAt = (reader: Reader, at: number): Spelled | undefined => {
  const first = smallAt(reader, at)
  const scale = scaleAt(reader, first?.end ?? at)
  if (!first)
    return scale && reader.spaced && scale.factor >= 1000n && !goesOn(reader, scale.end)
      ? { value: rational(scale.factor), end: scale.end }
      : undefined
  if (!scale) return first
  const whole = { value: multiply(first.value, rational(scale.factor)), end: scale.end }
  return withLesser(reader, whole, scale.factor)
}
