import type { State } from '../../model/segment.js'
import type { SegmentKey } from './save.js'

/* What people wrote about a segment, and what it read before. */

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
