import type { State } from './segment.js'

/** One language's texts of one document, by segment id, in reading order. Serialized as plain i18next JSON v4. */
export type Catalog = Map<string, string>

/** What i18next JSON cannot hold about one segment in one language. All fields optional: absent means default. */
export interface SegmentState {
  /** Default: `translated` where there is a text, else `initial`. */
  state?: State
  /** Hash of the source text the target was made for (see `hashText`). */
  source?: string
  /** Who made it, as given by the person or her tool; never invented. */
  by?: string
  /** When, ISO 8601. */
  at?: string
  origin?: 'person' | 'memory' | 'import' | 'machine'
  /**
   * Hash of the translation that is `reviewed` or `final`: the state is that wording's alone. Absent: of whatever stands there.
   * Of a stale one: of its wording when the source changed, to see whether it was changed since.
   */
  target?: string
  notes?: { text: string; by?: string; at?: string }[]
  /** Checks ignored for this segment, with the hash of both texts they were ignored for. */
  ignored?: { rule: string; for: string; by?: string; at?: string; why?: string }[]
}

/** A segment that stands in the source no more; nothing is lost, the memory offers it again. */
export interface ObsoleteSegment extends SegmentState {
  text: string
  /** The day it vanished, ISO 8601 date. */
  since?: string
  /** It did not vanish but was joined into another segment; `before` is what that one was until then. */
  joined?: { into: string; before: SegmentState & { text?: string } }
}

/** The state file beside a catalogue: `translations/.state/<lng>/<doc>.json`. */
export interface StateFile {
  /** Version of the segmenter that made the source catalogue; only in the source language's file. */
  segmenter?: number
  /** The day its source file was found gone, ISO 8601 date; only in the source language's file. */
  gone?: string
  segments: Map<string, SegmentState>
  obsolete: Map<string, ObsoleteSegment>
  /** Joins, by the id that lives on: the ids that were joined into it, in order. Only in the source language's file. */
  joins?: Map<string, string[]>
  /** Splits, by the id that lives on: the texts after which its sentence is cut. Only in the source language's file. */
  splits?: Map<string, string[]>
  /**
   * Ids that lead to another because the segmenter now cuts the same words otherwise, by the id that lives on.
   * Only in the source language's file.
   */
  aliases?: Map<string, string[]>
}

/** How one text of the new source relates to the catalogue. */
export type Fate = 'kept' | 'moved' | 'edited' | 'revived' | 'new'

/**
 * What an edit changed: `marks` punctuation, spacing, markup or letter case alone; `figures` numbers too
 * but no words; `words` anything else.
 */
export type EditKind = 'marks' | 'figures' | 'words'

/** One text of the new source with the id it was given. */
export interface Match {
  id: string
  text: string
  fate: Fate
  /** The catalogue's text where it differs. */
  previous?: string
  /** 0…1, where the fate is `edited`. */
  similarity?: number
  /** Where the fate is `edited`. */
  change?: EditKind
}

/** The outcome of matching a source with its catalogue. */
export interface Reconciliation {
  /** One a segment, in reading order. */
  matches: Match[]
  /** What stood in the catalogue and is in the source no more, in its old order. */
  obsolete: { id: string; text: string }[]
  /** Texts that a new cut of the same words made one: their translations go together. */
  merged?: { id: string; others: string[] }[]
  /** Texts that had been merged and are cut apart again: their translations too. */
  parted?: { id: string; others: string[] }[]
  /** The joins, splits and aliases that hold now: see `StateFile`. */
  joins?: Map<string, string[]>
  splits?: Map<string, string[]>
  aliases?: Map<string, string[]>
}
