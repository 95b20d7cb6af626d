import type { EditorKeys } from '../config/editor-keys.js'
import type { Change } from '../model/difference.js'
import type { TermStatus } from '../model/glossary.js'
import type { SegmentRole, State } from '../model/segment.js'

/** What the editor's server and its client say to each other. Plain types: the client bundles nothing by them. */

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
  /** What stands before the first block of a list item or note: `•`, `3.`, `☐`, the label. */
  sign?: string
  /** Of a table: row and column, from 1; the first row is its head. */
  cell?: [row: number, column: number]
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

/** Something wrong with a file. */
export interface Trouble {
  /** Relative to the project. */
  file: string
  line?: number
  message: string
}

/** How far a document has come in a language, in segments and in words or characters of its source. */
export interface Progress {
  segments: number
  translated: number
  stale: number
  reviewed: number
  final: number
  /** Words of the source, or characters where its language is counted in them. */
  length: number
  translatedLength: number
}

/** A document of the book in the list. */
export interface DocumentSummary {
  name: string
  progress: Record<string, Progress>
  troubles: Trouble[]
}

/** What the client asks for first. */
export interface BookMessage {
  /** Tells this book from others that are opened at the same address. */
  id: string
  name: string
  sourceLanguage: string
  targetLanguages: string[]
  /** What the length of a source is counted in. */
  unit: 'characters' | 'words'
  /** The keys of every command. */
  keys: EditorKeys
  /** Whether repeats are offered. */
  repeats: boolean
  documents: DocumentSummary[]
}

/** A document in one target language. */
export interface DocumentMessage {
  document: string
  language: string
  rows: readonly Row[]
  drafts: Draft[]
  /** Why nothing can be saved; empty where all is well. */
  troubles: Trouble[]
  readOnly: boolean
}

/** Names a segment in a language. */
export interface SegmentKey {
  document: string
  language: string
  id: string
}

/** Text that is not confirmed: it never stands in a catalogue. */
export interface Draft extends SegmentKey {
  text: string
  /** The translation it began from. */
  base: string
  /** When it was kept last, ISO 8601. */
  at: string
}

/** Confirm a translation: its text, its state and the source it was made for are written together. */
export interface SaveRequest extends SegmentKey {
  /** Names this request: it is applied once, however often it arrives. */
  request: string
  text: string
  state: State
  /** The translation she began from. */
  base: string
  /** The hash of the source she saw. */
  hash: string
  /** The state she saw. */
  seen: State
  /** The row's revision that she saw: If-Match. */
  revision: string
}

/** What became of a save. */
export type SaveReply =
  | { kind: 'saved'; request: string; row: Row }
  /** The same segment was changed elsewhere meanwhile: nothing is written. */
  | {
      kind: 'conflict'
      request: string
      base: string
      mine: string
      theirs: Row
      proposal?: string
      /** Who made theirs and when (ISO 8601), as far as the state file, this editor or Git knows. */
      from?: { by?: string; at?: string }
    }
  /** The segment is not in this document any more: nothing is written, the text is kept as a draft where it has gone. */
  | { kind: 'gone'; request: string; message: string; moved?: { document: string; id: string } }
  /** The files cannot be written: nothing is changed, the text is kept. */
  | { kind: 'trouble'; request: string; troubles: Trouble[] }

/** Keep or drop (text undefined) unconfirmed text. */
export interface DraftRequest extends SegmentKey {
  /** She gives the text up: the history remembers it. */
  discarded?: string
  text?: string
  base: string
}

/** Hear a rule no more for a pair as it stands, or again. */
export interface IgnoreRequest extends SegmentKey {
  request: string
  rule: string
  ignored: boolean
  text: string
  /** Why it is ignored; may be left out. */
  why?: string
}

/** Write a note, or take one away. */
export interface NoteRequest extends SegmentKey {
  request: string
  text: string
  removes: boolean
  /** When the note was written. */
  at?: string
}

/** A text that a segment had. */
export interface HistoryEntry {
  text: string
  /** ISO 8601. */
  at: string
  by?: string
  /** What was confirmed here; `discarded`: a text that was given up. */
  state?: State | 'discarded'
  /** What the commit says. */
  about?: string
  origin: 'editor' | 'git'
}

export interface HistoryMessage {
  entries: HistoryEntry[]
}

/** An unconfirmed text whose segment is not where it was. */
export interface LostText extends Draft {
  /** Where its segment stands now. */
  moved?: { document: string; id: string }
}

export interface LostMessage {
  texts: LostText[]
}

/** A stretch of one of the two texts that an alarm is about. */
export interface AlarmMessage {
  rule: string
  severity: 'error' | 'warning' | 'info'
  message: string
  note?: string
  actual: string
  expected: string[]
  place?: { side: 'source' | 'target'; start: number; end: number }
  /** The whole target as it would be after the fix. */
  fixed?: string
  ignored: boolean
  /** Who ignores it, since when (ISO 8601) and why, as far as they said. */
  reason?: { by?: string; at?: string; why?: string }
}

/** A term of the glossary that stands in the source. */
export interface TermMessage {
  start: number
  end: number
  text: string
  entries: { target: string; status: string; authority: string; date: string; note: string; used: boolean }[]
}

/** An old translation of a like text. */
export interface MatchMessage {
  percent: number
  kind: 'context' | 'exact' | 'fuzzy'
  /** From the memory's source to the one at hand. */
  difference: Change[]
  target: string
  /** The target with the figures of this source; offered first. */
  substituted?: string
  origin: string
  date?: string
  state: State
}

/** What is beside a segment while it is worked on. */
export interface AidRequest extends SegmentKey {
  text: string
}

/** Something of the source that the target lacks. */
export interface MissingMessage {
  /** As it stands in the source, or a figure as the target's language writes it. */
  text: string
  /** What stands around the words: they are the translator's. */
  open?: string
  close?: string
}

/** What is said of a text as it stands. */
export interface ChecksMessage {
  alarms: AlarmMessage[]
  missing: MissingMessage[]
  terms: TermMessage[]
}

/** A translation into another language of the book. */
export interface OtherMessage {
  language: string
  text: string
  state: State
  stale: boolean
}

/** A stretch of a text: offsets in UTF-16 units, the end not included. */
export interface Stretch {
  start: number
  end: number
}

export interface AidMessage {
  /** Of a stale translation: the source it was made for, where anything remembers it. */
  earlier?: string
  /** Where figures stand in the source. */
  figures: Stretch[]
  matches: MatchMessage[]
  others: OtherMessage[]
}

/** The block of a segment as the page of the book shows it. */
export interface PreviewMessage {
  /** The part of the page it stands in. */
  part: number
  /** Safe HTML, made by the renderer of the book. */
  html: string
}

/** A part of the page of a document; one that is not long has one part. */
export interface PagePartMessage {
  part: number
  html: string
}

/** Alarms by segment, where there are any: rule and severity. */
export interface AlarmCounts {
  alarms: Record<string, 'error' | 'warning' | 'info'>
}

/** A line of the concordance. */
export interface ConcordanceLine {
  source: string
  target: string
  origin: string
  state: State
  /** Where it stands, unless it comes from a file beside the book. */
  place?: { document: string; id: string }
}

/** Where a text stands in the book. */
export interface ConcordanceMessage {
  lines: ConcordanceLine[]
}

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

/** Print the PDF of a document. */
export interface PdfRequest {
  request: string
  document: string
  language: string
}

export type PdfStep = 'reading' | 'printing' | 'done' | 'failed'

/** What the server tells without being asked. */
export type ServerEvent =
  | { kind: 'hello' }
  /** Rows that changed: by a save in any window, by git, by a script. */
  | { kind: 'rows'; document: string; language: string; rows: Row[] }
  /** The document has other rows or another order: to be read again. */
  | { kind: 'reread'; document: string }
  /** How far the PDF is that somebody asked for. */
  | { kind: 'pdf'; job: string; document: string; step: PdfStep; message?: string; pages?: number }
  | {
      kind: 'troubles'
      document: string
      troubles: Trouble[]
    }

/** The longest text of a translation, in UTF-16 units. */
export const longestText = 100_000
