import { visit } from 'unist-util-visit'
import { textLength } from '../../language/text-length.js'
import { hashText } from '../../model/hash.js'
import type { LanguageTag } from '../../model/language.js'
import type { Segment } from '../../model/segment.js'
import type { Progress, Row } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { revisionOf } from './revision.js'

/** Where a segment stands: the number of its block, and the level of its heading. */
interface Shape {
  block: number
  depth?: number
}

const shapes = new WeakMap<object, Map<string, Shape>>()

/** The shapes of a document's segments by id; made once. */
const shapesOf = ({ segmented }: OpenedDocument): Map<string, Shape> => {
  const known = shapes.get(segmented)
  if (known) return known
  const made = new Map<string, Shape>()
  const blocks = new Map<object, number>()
  const add = (segment: Segment, block: object, depth?: number): void => {
    const number = blocks.get(block) ?? blocks.size
    blocks.set(block, number)
    made.set(segment.id, { block: number, ...(depth === undefined ? {} : { depth }) })
  }
  for (const value of segmented.fields.flatMap(field => field.values))
    for (const one of value) add(one, value)
  visit(segmented.tree, 'segment', (one, _, parent) =>
    add(one, parent ?? segmented.tree, parent?.type === 'heading' ? parent.depth : undefined),
  )
  shapes.set(segmented, made)
  return made
}

/** The row of a segment as it stands in a language now. */
export const rowOf = (document: OpenedDocument, language: LanguageTag, segment: Segment): Row => {
  const layer = document.targets.get(language)?.carried
  const target = layer?.catalog.get(segment.id) ?? ''
  const known = layer?.state.segments.get(segment.id) ?? {}
  const hash = hashText(segment.text)
  const stale = target !== '' && known.source !== undefined && known.source !== hash
  const earlier = stale ? earlierOf(document, segment.id, known.source) : undefined
  return {
    id: segment.id,
    source: segment.text,
    hash,
    target,
    state: target === '' ? 'initial' : (known.state ?? 'translated'),
    stale,
    ...(earlier === undefined ? {} : { earlier }),
    role: segment.role,
    ...(shapesOf(document).get(segment.id) ?? { block: -1 }),
    ...(known.notes ? { notes: known.notes } : {}),
    revision: revisionOf(segment.text, target, known),
  }
}

/** The source before its edit, as long as `extract` has not taken it out of the catalogue. */
const earlierOf = (document: OpenedDocument, id: string, hash: string | undefined): string | undefined => {
  const before = document.sourceLayer.read.catalog.get(id)
  return before !== undefined && hashText(before) === hash ? before : undefined
}

const made = new WeakMap<OpenedDocument, Map<LanguageTag, readonly Row[]>>()

/** The rows of a document in reading order; made once as long as the files are the same. */
export const rowsOf = (document: OpenedDocument, language: LanguageTag): readonly Row[] => {
  const known = made.get(document) ?? new Map<LanguageTag, readonly Row[]>()
  made.set(document, known)
  const rows =
    known.get(language) ?? document.segmented.segments.map(segment => rowOf(document, language, segment))
  known.set(language, rows)
  return rows
}

/** How far a document has come. */
export const progressOf = (document: OpenedDocument, language: LanguageTag): Progress => {
  const rows = rowsOf(document, language)
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length
  return {
    segments: rows.length,
    translated: count(row => row.target !== ''),
    stale: count(row => row.stale),
    reviewed: count(row => row.state === 'reviewed'),
    final: count(row => row.state === 'final'),
    words: textLength(rows.map(row => row.source).join('\n'), document.segmented.language).count,
  }
}
