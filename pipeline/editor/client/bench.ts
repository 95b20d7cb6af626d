import type { ActionSummary, BookMessage, Row } from '../protocol.js'
import type { OpenDesk } from './create-desk.js'
import type { EarlyDocument } from './early-document.js'
import type { Filters } from './filters.js'
import type { KeptTexts } from './keeping/kept-texts.js'

/** A book in the editor's window. */
export interface Bench {
  readonly book: BookMessage
  readonly kept: KeptTexts
  readonly filters: Filters
  /** What is open of it. */
  document: string
  language: string
  desk: OpenDesk | undefined
  /** The document that is being opened. */
  opening: Promise<void> | undefined
  /** What the address named, asked for before all else; none once it is taken, or something was told since. */
  early: EarlyDocument | undefined
  /** What had been told when the events began. */
  moment: string | undefined
  /** How much was heard of the document: what was asked for before is older. */
  heard: number
  /** Show the list of documents. */
  chooseDocument(): void
  /** A confirmed text is in its files. */
  saved(desk: OpenDesk, row: Row): void
  /** What one step of undo would take back. */
  lastAction: ActionSummary | undefined
  /** Whether repeats are offered; she may switch it off. */
  offersRepeats: boolean
}
