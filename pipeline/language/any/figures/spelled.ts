import type { Figure } from '../../figures/figure.js'
import { multiply, toNumber } from '../../figures/rational.js'
import { numberWordsAt } from './number-words.js'
import { kindOf, linked, percentAt } from './numbers.js'
import { rateAt } from './rates.js'
import { type Found, type Reader, unitAt } from './reader.js'
import { timeWith } from './times.js'

const letter = /[\p{L}\p{M}]/u

/** Behind a letter, other than the Arabic “and”, which is written together with what follows. */
const isInWord = (text: string, at: number): boolean =>
  letter.test(text[at - 1] ?? '') && !(text[at - 1] === 'و' && !letter.test(text[at - 2] ?? ''))

/** A number in words, its scale and its unit. It finds its partner; by itself it proves nothing, since many are articles or idioms. */
export const spelledAt = (reader: Reader, at: number): Found | undefined => {
  if (reader.locale.numbers.size === 0 || (reader.numberStarts && isInWord(reader.text, at))) return undefined
  const number = numberWordsAt(reader, at)
  if (!number) return undefined
  const { value, end } = number
  const time = value.d === 1n ? timeWith(reader, toNumber(value), 0, at, end) : undefined
  if (time) return { figures: [{ ...time, ...silent }], end: time.end }
  const numeral: Figure['numeral'] = [at, end]
  const told = reader.spaced ? rateAt(reader.lower, end) : undefined
  if (told) {
    const last = end + told.length
    const rate = { kind: told.kind, value: multiply(value, told.one), start: at, end: last, numeral }
    return { figures: [{ ...rate, ...silent }], end: last }
  }
  const from = linked(reader, end)
  const percent = percentAt(reader, from)
  const unit =
    (from === end && reader.numberStarts) || percent !== undefined ? undefined : unitAt(reader, from)
  const last = percent !== undefined ? from + percent.length : unit ? from + unit.word.length : end
  const figure: Figure = {
    kind: kindOf(unit?.meaning, percent !== undefined, false),
    value,
    start: at,
    end: last,
    numeral,
    ...silent,
    ...(unit ? { unit: unit.meaning } : {}),
  }
  return { figures: [figure], end: last }
}

const silent: Pick<Figure, 'weight' | 'writing'> = { weight: 'silent', writing: { form: 'words' } }
