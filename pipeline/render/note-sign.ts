import { isHan, type LanguageTag } from '../model/language.js'

/** Circled numbers in Unicode: 1–20, 21–35, 36–50. */
const circled = [
  { from: 1, to: 20, code: 0x2460 },
  { from: 21, to: 35, code: 0x3251 },
  { from: 36, to: 50, code: 0x32b1 },
]

const circledNumber = (number: number): string => {
  const range = circled.find(({ from, to }) => number >= from && number <= to)
  return range ? String.fromCodePoint(range.code + number - range.from) : `(${number})`
}

/** The sign of a note: ① in Chinese, where a bare ¹ before 8家 reads 18; 1 elsewhere. */
export const noteSign = (number: number, language: LanguageTag): string =>
  isHan(language) ? circledNumber(number) : String(number)

/** The id of a note in a language; the source's has no language in it. */
export const noteId = (number: number, target: LanguageTag | undefined): string =>
  target === undefined ? `note-${number}` : `note-${number}-${target}`

/** The id of a reference to a note; the first one's is what the note leads back to. */
export const referenceId = (number: number, target: LanguageTag | undefined, count = 1): string =>
  ['ref', number, ...(target === undefined ? [] : [target]), ...(count > 1 ? [count] : [])].join('-')

/** The number of a note: the next one when it is new. */
export const numberOf = (numbers: Map<string, number>, identifier: string): number => {
  const number = numbers.get(identifier) ?? numbers.size + 1
  numbers.set(identifier, number)
  return number
}

/** The sign of a translator's note: a, b … z, aa. Letters, as the numbers are those of the notes that all languages share. */
export const translatorNoteSign = (number: number): string => {
  const letter = String.fromCharCode(0x61 + ((number - 1) % 26))
  return number > 26 ? translatorNoteSign(Math.floor((number - 1) / 26)) + letter : letter
}

/** The ids of a translator's note and of the reference to it. */
export const translatorNoteId = (number: number, language: LanguageTag): string =>
  `translator-note-${number}-${language}`
export const translatorReferenceId = (number: number, language: LanguageTag): string =>
  `translator-ref-${number}-${language}`
