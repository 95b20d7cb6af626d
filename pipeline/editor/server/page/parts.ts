import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Segmented } from '../../../model/document.js'
import { headingLevels } from '../../../render/layouts/levels.js'

/** Blocks of a text that are shown together. */
export interface Part {
  /** Its place among the parts. */
  number: number
  blocks: RootContent[]
  before: Before
}

/** What stands before a block, as far as the numbers on the page depend on it. */
export interface Before {
  isFirst: boolean
  paragraphs: number
  sections: number
  /** Identifiers of notes, in the order they are referred to. */
  notes: string[]
}

/** A text of so many segments is one part: its page is shown whole. */
const whole = 600
/** The length of the parts of a longer one. */
const length = 300

/** What a document's page is made of, cut once as long as the source is the same. */
export interface Cut {
  parts: Part[]
  levels: { shift: number; sectionLevel: number }
  /** Of each segment its block and what stands before that one; those of the front matter have none. */
  blocks: Map<string, { part: number; block: RootContent; before: Before }>
  /** Definitions of links and notes: every excerpt needs them. */
  definitions: RootContent[]
}

const cuts = new WeakMap<Segmented, Cut>()

const isDefinition = ({ type }: RootContent): boolean =>
  type === 'definition' || type === 'footnoteDefinition'

const segmentsIn = (block: RootContent): string[] => {
  const ids: string[] = []
  visit(block, 'segment', ({ id }) => void ids.push(id))
  return ids
}

const notesIn = (block: RootContent): string[] => {
  const notes: string[] = []
  visit(block, 'footnoteReference', ({ identifier }) => void notes.push(identifier))
  return notes
}

/** The levels of the headings on the page, by the page's own rule. */
const levelsOf = ({ tree, fields }: Segmented): Cut['levels'] => {
  const headings = tree.children.flatMap(node =>
    node.type === 'heading'
      ? [
          {
            type: 'element' as const,
            tagName: `h${node.depth}`,
            properties: {},
            children: [{ type: 'text' as const, value: textOf(node) }],
          },
        ]
      : [],
  )
  const [first] = tree.children.filter(({ type }) => type !== 'yaml')
  const isTitled = fields.some(({ name }) => name === 'title')
  const takesFirst = !isTitled && first?.type === 'heading' && first.depth === 1
  const children = takesFirst ? headings.slice(1) : headings
  return headingLevels({ type: 'root', children }, isTitled || takesFirst)
}

const isSection = (block: RootContent, before: Before, { shift, sectionLevel }: Cut['levels']): boolean =>
  block.type === 'heading' && !(before.isFirst && block.depth === 1) && block.depth + shift === sectionLevel

/** Cut a document into parts. */
export const partsOf = (segmented: Segmented): Cut => {
  const known = cuts.get(segmented)
  if (known) return known
  const levels = levelsOf(segmented)
  const limit = segmented.segments.length <= whole ? Number.POSITIVE_INFINITY : length
  const cut: Cut = {
    parts: [],
    levels,
    blocks: new Map(),
    definitions: segmented.tree.children.filter(isDefinition),
  }
  let before: Before = { isFirst: true, paragraphs: 0, sections: 0, notes: [] }
  let part: Part = { number: 0, blocks: [], before }
  let size = 0
  for (const block of segmented.tree.children) {
    if (block.type === 'yaml' || isDefinition(block)) continue
    if (size >= limit) {
      cut.parts.push(part)
      part = { number: part.number + 1, blocks: [], before }
      size = 0
    }
    const ids = segmentsIn(block)
    for (const id of ids) cut.blocks.set(id, { part: part.number, block, before })
    size += ids.length
    part.blocks.push(block)
    before = {
      isFirst: false,
      paragraphs: before.paragraphs + Number(block.type === 'paragraph'),
      sections: before.sections + Number(isSection(block, before, levels)),
      notes: [...before.notes, ...notesIn(block)],
    }
  }
  cut.parts.push(part)
  for (const definition of cut.definitions) placeNote(definition, cut)
  cuts.set(segmented, cut)
  return cut
}

/** A note stands where it is referred to first. */
const placeNote = (definition: RootContent, { parts, blocks }: Cut): void => {
  if (definition.type !== 'footnoteDefinition') return
  const home = parts
    .flatMap(({ number, blocks: all }) => all.map(block => ({ part: number, block })))
    .find(({ block }) => notesIn(block).includes(definition.identifier))
  if (!home) return
  const [neighbour] = segmentsIn(home.block)
  const place = blocks.get(neighbour ?? '')
  if (place) for (const id of segmentsIn(definition)) blocks.set(id, place)
}
