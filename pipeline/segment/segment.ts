import type { Nodes, PhrasingContent } from 'mdast'
import type { Catalog, Reconciliation, StateFile } from '../model/catalog.js'
import type { Document, Field, FieldText, Segmented } from '../model/document.js'
import type { Segment } from '../model/segment.js'
import type { Block } from './block.js'
import { blocksOf, withChildren } from './blocks.js'
import type { Sheet } from './inline.js'
import { literalBlock } from './literal.js'
import { defaultSegmentation, type SegmentationOptions } from './options.js'
import { placesOf } from './places.js'
import type { Before } from './reconcile/known.js'
import { matchTexts } from './reconcile/matching.js'
import { settle } from './reconcile/settle.js'
import { oldUnitsOf } from './regroup/old-units.js'
import { type Grouped, type NewUnit, regroup } from './regroup/regroup.js'
import { aliasesNow, joinsNow, mergedNow, partedNow, splitsNow } from './regroup/seams-now.js'
import { sentencesOfText } from './sentences-of-text.js'

/** The source language's catalogue of a document, with its state file. */
export interface SourceCatalog {
  catalog: Catalog
  state: StateFile
}

const fieldBlock = ({ value: text, offset }: FieldText, sheet: Sheet): Block => {
  const isLiteral = sheet.file.slice(offset, offset + text.length) === text
  const around = sheet.places.position(offset, offset)
  const literal = { role: 'field' as const, text, around, offset: isLiteral ? offset : undefined }
  return literalBlock(literal, sheet.language, sheet.options, sheet.places)
}

/** What a catalogue knows, for `reconcile`. */
const beforeOf = (source: SourceCatalog | undefined): Before => ({
  known: [...(source?.catalog ?? [])].map(([id, text]) => ({ id, text })),
  // After a merge an id may stand in both: one branch kept its sentence, the other let it vanish. It lives once.
  obsolete: [...(source?.state.obsolete ?? [])].flatMap(([id, { text }]) =>
    source?.catalog.has(id) ? [] : [{ id, text }],
  ),
  aliases: [source?.state.joins, source?.state.aliases].flatMap(lists => [...(lists?.values() ?? [])].flat()),
})

/** The segments of a document's blocks, and how they were matched with the catalogue. */
const reconcileBlocks = (
  blocks: readonly Block[],
  source: SourceCatalog | undefined,
  { language, options }: Sheet,
): { groups: Grouped[]; reconciliation: Reconciliation } => {
  const before = beforeOf(source)
  const seams = { joins: source?.state.joins ?? new Map(), splits: source?.state.splits ?? new Map() }
  const now = blocks.flatMap(block =>
    block.pieces.map((piece): NewUnit => ({ block, piece, text: block.textOf(piece) })),
  )
  const find = (text: string) => sentencesOfText(text, language, options)
  const old = oldUnitsOf(before.known, seams, new Set(now.map(({ text }) => text)), find)
  const texts = (units: readonly { text: string }[]) => units.map(({ text }) => text)
  const matching = matchTexts(texts(old), texts(now), before.obsolete)
  const aliases = source?.state.aliases ?? new Map<string, string[]>()
  const groups = regroup(old, now, matching, aliases)
  const settled = settle(before, groups)
  const ids = settled.matches.map(({ id }) => id)
  const merged = mergedNow(groups, ids, old, matching)
  const gone = new Set(merged.flatMap(({ others }) => others))
  const reconciliation: Reconciliation = {
    matches: settled.matches,
    obsolete: settled.obsolete.filter(({ id }) => !gone.has(id)),
    merged,
    parted: partedNow(aliases, ids),
    joins: joinsNow(seams.joins, groups, ids),
    splits: splitsNow(groups, ids),
    aliases: aliasesNow(aliases, merged, ids),
  }
  return { groups, reconciliation }
}

const piecesByBlock = (groups: readonly Grouped[]): Map<Block, Grouped['piece'][]> => {
  const pieces = new Map<Block, Grouped['piece'][]>()
  for (const { block, piece } of groups) {
    const own = pieces.get(block)
    if (own) own.push(piece)
    else pieces.set(block, [piece])
  }
  return pieces
}

const giveIds = (segments: readonly Segment[], { matches, joins, aliases }: Reconciliation): void => {
  for (const [index, segment] of segments.entries()) {
    segment.id = matches[index]?.id ?? ''
    segment.aliases = [...(joins?.get(segment.id) ?? []), ...(aliases?.get(segment.id) ?? [])]
  }
}

const fieldsOf = (texts: readonly FieldText[], values: readonly Segment[][]): Field[] => {
  const fields = new Map<string, Field>()
  for (const [index, { name }] of texts.entries()) {
    const field = fields.get(name) ?? { name, values: [] }
    field.values.push(values[index] ?? [])
    fields.set(name, field)
  }
  return [...fields.values()]
}

/**
 * Cut a document into segments and give them their permanent ids.
 * @param source its catalogue; without one every id is minted anew.
 * @returns the document with a tree in which the children of each translatable block are `segment` nodes with
 * white space and line breaks between them, and how its texts were matched with the catalogue. Pure.
 */
export const segment = (
  document: Document,
  source?: SourceCatalog,
  options: Partial<SegmentationOptions> = {},
): Segmented => {
  const { value: file, language, fieldTexts } = document
  const sheet: Sheet = {
    file,
    language,
    places: placesOf(file),
    options: { ...defaultSegmentation, ...options },
  }
  const fieldBlocks = fieldTexts.map(text => fieldBlock(text, sheet))
  const body = blocksOf(document, sheet)
  const { groups, reconciliation } = reconcileBlocks([...fieldBlocks, ...body.values()], source, sheet)
  const pieces = piecesByBlock(groups)
  const cut = (block: Block) => block.cut(pieces.get(block) ?? [])
  const values = fieldBlocks.map(block => cut(block).segments)
  const segments = values.flat()
  const children = new Map<Nodes, PhrasingContent[]>()
  for (const [node, block] of body) {
    const made = cut(block)
    children.set(node, made.children)
    segments.push(...made.segments)
  }
  giveIds(segments, reconciliation)
  return {
    ...document,
    tree: withChildren(document.tree, children),
    fields: fieldsOf(fieldTexts, values),
    segments,
    reconciliation,
  }
}
