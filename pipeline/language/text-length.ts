import { isHan, type LanguageTag } from '../model/language.js'

/** How long a text is, in the unit its language is counted and paid in. */
export interface TextLength {
  unit: 'characters' | 'words'
  count: number
}

const hanOrKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇ー]/gu

/** What a reader of any other script takes for one word: letters and figures with what holds them together. */
const word = /[\p{L}\p{M}\p{N}]+(?:[.,:'’\-/][\p{L}\p{M}\p{N}]+)*/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The length of a plain text. Chinese and Japanese are counted in characters, marks left out, a word or figure in
 * another script as one (as word processors count 字数, but for the marks); all other languages in words.
 */
export const textLength = (text: string, language: LanguageTag): TextLength => {
  if (!isHan(language)) return { unit: 'words', count: count(text, word) }
  const others = text.replace(hanOrKana, ' ')
  return { unit: 'characters', count: count(text, hanOrKana) + count(others, word) }
}
