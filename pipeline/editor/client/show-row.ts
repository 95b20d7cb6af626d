import { isOffline } from './offline.js'
import type { Mark } from './row-element.js'
import { rowAt, type Session, textOf } from './session.js'
import { say } from './words.js'

const markOf = (session: Session, id: string): Mark | undefined => {
  const save = session.saves.get(id)
  if (save === 'saving' && isOffline()) return { kind: save, label: say('state.waiting') }
  if (save) return { kind: save, label: say(`state.${save}`) }
  if (session.drafts.has(id)) return { kind: 'draft', label: say('state.draft') }
  // What is stale is looked at whatever the checks say.
  if (rowAt(session, id)?.stale) return undefined
  const alarm = session.alarms[id]
  if (alarm === undefined || alarm === 'info') return undefined
  return { kind: 'alarm', label: say('hasAlarm') }
}

/** Show a row as it is now. */
export const showRow = (session: Session, id: string): void => {
  const row = rowAt(session, id)
  if (row) session.list.update(row, textOf(session, id), markOf(session, id))
}
