import type { TermStatus } from '../../model/glossary.js'
import type { State } from '../../model/segment.js'
import type { SegmentKey } from './save.js'

/* What is done to several segments in one step. */

/** One text that an action on many segments changes. */
export interface BulkChange {
  document: string
  id: string
  /** The translation as it was when the list was shown: another one is left alone. */
  base: string
  text: string
}

/** Change many segments in one step. */
export interface BulkRequest {
  request: string
  name: 'replace' | 'repeats'
  language: string
  changes: BulkChange[]
}

/** How many were changed, and how many left because they had changed meanwhile. */
export interface BulkReply {
  done: number
  left: number
}

/** An action that can be taken back in one step. */
export interface ActionSummary {
  id: string
  name: 'replace' | 'repeats' | 'join' | 'split'
  language: string
  at: string
  count: number
}

export interface UndoReply extends ActionSummary, BulkReply {}

/** Look for a text in the translations. */
export interface FindRequest {
  language: string
  /** Absent: in all documents. */
  document?: string
  text: string
  replacement: string
  /** Whether capitals matter. */
  matchCase: boolean
  /** Whether what is put in gets the capitals of what it replaces: at the start of a sentence, in a heading. */
  keepCapitals: boolean
  wholeWords: boolean
}

/** A translation that holds the text. */
export interface FoundText {
  document: string
  id: string
  number: number
  source: string
  target: string
  /** With every place replaced. */
  replaced: string
}

export interface FindReply {
  found: FoundText[]
  /** More were found than are listed. */
  isCut: boolean
  /** Those whose unconfirmed text would be passed over. */
  withDrafts: number
}

/** Other segments of the same source text. */
export interface RepeatMessage {
  document: string
  id: string
  number: number
  source: string
  target: string
  state: State
  stale: boolean
}

/** Join a segment with the one after it. */
export interface JoinRequest extends SegmentKey {
  other: string
}

/** Split a segment behind words of its source. */
export interface SplitRequest extends SegmentKey {
  after: string
}

/** Put a term into the glossary. */
export interface TermRequest {
  language: string
  source: string
  target: string
  status: TermStatus
  authority: string
  note: string
}
