import { targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { lettersOf } from './readings.js'

/** Words with capitals that stand together and may be a name in pinyin. */
export interface Candidate {
  /** As it stands in the prose. */
  text: string
  /** Its words, letters alone. */
  words: readonly string[]
  letters: string
  /** Offsets of the prose. */
  start: number
  end: number
}

const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*(?:[ \u00A0]\p{Lu}[\p{L}'’-]*)*/gu
const word = /[\p{L}'’-]+/gu

/** A name is no longer than this: 司马相如 Sima Xiangru. */
const most = 4

const bare = (text: string): string => (/['’-]/.test(text) ? text.replace(/['’]s$|['’-]+$/, '') : text)

interface Word {
  start: number
  end: number
  letters: string
}

const wordsOf = (run: string, at: number): Word[] =>
  Array.from(run.matchAll(word), ({ 0: found, index }) => {
    const text = bare(found)
    return { start: at + index, end: at + index + text.length, letters: lettersOf(text) }
  })

const partsOf = (run: string, at: number): Candidate[] => {
  const words = wordsOf(run, at)
  return words.flatMap(({ start }, first) => {
    let letters = ''
    return words.slice(first, first + most).map((last, count) => {
      letters += last.letters
      const part = words.slice(first, first + count + 1).map(one => one.letters)
      return { text: run.slice(start - at, last.end - at), words: part, letters, start, end: last.end }
    })
  })
}

/** Every stretch of a target that is written like a name, short ones and the longer ones they are part of. */
export const candidatesOf: (pair: Pair) => readonly Candidate[] = once(pair =>
  [...targetInline(pair).prose.matchAll(capitals)]
    .flatMap(({ 0: run, index }) => partsOf(run, index))
    .filter(({ letters }) => letters.length >= 4),
)
