import type { Item, Measure } from './item.js'
import type { Sign } from './marks.js'

/** A gap between two items: how wide it is, how far it grows and shrinks. */
export type Gap = Pick<Item, 'gap' | 'stretch' | 'shrink'>

/** A style of text as far as it tells how wide the text is. */
export interface TextStyle {
  /** CSS declarations that make it. */
  css: string
  language: string
  /** CSS pixels. */
  size: number
  /** Whether it is set on the square grid. */
  han: boolean
  /** What was measured in it, in CSS pixels: texts, words by their parts, the room two signs leave; filled by the measurer. */
  widths: Map<string, number>
  parts: Map<string, readonly number[]>
  pairs: Map<string, number>
  space: Gap | undefined
}

/** Where a piece stands: a stretch of a text node, or an element that is one with its content (a picture). */
export interface Place {
  node: Text | Element
  from: number
  to: number
}

/** White space as a reader sees it: one space, in the style of the text it stands in. */
export interface Space {
  style: TextStyle
  node: Text
  from: number
  to: number
}

/** A Latin word, and where it may be divided. Words are measured whole, for the sake of kerning. */
export interface Word {
  text: string
  cuts: readonly Cut[]
}

/** A place to break inside a word: with a hyphen, or behind a sign of its own. */
export interface Cut {
  at: number
  penalty: number
  divides: boolean
}

/** What is read of an item before it is measured. */
export interface Piece extends Place {
  text: string
  first: Sign
  last: Sign
  style: TextStyle
  /** The word it is a part of, and the number of the part; undefined where it stands alone. */
  word: Word | undefined
  part: number
  /** The white space before it. */
  space: Space | undefined
  penalty: number
  /** A break before it divides a word. */
  divides: boolean
  forced: boolean
  /** It stands in what is not wrapped, and has white space of its own. */
  nowrap: boolean
}

/** The box of a paragraph as it stands in the page. */
export interface Frame {
  block: HTMLElement
  language: string
  style: TextStyle
  measure: Measure
  /** The height of a line in CSS pixels, 0 where it is not known. */
  leading: number
  /** Padding and border at the left, and above and below together, in CSS pixels. */
  left: number
  around: number
}

/** A paragraph, read. */
export interface Paragraph extends Frame {
  pieces: Piece[]
}

/** For each word that can be divided where, as lengths of what comes before: `development` → [2, 5, 7]. */
export type Divisions = Record<string, readonly number[]>
