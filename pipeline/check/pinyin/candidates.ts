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

const partsOf = (run: string, at: number): Candidate[] => {
  const words = [...run.matchAll(word)].map(({ 0: text, index }) => ({
    text: text.replace(/['’]s$|['’-]+$/, ''),
    start: at + index,
  }))
  return words.flatMap((_, first) =>
    words.slice(first, first + most).map((__, count) => {
      const part = words.slice(first, first + count + 1)
      const last = part.at(-1)
      const start = part[0]?.start ?? at
      const end = (last?.start ?? at) + (last?.text.length ?? 0)
      const letters = part.map(({ text }) => lettersOf(text))
      return { text: run.slice(start - at, end - at), words: letters, letters: letters.join(''), start, end }
    }),
  )
}

/** Every stretch of a target that is written like a name, short ones and the longer ones they are part of. */
export const candidatesOf: (pair: Pair) => readonly Candidate[] = once(pair =>
  [...targetInline(pair).prose.matchAll(capitals)]
    .flatMap(({ 0: run, index }) => partsOf(run, index))
    .filter(({ letters }) => letters.length >= 4),
)
