import { editDistance } from './edits.js'
import { score } from './score.js'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text, marks and spaces between them left out. */
export const wordsOf = (text: string): string[] => {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment)
  return words
}

/** Numbers for words, the same for the same word in both texts. */
const numbered = (left: readonly string[], right: readonly string[]): [Uint32Array, Uint32Array] => {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return [Uint32Array.from(left, numberOf), Uint32Array.from(right, numberOf)]
}

/**
 * Likeness by words, 0…1: 1 − words put in, taken out or replaced ÷ words of the longer text.
 * From 支持经济建设 it is as far by characters to 反对经济建设 (one word) as to 支援经济建筑 (two).
 */
export const wordScore = (left: readonly string[], right: readonly string[]): number => {
  const [a, b] = numbered(left, right)
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : score(editDistance(a, b, longer), longer)
}
