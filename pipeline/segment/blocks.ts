import type { Nodes, Parent, PhrasingContent, Root } from 'mdast'
import type { Document } from '../model/document.js'
import type { SegmentRole } from '../model/segment.js'
import type { Block } from './block.js'
import { inlineBlock, type Sheet } from './inline.js'
import { literalBlock } from './literal.js'
import { type Prefixes, prefixesInside } from './prefixes.js'

/** Translatable blocks by the node whose children they are, in reading order. */
export type Blocks = Map<Nodes, Block>

/** What a block is looked at with: the file, and what its containers make of it. */
interface Context {
  sheet: Sheet
  prefixes: Prefixes
  /** The role of a paragraph here. */
  paragraph: SegmentRole
  found: Blocks
}

/** Containers that give their paragraphs a role. */
const paragraphRoles: Partial<Record<Nodes['type'], SegmentRole>> = {
  listItem: 'listItem',
  blockquote: 'quotation',
  footnoteDefinition: 'footnote',
}

type Make = (children: PhrasingContent[], role: SegmentRole, context: Context) => Block | undefined

const inline: Make = (children, role, { sheet, prefixes }) => inlineBlock(children, role, prefixes, sheet)

/** A text that holds no Markdown: it is one text node, placed exactly where its words stand literally. */
const literal: Make = ([child], role, { sheet }) => {
  if (child?.type !== 'text' || child.value.trim() === '') return undefined
  const { value: text, position: around } = child
  const start = around?.start.offset
  const isLiteral = start !== undefined && sheet.file.slice(start, around?.end.offset) === text
  const place = { role, text, around, offset: isLiteral ? start : undefined }
  return literalBlock(place, sheet.language, sheet.options, sheet.places)
}

/** The blocks that are translated, with what they are. */
const kinds: Partial<Record<Nodes['type'], { make: Make; role(context: Context): SegmentRole }>> = {
  paragraph: { make: inline, role: context => context.paragraph },
  heading: { make: inline, role: () => 'heading' },
  tableCell: { make: inline, role: () => 'tableCell' },
  figureAlternative: { make: literal, role: () => 'alternative' },
  figureCaption: { make: literal, role: () => 'caption' },
}

const inside = (node: Nodes, context: Context): Context => {
  const { sheet, prefixes, paragraph } = context
  const lineStart = sheet.places.lineStart(node.position?.start.offset ?? 0)
  return {
    ...context,
    prefixes: prefixesInside(prefixes, node, sheet.file, lineStart),
    paragraph: paragraphRoles[node.type] ?? paragraph,
  }
}

const find = (node: Nodes, context: Context): void => {
  if (!('children' in node) || node.children.length === 0) return
  const kind = kinds[node.type]
  if (!kind) {
    const within = inside(node, context)
    for (const child of node.children) find(child, within)
    return
  }
  const block = kind.make(node.children as PhrasingContent[], kind.role(context), context)
  if (block) context.found.set(node, block)
}

/** Find the translatable blocks of a tree. Code, HTML blocks, definitions and formulas are none. */
export const blocksOf = ({ tree }: Document, sheet: Sheet): Blocks => {
  const found: Blocks = new Map()
  find(tree, { sheet, prefixes: [], paragraph: 'paragraph', found })
  return found
}

const replace = (node: Nodes, children: ReadonlyMap<Nodes, PhrasingContent[]>): Nodes => {
  if (!('children' in node)) return node
  const own: Nodes[] = children.get(node) ?? node.children.map(child => replace(child, children))
  return { ...node, children: own } as Parent as Nodes
}

/** A tree with other children in some of its nodes; the tree given stays as it is. */
export const withChildren = (tree: Root, children: ReadonlyMap<Nodes, PhrasingContent[]>): Root =>
  replace(tree, children) as Root
