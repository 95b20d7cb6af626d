import type { Measure } from './item.js'

/** A style of text as far as it tells how wide the text is. */
export interface TextStyle {
  /** Two styles of one key are one. */
  key: string
  /** CSS declarations that make it. */
  css: string
  language: string
  /** CSS pixels. */
  size: number
  /** Whether it is set on the square grid. */
  han: boolean
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

/** What is read of an item before it is measured. */
export interface Piece extends Place {
  text: string
  style: TextStyle
  /** The word it is a part of, else its own text: words are measured whole, for the sake of kerning. */
  whole: string
  /** It goes on with the word of the piece before it. */
  inWord: boolean
  /** The white space before it. */
  space: Space | undefined
  penalty: number
  /** A break before it divides a word. */
  divides: boolean
  forced: boolean
  /** It stands in what is not wrapped, and has white space of its own. */
  nowrap: boolean
}

/** A paragraph as it stands in the page. */
export interface Paragraph {
  block: HTMLElement
  pieces: Piece[]
  measure: Measure
  /** The height of a line in CSS pixels, 0 where it is not known. */
  leading: number
  /** Padding and border at the left, and above and below together, in CSS pixels. */
  left: number
  around: number
}

/** For each word that can be divided where, as lengths of what comes before: `development` → [2, 5, 7]. */
export type Divisions = Record<string, readonly number[]>
