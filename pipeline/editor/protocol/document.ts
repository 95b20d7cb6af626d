import { type RowColumns, rowsIn } from './columns.js'
import type { Row } from './row.js'
import type { Draft } from './save.js'
import type { Trouble } from './trouble.js'

/** A document in one target language. */
export interface DocumentMessage {
  document: string
  language: string
  /** Names what was told before it was read: who hears events from the same moment on has missed nothing. */
  moment: string
  rows: readonly Row[]
  drafts: Draft[]
  /** Why nothing can be saved; empty where all is well. */
  troubles: Trouble[]
  readOnly: boolean
}

/** A document as it travels. */
export interface DocumentReply extends Omit<DocumentMessage, 'rows'> {
  columns: RowColumns
}

/** A document that has travelled. */
export const documentIn = ({ columns, ...known }: DocumentReply): DocumentMessage => ({
  ...known,
  rows: rowsIn(columns),
})
