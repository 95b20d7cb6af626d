import type { Config } from '../../config.js'
import type { Effects } from '../../model/effects.js'
import type { Glossary } from '../../model/glossary.js'
import type { Labels } from '../../model/labels.js'
import type { Asset } from './assets.js'
import type { Checks } from './checks.js'
import type { Drafts } from './drafts.js'
import type { Events } from './events.js'
import type { BookMemory } from './matches.js'
import type { Store } from './store.js'

/** What answers are made of. */
export interface Service {
  config: Config
  effects: Effects
  store: Store
  drafts: Drafts
  events: Events
  checks: Checks
  memory: BookMemory
  glossary: () => Promise<Glossary>
  labels: Labels
  /** Files of the client by name; read on the first request for each. */
  assets: (name: string) => Promise<Asset | undefined>
}
