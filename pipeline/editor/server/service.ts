import type { Config } from '../../config.js'
import type { ParsedGlossary } from '../../memory/glossary/parse.js'
import type { Effects } from '../../model/effects.js'
import type { Actions } from './actions.js'
import type { Asset } from './assets.js'
import type { Checks } from './checks.js'
import type { Drafts } from './drafts.js'
import type { Events } from './events.js'
import type { Edits } from './history/edits.js'
import type { History } from './history/history.js'
import type { BookMemory } from './matches.js'
import type { PagePreview } from './page/page-preview.js'
import type { PdfJobs } from './pdf-jobs.js'
import type { Store } from './store.js'

/** What answers are made of. */
export interface Service {
  config: Config
  effects: Effects
  store: Store
  actions: Actions
  drafts: Drafts
  events: Events
  checks: Checks
  edits: Edits
  history: History
  memory: BookMemory
  /** With what is wrong in its file. */
  glossary: () => Promise<ParsedGlossary>
  /** The glossary has changed. */
  forgetGlossary: () => void
  /** The pages of the book as they are being written. */
  page: PagePreview
  pdfs: PdfJobs
  /** Files of the client by name; read on the first request for each. */
  assets: (name: string) => Promise<Asset | undefined>
}
