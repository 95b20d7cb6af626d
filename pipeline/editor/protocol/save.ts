import type { State } from '../../model/segment.js'
import type { Row } from './row.js'
import type { Trouble } from './trouble.js'

/* Texts on their way to the files: drafts, saves, and what became of them. */

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
  /** The window it was written in: two that write the same segment take nothing from each other. */
  window?: string
  /** Another text of the segment was confirmed since in another window: this one is offered, and stands in no field. */
  isBeside?: true
}

/** A text of a window that is open no more, or of another one, which a text began from: it is done with, as it was then. */
export interface Adopted {
  window: string
  text: string
}

/** Keep or drop (text undefined) unconfirmed text. */
export interface DraftRequest extends SegmentKey {
  /** She gives the text up: the history remembers it. */
  discarded?: string
  text?: string
  base: string
  /** When the text was written, by the browser's clock (ISO 8601, UTC): it may arrive after what was written later. */
  at?: string
  /** A browser had kept it while it knew of no place for it: it takes the place of nothing that was written since. */
  handedIn?: boolean
  window?: string
  over?: Adopted
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
  window?: string
  over?: Adopted
}

/** What became of a save. */
export type SaveReply<Text = string> =
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
  | { kind: 'gone'; request: string; message: Text; moved?: { document: string; id: string } }
  /** The files cannot be written: nothing is changed, the text is kept. */
  | { kind: 'trouble'; request: string; troubles: Trouble<Text>[] }

/** An unconfirmed text whose segment is not where it was. */
export interface LostText extends Draft {
  /** Where its segment stands now. */
  moved?: { document: string; id: string }
}

export interface LostMessage {
  texts: LostText[]
  /** The documents there are now: the window may know of others. */
  documents: string[]
}

/** The longest text of a translation, in UTF-16 units. */
export const longestText = 100_000
