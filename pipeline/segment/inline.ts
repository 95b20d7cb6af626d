import type { Nodes, PhrasingContent } from 'mdast'
import type { LanguageTag } from '../model/language.js'
import type { Segment, SegmentRole } from '../model/segment.js'
import type { Block, Piece } from './block.js'
import { blockText } from './block-text.js'
import { cutChildren, newSegment } from './cut.js'
import type { SegmentationOptions } from './options.js'
import { piecesOf } from './pieces.js'
import type { Places } from './places.js'
import { type Prefixes, textStart } from './prefixes.js'
import { type Projection, project } from './projection.js'

/** The file that blocks stand in, and how it is cut. */
export interface Sheet {
  file: string
  places: Places
  language: LanguageTag
  options: SegmentationOptions
}

const wordsIn = (nodes: readonly Nodes[]): string =>
  nodes
    .map(node => ('value' in node ? node.value : 'children' in node ? wordsIn(node.children) : ''))
    .join('')

/** A block whose nodes have no places, as a plugin makes them: one segment of its bare words. */
const uncut = (children: PhrasingContent[], role: SegmentRole): Block | undefined => {
  const text = wordsIn(children).trim()
  if (!text) return undefined
  return {
    role,
    text,
    pieces: [{ from: 0, to: text.length }],
    isBorder: index => index === text.length,
    textOf: () => text,
    cut: () => {
      const segment = newSegment(role, text, children)
      return { children: [segment], segments: [segment] }
    },
  }
}

/** Where a piece of a projection stands in the file. */
const placeOf = ({ starts, ends }: Projection, { from, to }: Piece): { start: number; end: number } => {
  const start = starts[from] ?? 0
  return { start, end: ends[to - 1] ?? start }
}

/**
 * The block of inline nodes.
 * @param prefixes what stands before each of its later lines.
 * @returns undefined where there is nothing to translate.
 */
export const inlineBlock = (
  children: PhrasingContent[],
  role: SegmentRole,
  prefixes: Prefixes,
  sheet: Sheet,
): Block | undefined => {
  const { file, places, language, options } = sheet
  const projection = project(children, { file, textStart: line => textStart(file, line, prefixes) })
  if (!projection) return uncut(children, role)
  if (!projection.hasWords) return undefined
  const { text, ends } = projection
  const isBorder = (index: number): boolean => (ends[index - 1] ?? -1) >= 0
  const textOf = (piece: Piece): string => {
    const { start, end } = placeOf(projection, piece)
    return blockText(file, start, end, prefixes)
  }
  const segmentOf = (piece: Piece, inside: PhrasingContent[]): Segment => {
    const { start, end } = placeOf(projection, piece)
    return { ...newSegment(role, textOf(piece), inside), position: places.position(start, end) }
  }
  return {
    role,
    text,
    pieces: piecesOf(text, language, options, isBorder),
    isBorder,
    textOf,
    cut: pieces => {
      const cut = cutChildren(children, projection, pieces, places, segmentOf)
      return { children: cut, segments: cut.filter(child => child.type === 'segment') }
    },
  }
}
