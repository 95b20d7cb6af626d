import type { Figure } from '../../figures/figure.js'
import { add, multiply, type Rational, rational, toNumber } from '../../figures/rational.js'
import { kindOf, percentAt, scaleAt } from './numbers.js'
import { entryAt, type Found, type Reader, skip, unitAt } from './reader.js'
import { timeWith } from './times.js'

const letter = /[\p{L}\p{M}]/u

/** Whether a word would go on at an offset; in Japanese the counter follows at once, in Korean it stands apart. */
const goesOn = (reader: Reader, at: number): boolean =>
  letter.test(reader.text[at] ?? '') && !/\p{Script=Han}/u.test(reader.text[at - 1] ?? '')

/** Behind a letter, other than the Arabic “and”, which is written together with what follows. */
const isInWord = (text: string, at: number): boolean =>
  letter.test(text[at - 1] ?? '') && !(text[at - 1] === 'و' && !letter.test(text[at - 2] ?? ''))

interface Spelled {
  value: Rational
  end: number
}

/** zehntausend, diecimila: number and scale in one word. */
const fusedAt = (reader: Reader, at: number): Spelled | undefined => {
  const word = /^[\p{L}\p{M}]+/u.exec(reader.lower.slice(at, at + 30))?.[0] ?? ''
  for (let cut = word.length - 3; cut > 1; cut--) {
    const number = reader.locale.numbers.get(word.slice(0, cut))
    const scale = number && reader.locale.scales.get(word.slice(cut))
    if (number && scale) return { value: multiply(number, rational(scale)), end: at + word.length }
  }
  return undefined
}

const isTens = ({ n, d }: Rational): boolean => d === 1n && n >= 20n && n <= 90n && n % 10n === 0n
const isOnes = ({ n, d }: Rational): boolean => d === 1n && n < 10n

/** zweiunddreißig, tweeëndertig, trentadue: ones and tens in one word. */
const compoundAt = (reader: Reader, at: number): Spelled | undefined => {
  const { numbers } = reader.locale
  const word = /^[\p{L}\p{M}]+/u.exec(reader.lower.slice(at, at + 24))?.[0] ?? ''
  for (let cut = word.length - 2; cut > 2; cut--) {
    const first = numbers.get(word.slice(0, cut))
    const second = first && numbers.get(word.slice(cut).replace(isOnes(first) ? /^(?:und|en|ën)/ : '', ''))
    const fits = second && ((isOnes(first) && isTens(second)) || (isTens(first) && isOnes(second)))
    if (fits) return { value: add(first, second), end: at + word.length }
  }
  return undefined
}

/** пятьдесят восемь, trente-deux, treinta y dos: the ones behind tens. */
const onesBehind = (reader: Reader, tens: Rational, at: number): Spelled | undefined => {
  const joint = isTens(tens)
    ? /^(?: (?:y|e|et) |[- ](?:et-)?)/.exec(reader.lower.slice(at, at + 4))?.[0]
    : undefined
  const from = at + (joint?.length ?? 0)
  const ones = joint === undefined ? undefined : entryAt(reader, from, reader.locale.numbers)
  if (!ones || !isOnes(ones.meaning) || goesOn(reader, from + ones.word.length)) return undefined
  return { value: add(tens, ones.meaning), end: from + ones.word.length }
}

/** A number in words with its scale, or the scale alone: eine Million. */
const numberAt = (reader: Reader, at: number): Spelled | undefined => {
  const { numbers } = reader.locale
  const number = entryAt(reader, at, numbers)
  const last = at + (number?.word.length ?? 0)
  if (number && !goesOn(reader, last)) {
    const { value, end } = onesBehind(reader, number.meaning, last) ?? { value: number.meaning, end: last }
    const scale = scaleAt(reader, end)
    return { value: multiply(value, rational(scale?.factor ?? 1n)), end: scale?.end ?? end }
  }
  const scale = scaleAt(reader, at)
  if (scale && reader.spaced && scale.factor >= 1000n && !goesOn(reader, scale.end))
    return { value: rational(scale.factor), end: scale.end }
  return fusedAt(reader, at) ?? (reader.numberStarts ? compoundAt(reader, at) : undefined)
}

/** A number in words, its scale and its unit. It finds its partner; by itself it proves nothing, since many are articles or idioms. */
export const spelledAt = (reader: Reader, at: number): Found | undefined => {
  if (reader.locale.numbers.size === 0 || (reader.numberStarts && isInWord(reader.text, at))) return undefined
  const number = numberAt(reader, at)
  if (!number) return undefined
  const { value, end } = number
  const time = value.d === 1n ? timeWith(reader, toNumber(value), 0, at, end) : undefined
  if (time) return { figures: [{ ...time, ...silent }], end: time.end }
  const from = skip(reader.text, end)
  const percent = percentAt(reader, from)
  const unit =
    (from === end && reader.numberStarts) || percent !== undefined ? undefined : unitAt(reader, from)
  const last = percent !== undefined ? from + percent.length : unit ? from + unit.word.length : end
  const figure: Figure = {
    kind: kindOf(unit?.meaning, percent !== undefined, false),
    value,
    start: at,
    end: last,
    numeral: [at, end],
    ...silent,
    ...(unit ? { unit: unit.meaning } : {}),
  }
  return { figures: [figure], end: last }
}

const silent: Pick<Figure, 'weight' | 'writing'> = { weight: 'silent', writing: { form: 'words' } }
