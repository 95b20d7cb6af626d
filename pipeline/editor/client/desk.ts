import type { State } from '../../model/segment.js'
import type { AidMessage, ChecksMessage, Row, SegmentKey } from '../protocol.js'
import type { Field } from './field.js'
import type { KeptTexts } from './keeping/kept-texts.js'
import { rowAt, type Session } from './session.js'
import { showRow } from './show-row.js'
import type { Timers } from './timers.js'

/** The row that is worked on. */
export interface Active {
  id: string
  /** None where the document is read-only. */
  field: Field | undefined
  /** Its row is held no more. */
  free(): void
  aid: AidMessage
  checks: ChecksMessage
  /** The text they are of. */
  checked: string
  /** Ends when it is known what the checks and the memory say of the row as it was opened. */
  known: Promise<unknown>
  /** The last text in which no marker was broken, lost or changed. */
  whole: string | undefined
}

/** A row that nothing is known of yet. */
export const activeOf = (id: string, field: Field | undefined, free: () => void): Active => ({
  id,
  field,
  free,
  aid: { figures: [], matches: [], others: [] },
  checks: { alarms: [], missing: [], terms: [], termFaults: [] },
  checked: '',
  known: Promise.resolve(),
  whole: undefined,
})

/** Ends when all is known that was asked about a row: what is asked later while one waits, too. */
export const allKnown = async (active: Active): Promise<void> => {
  const { known } = active
  await known
  if (known !== active.known) await allKnown(active)
}

/** Saves what is confirmed. Texts are bound to ids: where the caret has gone meanwhile does not matter. */
export interface Saving {
  /** Save the text of the active row. @param state the one it had, or `translated`, where none is given. */
  confirm(state?: State): void
  /** Ask about a row that was changed elsewhere, if it was. */
  decide(id: string): Promise<void>
  /** The connection is back. */
  wake(): void
}

/** What the parts of the editor of one document share. */
export interface Desk extends Timers {
  readonly session: Session
  readonly kept: KeptTexts
  /** Rows that changed elsewhere while they were written in: shown when they are left. */
  readonly waiting: Map<string, Row>
  readonly saving: Saving
  active: Active | undefined
  /** Whether another desk has taken its place. */
  isClosed(): boolean
  /** Have the checks look at the active row again. */
  lookAgain(): void
  /** Show filters and counts again. */
  refresh(): void
  /** A confirmed text is in its files. */
  saved(row: Row): void
}

export const keyOf = ({ session: { document, language } }: Desk, id: string): SegmentKey => ({
  document,
  language,
  id,
})

/** The row that is worked on, as it is saved. */
export const activeRow = ({ session, active }: Desk): Row | undefined => active && rowAt(session, active.id)

/** A row has changed. */
export const put = ({ session }: Desk, row: Row): void => {
  const place = session.places.get(row.id)
  if (place === undefined) return
  session.wordings.put(session.rows[place], row)
  session.rows[place] = row
  showRow(session, row.id)
}

/** What fails here is asked again at the next input. */
export const quietly = async (work: Promise<unknown>): Promise<void> => {
  await work.catch(() => undefined)
}
