import type { Adopted, AlarmCounts, BookMessage, Draft, Row } from '../protocol.js'
import type { List } from './list.js'
import type { Mark } from './row-element.js'
import type { Wordings } from './wordings.js'

/** A document that is worked on, in one language. */
export interface Session {
  document: string
  language: string
  sourceLanguage: string
  /** What the length of the source is counted in. */
  unit: BookMessage['unit']
  /** The keys that take the matches, as people read them. */
  matchKeys: readonly string[]
  /** Whether what completes a text is offered while it is typed, and the key that takes it, as people read it. */
  suggests: boolean
  completeKey: string | undefined
  rows: Row[]
  wordings: Wordings
  /** Place of each row in `rows`. */
  places: Map<string, number>
  list: List
  /** Unconfirmed texts by id. */
  drafts: Map<string, Draft>
  /** By id, what of other windows the texts of this one began from. */
  adopted: Map<string, Adopted>
  /** By id, unconfirmed texts of other windows that stand in no field of this one. */
  others: Map<string, Draft[]>
  /** What became of the last save of a row, where it is not done or not well. */
  saves: Map<string, Mark['kind'] & ('saving' | 'failed' | 'conflict')>
  alarms: AlarmCounts['alarms']
  readOnly: boolean
}

export const rowAt = (session: Session, id: string): Row | undefined =>
  session.rows[session.places.get(id) ?? -1]

/** The number of a row as it is shown. */
export const numberOf = (session: Session, id: string): number => (session.places.get(id) ?? -1) + 1

/** What the target of a row reads: what is being written, before what is confirmed. */
export const textOf = (session: Session, id: string): string =>
  session.drafts.get(id)?.text ?? rowAt(session, id)?.target ?? ''

/** Whether a row needs work: empty, not stood by, stale, written but not confirmed, or with an error. */
export const isUnfinished = (session: Session, { id, state, stale }: Row): boolean =>
  state === 'initial' || stale || session.drafts.has(id) || session.saves.has(id)
