import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast'
import type { Document } from '../model/document.js'
import type { Segment, SegmentRole } from '../model/segment.js'
import { blockText } from './block-text.js'
import { cutChildren, newSegment } from './cut.js'
import { segmentLiteral } from './literal.js'
import type { SegmentationOptions } from './options.js'
import { type Piece, piecesOf } from './pieces.js'
import type { Places } from './places.js'
import { type Prefixes, prefixesInside, textStart } from './prefixes.js'
import { type Projection, project } from './projection.js'

/** What a block is looked at with: the document, and what its containers make of it. */
interface Context {
  document: Document
  places: Places
  options: SegmentationOptions
  prefixes: Prefixes
  /** The role of a paragraph here. */
  paragraph: SegmentRole
  /** Every segment made so far, in reading order. */
  segments: Segment[]
}

/** Containers that give their paragraphs a role. */
const paragraphRoles: Partial<Record<Nodes['type'], SegmentRole>> = {
  listItem: 'listItem',
  blockquote: 'quotation',
  footnoteDefinition: 'footnote',
}

const wordsIn = (nodes: readonly Nodes[]): string =>
  nodes
    .map(node => ('value' in node ? node.value : 'children' in node ? wordsIn(node.children) : ''))
    .join('')

/** A block whose nodes have no places, as a plugin makes them: one segment of its bare words. */
const uncut = (children: PhrasingContent[], role: SegmentRole): PhrasingContent[] => {
  const text = wordsIn(children).trim()
  return text ? [newSegment(role, text, children)] : children
}

const piecesOfBlock = (projection: Projection, { document, options }: Context): Piece[] =>
  piecesOf(projection.text, document.language, options, index => (projection.ends[index - 1] ?? -1) >= 0)

/** Cut a block of inline Markdown. */
const segmentInline = (
  children: PhrasingContent[],
  role: SegmentRole,
  context: Context,
): PhrasingContent[] => {
  const { document, places, prefixes } = context
  const file = document.value
  const projection = project(children, { file, textStart: line => textStart(file, line, prefixes) })
  if (!projection) return uncut(children, role)
  if (!projection.hasWords) return children
  return cutChildren(
    children,
    projection,
    piecesOfBlock(projection, context),
    places,
    ({ from, to }, inside) => {
      const start = projection.starts[from] ?? 0
      const end = projection.ends[to - 1] ?? start
      const segment = newSegment(role, blockText(file, start, end, prefixes), inside)
      return { ...segment, position: places.position(start, end) }
    },
  )
}

/** Cut a text that holds no Markdown: it is one text node, placed exactly where its words stand literally. */
const segmentText = (children: PhrasingContent[], role: SegmentRole, context: Context): PhrasingContent[] => {
  const { document, places, options } = context
  return children.flatMap(child => {
    if (child.type !== 'text') return [child]
    const offset = child.position?.start.offset
    const isLiteral =
      offset !== undefined && document.value.slice(offset, child.position?.end.offset) === child.value
    const literal = { text: child.value, offset: isLiteral ? offset : undefined, around: child.position }
    return withSpaces(child, segmentLiteral(literal, role, document.language, options, places))
  })
}

/** The white space between the segments of a text, as text nodes. */
const withSpaces = (text: Text, segments: Segment[]): PhrasingContent[] => {
  let at = 0
  const children: PhrasingContent[] = []
  for (const segment of segments) {
    const start = text.value.indexOf(segment.text, at)
    if (start > at) children.push({ type: 'text', value: text.value.slice(at, start) })
    children.push(segment)
    at = start + segment.text.length
  }
  return children
}

type Cut = (children: PhrasingContent[], role: SegmentRole, context: Context) => PhrasingContent[]

/** The blocks that are translated, with what they are. */
const blocks: Partial<Record<Nodes['type'], { cut: Cut; role(context: Context): SegmentRole }>> = {
  paragraph: { cut: segmentInline, role: context => context.paragraph },
  heading: { cut: segmentInline, role: () => 'heading' },
  tableCell: { cut: segmentInline, role: () => 'tableCell' },
  figureAlternative: { cut: segmentText, role: () => 'alternative' },
  figureCaption: { cut: segmentText, role: () => 'caption' },
}

const inside = (node: Nodes, context: Context): Context => {
  const { document, places, prefixes, paragraph } = context
  const lineStart = places.lineStart(node.position?.start.offset ?? 0)
  return {
    ...context,
    prefixes: prefixesInside(prefixes, node, document.value, lineStart),
    paragraph: paragraphRoles[node.type] ?? paragraph,
  }
}

const segmentNode = (node: Nodes, context: Context): Nodes => {
  if (!('children' in node) || node.children.length === 0) return node
  const block = blocks[node.type]
  if (!block) {
    const within = inside(node, context)
    const children: Nodes[] = []
    for (const child of node.children as Nodes[]) children.push(segmentNode(child, within))
    return { ...node, children } as Parent as Nodes
  }
  const children = block.cut(node.children as PhrasingContent[], block.role(context), context)
  for (const child of children) if (child.type === 'segment') context.segments.push(child)
  return { ...node, children } as Parent as Nodes
}

/**
 * Cut every translatable block of a tree. Code, HTML blocks, definitions and formulas are carried over.
 * @returns a new tree, and its segments in reading order, without ids.
 */
export const segmentBlocks = (
  document: Document,
  places: Places,
  options: SegmentationOptions,
): { tree: Root; segments: Segment[] } => {
  const segments: Segment[] = []
  const context: Context = { document, places, options, prefixes: [], paragraph: 'paragraph', segments }
  return { tree: segmentNode(document.tree, context) as Root, segments }
}
