import type { PhrasingContent } from 'mdast'
import type { Segment, SegmentRole } from '../model/segment.js'

/** A part of a block's projected text: indices of its first character and behind its last. */
export interface Piece {
  from: number
  to: number
}

/** A block cut into segments: its new children, and the segments among them. */
export interface CutBlock {
  children: PhrasingContent[]
  segments: Segment[]
}

/** A translatable block before it is cut. */
export interface Block {
  role: SegmentRole
  /** Its words in one line (see `Projection`), or its plain text. */
  text: string
  /** Its sentences, as the rules of the language have them. */
  pieces: Piece[]
  /** Whether a segment may end before an index of `text`. */
  isBorder(index: number): boolean
  /** The Markdown of a piece, without line prefixes. */
  textOf(piece: Piece): string
  /** Cut it. The segments have no ids yet. */
  cut(pieces: readonly Piece[]): CutBlock
}
