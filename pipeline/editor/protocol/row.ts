import type { SegmentRole, State } from '../../model/segment.js'

/* A segment as the list shows it. */

/** Where a segment stands in the text. */
export interface RowShape {
  /** Segments of one paragraph, cell or item share it. */
  block: number
  /** Of a heading: its level. */
  depth?: number
  /** Of metadata: the name of the field. */
  field?: string
  /** How deep in lists. */
  level?: number
  /** What stands before the first block of a list item: `•`, `3.`, `☐`. */
  sign?: string
  /** Of a note: the label it is referred to by. */
  note?: string
  /** Of a table: row and column, from 1; the first row is its head. */
  cell?: [row: number, column: number]
  /** What stands in the head of its column; absent in the head itself, and under an empty one. */
  column?: string
}

/** One segment in one target language, as a row of the list. */
export interface Row extends RowShape {
  id: string
  /** Source text: inline Markdown. */
  source: string
  /** The hash of the source text, which a translation is bound to. */
  hash: string
  /** Translation: inline Markdown; empty where there is none. */
  target: string
  state: State
  /** The files of the language are damaged, and what they hold of this row is not known: neither text nor state. */
  unread?: true
  /** The source has changed since the translation was made. */
  stale: boolean
  /** The source text the translation was made for, where it is still known. */
  earlier?: string
  /** When it was written, ISO 8601. */
  at?: string
  /** Words of the source, or characters where its language is counted in them. */
  length: number
  role: SegmentRole
  /** What people have written about it. */
  notes?: Note[]
  /** Changes with everything of the row that can be written: the ETag of the segment. */
  revision: string
}

/** A remark of a person on a segment; it stands in the state file. */
export interface Note {
  text: string
  by?: string
  /** ISO 8601. */
  at?: string
}
