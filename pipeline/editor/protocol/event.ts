import type { PdfStep } from './page.js'
import type { Row } from './row.js'
import type { SegmentKey } from './save.js'
import type { Trouble } from './trouble.js'

/* What the server tells without being asked. */

/** What the server tells without being asked. */
export type ServerEvent<Text = string> =
  /** The first event of a connection; its moment names all that was told before, of texts that are being written, too. */
  | { kind: 'hello'; moment: string }
  /** Rows that changed: by a save in any window, by git, by a script. */
  | { kind: 'rows'; document: string; language: string; rows: Row[] }
  /** What is being written in a window; no text where that is done with. */
  | ({ kind: 'draft'; window: string; text?: string; at: string } & SegmentKey)
  /** The document has other rows or another order: to be read again. */
  | { kind: 'reread'; document: string }
  /** How far the PDF is that somebody asked for. */
  | { kind: 'pdf'; job: string; document: string; step: PdfStep; message?: Text; pages?: number }
  | {
      kind: 'troubles'
      document: string
      troubles: Trouble<Text>[]
    }
