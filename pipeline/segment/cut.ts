import type { PhrasingContent, Text } from 'mdast'
import type { Segment, SegmentRole } from '../model/segment.js'
import type { Piece } from './block.js'
import type { Places } from './places.js'
import type { Projection } from './projection.js'

/** Make a segment that has no id yet. */
export const newSegment = (role: SegmentRole, text: string, children: PhrasingContent[]): Segment => ({
  type: 'segment',
  id: '',
  aliases: [],
  role,
  text,
  children,
  targets: {},
})

/** A child of a block with its indices in the projection. */
interface Placed {
  node: PhrasingContent
  from: number
  to: number
}

/** The part of a text node that lies in a stretch. */
const textPart = (
  child: Placed,
  node: Text,
  stretch: Piece,
  projection: Projection,
  places: Places,
): Text => {
  const from = Math.max(child.from, stretch.from)
  const to = Math.min(child.to, stretch.to)
  const start = projection.starts[from] ?? 0
  const end = Math.max(start, projection.ends[to - 1] ?? 0)
  return {
    ...node,
    value: node.value.slice(from - child.from, to - child.from),
    position: places.position(start, end),
  }
}

/** The pieces and what lies between them, without gaps. */
const stretchesOf = (pieces: readonly Piece[], length: number): Piece[] => {
  const stretches: Piece[] = []
  let at = 0
  for (const piece of [...pieces, { from: length, to: length }]) {
    if (piece.from > at) stretches.push({ from: at, to: piece.from })
    if (piece.to > piece.from) stretches.push(piece)
    at = piece.to
  }
  return stretches
}

/**
 * Lay the children of a block into its pieces.
 * @param wrap makes the segment of a piece from its inline nodes.
 * @returns segments in order, and between them white space and line breaks as they were. Text nodes are cut
 * at the borders; any other node lies in the stretch where it begins.
 */
export const cutChildren = (
  children: readonly PhrasingContent[],
  projection: Projection,
  pieces: readonly Piece[],
  places: Places,
  wrap: (piece: Piece, children: PhrasingContent[]) => Segment,
): PhrasingContent[] => {
  const placed: Placed[] = children.map((node, index) => ({
    node,
    from: projection.firsts[index] ?? 0,
    to: projection.firsts[index + 1] ?? 0,
  }))
  const isPiece = new Set(pieces)
  let next = 0
  return stretchesOf(pieces, projection.text.length).flatMap(stretch => {
    const inside: PhrasingContent[] = []
    for (let child = placed[next]; child && child.from < stretch.to; child = placed[next]) {
      const { node, from, to } = child
      const isCut = node.type === 'text' && (from < stretch.from || to > stretch.to)
      inside.push(isCut ? textPart(child, node, stretch, projection, places) : node)
      if (isCut && to > stretch.to) break
      next += 1
    }
    return isPiece.has(stretch) ? [wrap(stretch, inside)] : inside
  })
}
