import type { Change } from '../../model/difference.js'
import type { State } from '../../model/segment.js'
import type { Stretch } from './check.js'
import type { SegmentKey } from './save.js'

/* What is beside a segment while it is worked on: memory, figures, other languages. */

/** What is beside a segment while it is worked on. */
export interface AidRequest extends SegmentKey {
  text: string
}

/** An old translation of a like text. */
export interface MatchMessage {
  /** 101: the same text between the same neighbours; 100: the same text; 99: the same but for figures, which were replaced. */
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

/** A translation into another language of the book. */
export interface OtherMessage {
  language: string
  text: string
  state: State
  stale: boolean
}

export interface AidMessage {
  /** Of a stale translation: the source it was made for, where anything remembers it. */
  earlier?: string
  /** Where figures stand in the source. */
  figures: Stretch[]
  matches: MatchMessage[]
  others: OtherMessage[]
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
