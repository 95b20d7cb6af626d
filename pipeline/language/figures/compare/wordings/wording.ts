import type { Figure } from '../../figure.js'
import type { Side } from '../excuses/excuse.js'

/** Both texts of a pair, with their figures. */
export interface Sides {
  source: Side
  target: Side
}

/** A figure that is right, and beside it a word that makes another figure of it. */
export interface Wording {
  /** The figures of both sides, with the offsets of the words that matter. */
  source: Figure
  target: Figure
  /** What should stand in the place of the target's words. */
  expected: string
}

/** Looks at the words around a figure and the one it was paired with; undefined where they say the same or nothing. */
export type WordingCheck = (source: Figure, target: Figure, sides: Sides) => Wording | undefined

/** What a figure says, with the words that were counted to it. */
export const wordsOf = ({ text }: Side, { start, end }: Figure): string => text.slice(start, end)
