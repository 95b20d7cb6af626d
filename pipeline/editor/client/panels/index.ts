import { aid } from './aid.js'
import { alarms } from './alarms.js'
import { drafts } from './drafts.js'
import { earlier } from './earlier.js'
import { neighbours } from './neighbours.js'
import { notes } from './notes.js'
import type { Panel } from './panel.js'
import { preview } from './preview.js'
import { suggestion } from './suggestion.js'

/** What stands beside the field, in the order it is asked. */
export const panels: readonly Panel[] = [earlier, drafts, alarms, aid, notes, neighbours, suggestion, preview]
