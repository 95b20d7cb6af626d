import type { Position } from 'unist'
import type { LanguageTag } from '../model/language.js'
import type { Segment, SegmentRole } from '../model/segment.js'
import { newSegment } from './cut.js'
import type { SegmentationOptions } from './options.js'
import { piecesOf } from './pieces.js'
import type { Places } from './places.js'

/** A text without inline nodes: a field of the front matter, a picture's alternative text or caption. */
export interface Literal {
  text: string
  /** Where it stands in the file, character for character; undefined where it was escaped or folded. */
  offset: number | undefined
  /** Its place where the characters do not stand literally. */
  around: Position | undefined
}

/** Cut a text without inline nodes into segments. */
export const segmentLiteral = (
  literal: Literal,
  role: SegmentRole,
  language: LanguageTag,
  options: SegmentationOptions,
  places: Places,
): Segment[] => {
  const { text, offset, around } = literal
  return piecesOf(text, language, options, () => true).map(({ from, to }) => {
    const value = text.slice(from, to)
    const position = offset === undefined ? around : places.position(offset + from, offset + to)
    const place = position ? { position } : {}
    return { ...newSegment(role, value, [{ type: 'text', value, ...place }]), ...place }
  })
}
