import { placeholder } from '../language/placeholder.js'
import { sentenceEnds } from '../language/sentences.js'
import type { LanguageTag } from '../model/language.js'
import type { Piece } from './block.js'
import type { SegmentationOptions } from './options.js'

const space = /\s/
const words = new RegExp(`[\\p{L}\\p{N}${placeholder.object}]`, 'u')

type Border = (index: number) => boolean

/** Take white space off both ends of a stretch, but not out of a node that stays whole. */
export const trimmed = (text: string, from: number, to: number, isBorder: Border): Piece => {
  let [first, last] = [from, to]
  while (first < last && space.test(text[first] ?? '') && isBorder(first + 1)) first += 1
  while (last > first && space.test(text[last - 1] ?? '') && isBorder(last - 1)) last -= 1
  return { from: first, to: last }
}

/** Marks without words are no segment: they stay with the sentence before them, or go with the one after. */
const withMarks = (text: string, pieces: readonly Piece[]): Piece[] => {
  const joined: (Piece & { isBare: boolean })[] = []
  for (const { from, to } of pieces) {
    const before = joined.at(-1)
    const isBare = !words.test(text.slice(from, to))
    if (!before || !(isBare || before.isBare)) {
      joined.push({ from, to, isBare })
      continue
    }
    before.to = to
    before.isBare &&= isBare
  }
  return joined.map(({ from, to }) => ({ from, to }))
}

/**
 * Cut a text into sentences.
 * @param isBorder whether a segment may end before an index: not inside a link or emphasis.
 * @returns the sentences in order, without the white space around them.
 */
export const piecesOf = (
  text: string,
  language: LanguageTag,
  options: SegmentationOptions,
  isBorder: Border,
): Piece[] => {
  const ends = options.unit === 'block' ? [] : sentenceEnds(language, text, options).filter(isBorder)
  const pieces = [...ends, text.length]
    .map((end, index) => trimmed(text, ends[index - 1] ?? 0, end, isBorder))
    .filter(({ from, to }) => to > from)
  return withMarks(text, pieces)
}
