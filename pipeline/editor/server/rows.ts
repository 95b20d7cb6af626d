import { toString as plainText } from 'mdast-util-to-string'
import { textLength } from '../../language/text-length.js'
import type { SegmentState } from '../../model/catalog.js'
import { hashText } from '../../model/hash.js'
import type { LanguageTag } from '../../model/language.js'
import type { Segment } from '../../model/segment.js'
import { columnsOf, type Progress, type Row, type RowShape } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { revisionOf } from './revision.js'
import { shapesIn } from './shape.js'

const shapes = new WeakMap<object, Map<string, RowShape>>()

/** The shapes of a document's segments by id; made once. */
const shapesOf = ({ segmented }: OpenedDocument): Map<string, RowShape> => {
  const known = shapes.get(segmented) ?? shapesIn(segmented)
  shapes.set(segmented, known)
  return known
}

const lengths = new WeakMap<Segment, number>()

/** The words or characters of a segment's source; counted once. */
const lengthOf = (segment: Segment, { segmented: { language } }: OpenedDocument): number => {
  const { children } = segment
  const known = lengths.get(segment) ?? textLength(plainText({ type: 'paragraph', children }), language).count
  lengths.set(segment, known)
  return known
}

/** Whether files of a language are damaged: what is not found in them may stand there all the same. */
export const isUnreadable = (document: OpenedDocument, language: LanguageTag): boolean =>
  document.targets.get(language)?.read.damaged ?? false

/** A row with all that it was made of besides its segment. */
interface MadeRow {
  of: string
  row: Row
}

const madeRows = new WeakMap<Segment, Map<LanguageTag, MadeRow>>()

/** The row of a segment as it stands in a language now; made anew only where something of it has changed. */
export const rowOf = (document: OpenedDocument, language: LanguageTag, segment: Segment): Row => {
  const layer = document.targets.get(language)?.carried
  const target = layer?.catalog.get(segment.id) ?? ''
  const stated = layer?.state.segments.get(segment.id)
  const known = stated ?? {}
  const isUnread = isUnreadable(document, language) && (target === '' || stated === undefined)
  const of = JSON.stringify([segment.id, target, known, isUnread])
  const made = madeRows.get(segment) ?? new Map<LanguageTag, MadeRow>()
  madeRows.set(segment, made)
  const before = made.get(language)
  if (before?.of === of) return before.row
  const whole = makeRow(document, segment, target, known)
  const row: Row = isUnread ? { ...whole, unread: true } : whole
  made.set(language, { of, row })
  return row
}

const makeRow = (document: OpenedDocument, segment: Segment, target: string, known: SegmentState): Row => {
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
    ...(known.at === undefined ? {} : { at: known.at }),
    length: lengthOf(segment, document),
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

const written = new WeakMap<readonly Row[], Uint8Array>()

/** The rows of a document as JSON of `RowColumns`, in UTF-8; made once as long as they are the same. */
export const writtenRows = (document: OpenedDocument, language: LanguageTag): Uint8Array => {
  const rows = rowsOf(document, language)
  const known = written.get(rows) ?? new TextEncoder().encode(JSON.stringify(columnsOf(rows)))
  written.set(rows, known)
  return known
}

const counted = new WeakMap<readonly Row[], Progress>()

/** How far a document has come; counted once as long as its rows are the same. */
export const progressOf = (document: OpenedDocument, language: LanguageTag): Progress => {
  const rows = rowsOf(document, language)
  const known = counted.get(rows) ?? countOf(rows)
  counted.set(rows, known)
  return known
}

const countOf = (rows: readonly Row[]): Progress => {
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length
  const length = (of: readonly Row[]): number => of.reduce((sum, row) => sum + row.length, 0)
  return {
    segments: rows.length,
    translated: count(row => row.target !== ''),
    stale: count(row => row.stale),
    reviewed: count(row => row.state === 'reviewed' && !row.stale),
    final: count(row => row.state === 'final' && !row.stale),
    length: length(rows),
    translatedLength: length(rows.filter(row => row.target !== '')),
  }
}
