import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { LanguageTag } from '../model/language.js'
import type { Segment, SegmentRole } from '../model/segment.js'
import type { Block, Piece } from './block.js'
import { newSegment } from './cut.js'
import type { SegmentationOptions } from './options.js'
import { piecesOf } from './pieces.js'
import type { Places } from './places.js'

/** A text without inline nodes: a field of the front matter, a picture's alternative text or caption. */
export interface Literal {
  role: SegmentRole
  text: string
  /** Where it stands in the file, character for character; undefined where it was escaped or folded. */
  offset: number | undefined
  /** Its place where the characters do not stand literally. */
  around: Position | undefined
}

const segmentOf = ({ role, text, offset, around }: Literal, { from, to }: Piece, places: Places): Segment => {
  const value = text.slice(from, to)
  const position = offset === undefined ? around : places.position(offset + from, offset + to)
  const place = position ? { position } : {}
  return { ...newSegment(role, value, [{ type: 'text', value, ...place }]), ...place }
}

/** The block of a text without inline nodes. */
export const literalBlock = (
  literal: Literal,
  language: LanguageTag,
  options: SegmentationOptions,
  places: Places,
): Block => {
  const { role, text } = literal
  const isBorder = (): boolean => true
  return {
    role,
    text,
    pieces: piecesOf(text, language, options, isBorder),
    isBorder,
    textOf: ({ from, to }) => text.slice(from, to),
    cut: pieces => {
      const children: PhrasingContent[] = []
      const segments: Segment[] = []
      let at = 0
      for (const piece of pieces) {
        if (piece.from > at) children.push({ type: 'text', value: text.slice(at, piece.from) })
        const segment = segmentOf(literal, piece, places)
        children.push(segment)
        segments.push(segment)
        at = piece.to
      }
      return { children, segments }
    },
  }
}
