import type { Pair } from './pair.js'

/** What a leaf is: the least block of the flow, in both languages. */
export type LeafKind = 'text' | 'heading' | 'table' | 'code' | 'whole'

/** What ends a piece: its leaf, a sentence, a row or line, a clause, nothing but the end of a line. */
export type Cut = 'block' | 'sentence' | 'row' | 'clause' | 'line'

/** The text of a leaf, sentence by sentence. Signs of notes are U+2060, one for each character. */
export interface LeafText {
  kind: LeafKind
  /** Empty but for `text`. */
  sentences: Pair<string>[]
}

/** Where a sentence is cut: how many characters stand before the cut on each page. */
export interface SentenceCut {
  at: Pair
  cut: 'clause' | 'line'
}

/** Where the sentences of a leaf are cut; one list a sentence. */
export type LeafCuts = SentenceCut[][]

/** A leaf as it was measured; lengths in CSS pixels, unbroken lines counted by their leading. */
export interface MeasuredLeaf {
  kind: LeafKind
  /** The room between it and the leaf before it on a page. */
  gap: Pair
  /** What ends each of its pieces. */
  cuts: Cut[]
  /**
   * `heights[start][count - 1]`: the height of `count` pieces from `start` on. Those that are far higher than a page are
   * left out.
   */
  heights: Pair[][]
  /** The leading of its lines; 0 where lines do not count. */
  leading: Pair
  /** Whether its height follows the leading of the page: text and headings do, pictures and tables do not. */
  isElastic: boolean
  /** How much lower it is at the head of a page: a heading has no room above it there. */
  lessAtHead: Pair
  /** The height of the notes that each piece refers to. */
  notes: Pair[]
}

/** So many pieces of a leaf from one on, as high as they came out with their lines fitted. */
export interface FittedPart {
  side: 0 | 1
  leaf: number
  start: number
  count: number
  height: number
}

/** A flow of text for facing pages, measured. */
export interface MeasuredFlow {
  leaves: MeasuredLeaf[]
  /** The height of a page’s text block. */
  height: number
  /** The room between the text and its notes, rule included. */
  noteGap: Pair
}

/** A place in a flow: a piece of a leaf. */
export interface Place {
  leaf: number
  piece: number
}

/** A spread: from its first piece up to, not including, the place where the next begins. */
export interface Spread {
  from: Place
  to: Place
  /** Times the leading of the flow: its own, the same on both pages. */
  stretch: number
}
