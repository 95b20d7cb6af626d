import { aid } from './aid.js'
import { alarms } from './alarms.js'
import { alive } from './alive.js'
import { book } from './book.js'
import { bulkRoutes } from './bulk.js'
import { checks } from './checks.js'
import { concordance } from './concordance.js'
import { document } from './document.js'
import { draft } from './draft.js'
import { events } from './events.js'
import { history } from './history.js'
import { ignore } from './ignore.js'
import { lost } from './lost.js'
import { note } from './note.js'
import { pagePart } from './page-part.js'
import { pdf } from './pdf.js'
import { pdfCancel } from './pdf-cancel.js'
import { preview } from './preview.js'
import type { Route } from './route.js'
import { save } from './save.js'
import { term } from './term.js'

/** Every address of the editor's server. */
export const routes: readonly Route[] = [
  alive,
  book,
  document,
  alarms,
  events,
  save,
  draft,
  ignore,
  note,
  history,
  lost,
  checks,
  aid,
  preview,
  pagePart,
  pdf,
  pdfCancel,
  concordance,
  term,
  ...bulkRoutes,
]
