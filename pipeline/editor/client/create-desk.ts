import type { Desk } from './desk.js'
import { byId } from './element.js'
import { leave } from './going.js'
import type { KeptTexts } from './keeping/kept-texts.js'
import { alarms } from './panels/alarms.js'
import { caretRect } from './popup.js'
import { createSaving } from './saving.js'
import type { Session } from './session.js'
import { settleAt } from './settle-at.js'
import { createTimers } from './timers.js'

/** A desk with what ends it. */
export type OpenDesk = Desk & { close(): void }

/** Lay a document on the desk. @param told what the book does when something has changed. */
export const createDesk = (
  session: Session,
  kept: KeptTexts,
  { refresh, saved }: Pick<Desk, 'refresh' | 'saved'>,
): OpenDesk => {
  const list = byId('list')
  // What is written in stays in view when an on-screen keyboard comes or the window changes.
  const watched = new ResizeObserver(() => {
    const { active } = desk
    const node = active && session.list.rowOf(active.id)
    if (node) settleAt(list, node, () => caretRect(active.field?.node ?? node))
  })
  watched.observe(list)
  let isClosed = false
  const desk: OpenDesk = {
    ...createTimers(),
    session,
    kept,
    refresh,
    saved,
    lookAgain: () => alarms.opened(desk),
    waiting: new Map(),
    saving: createSaving(() => desk),
    active: undefined,
    isClosed: () => isClosed,
    close: () => {
      isClosed = true
      watched.disconnect()
      session.list.close()
      leave(desk)
    },
  }
  return desk
}
