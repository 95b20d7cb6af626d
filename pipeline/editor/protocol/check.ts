import type { SegmentKey } from './save.js'
import type { Trouble } from './trouble.js'

/* What the checks say of a text. */

/** A stretch of a text: offsets in UTF-16 units, the end not included. */
export interface Stretch {
  start: number
  end: number
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

/** Something of the source that the target lacks. */
export interface MissingMessage {
  /** As it stands in the source, or a figure as the target's language writes it. */
  text: string
  /** What stands around the words: they are the translator's. */
  open?: string
  close?: string
}

/** A term of the glossary that stands in the source. */
export interface TermMessage {
  start: number
  end: number
  text: string
  entries: { target: string; status: string; authority: string; date: string; note: string; used: boolean }[]
}

/** What is said of a text as it stands. */
export interface ChecksMessage {
  alarms: AlarmMessage[]
  missing: MissingMessage[]
  terms: TermMessage[]
  /** Why terms of the glossary may be missed. */
  termFaults: Trouble[]
}

/** Alarms by segment, where there are any: rule and severity. */
export interface AlarmCounts {
  alarms: Record<string, 'error' | 'warning' | 'info'>
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
