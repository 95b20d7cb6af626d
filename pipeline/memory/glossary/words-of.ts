import type { TextRange } from '../../model/memory.js'

/** A word of a text: in lower case (`AIs` as `ai`), as it stands, with what stands between it and the word before. */
export interface Word extends TextRange {
  lower: string
  text: string
  /** Without marks of emphasis. */
  gap: string
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+|(?<=s)['’](?![\p{L}\p{M}]))?/gu

/** Abbreviations keep their letters in the plural, so that its ending is known by its case. */
const abbreviations = /^(\p{Lu}{2,})['’]?s$/u

/** The words of a text in a language that parts them by spaces. */
export const wordsOf = (text: string): Word[] => {
  let end = 0
  return Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const gap = text.slice(end, index).replace(/[*_~`]/g, '')
    end = index + found.length
    return { start: index, end, text: found, lower: found.replace(abbreviations, '$1').toLowerCase(), gap }
  })
}
