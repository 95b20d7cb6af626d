import type { Figure } from '../../figures/figure.js'
import { multiply, type Rational, rational, toNumber } from '../../figures/rational.js'
import { kindOf, percentAt, scaleAt } from './numbers.js'
import { entryAt, type Found, type Reader, skip, unitAt } from './reader.js'
import { timeWith } from './times.js'

const letter = /[\p{L}\p{M}]/u

/** Whether a word would go on at an offset; in Japanese the counter follows at once, in Korean it stands apart. */
const goesOn = (reader: Reader, at: number): boolean =>
  letter.test(reader.text[at] ?? '') && !/\p{Script=Han}/u.test(reader.text[at - 1] ?? '')

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

/** A number in words with its scale, or the scale alone: eine Million. */
const numberAt = (reader: Reader, at: number): Spelled | undefined => {
  const { numbers } = reader.locale
  const number = entryAt(reader, at, numbers)
  const last = at + (number?.word.length ?? 0)
  if (number && !goesOn(reader, last)) {
    const scale = scaleAt(reader, last)
    return { value: multiply(number.meaning, rational(scale?.factor ?? 1n)), end: scale?.end ?? last }
  }
  const scale = scaleAt(reader, at)
  if (scale && reader.spaced && scale.factor >= 1000n && !goesOn(reader, scale.end))
    return { value: rational(scale.factor), end: scale.end }
  return fusedAt(reader, at)
}

/** A number in words, its scale and its unit. It finds its partner; by itself it proves nothing, since many are articles or idioms. */
export const spelledAt = (reader: Reader, at: number): Found | undefined => {
  if (reader.locale.numbers.size === 0 || (reader.numberStarts && letter.test(reader.text[at - 1] ?? '')))
    return undefined
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
