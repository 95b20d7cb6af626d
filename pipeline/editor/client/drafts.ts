import type { Adopted, Draft } from '../protocol.js'
import { post } from './connection.js'
import { type Desk, keyOf, quietly } from './desk.js'
import { ownWindow } from './own-window.js'
import { rowAt, type Session } from './session.js'

/** How long after an input the server keeps the draft at the latest, in milliseconds, also while one writes on. */
const storeAfter = 1000

/** Drafts on their way to the server, by segment. */
const underway = new Map<string, Promise<void>>()

const nameOf = (desk: Desk, id: string): string => JSON.stringify(keyOf(desk, id))

/** Ends when no draft of a row is on its way any more: one that came after the row's save would outlive it. */
export const stored = (desk: Desk, id: string): Promise<void> =>
  underway.get(nameOf(desk, id)) ?? Promise.resolve()

/** What a message about a text says of where it was written, and what it began from. */
export const fromHere = ({ adopted }: Session, id: string): { window: string; over?: Adopted } => {
  const over = adopted.get(id)
  return { window: ownWindow, ...(over ? { over } : {}) }
}

/** Keep the draft of a row no more in this browser: that of this window, and the one that it began from. */
const dropHere = (desk: Desk, id: string): void => {
  const { session, kept } = desk
  kept.drop({ ...keyOf(desk, id), window: ownWindow })
  const before = session.drafts.get(id)
  if (before && before.window !== ownWindow) kept.drop(before)
}

/** Have the server keep the draft of a row, or forget it where there is none. */
export const storeAtServer = (desk: Desk, id: string): void => {
  const name = nameOf(desk, id)
  const draft = desk.session.drafts.get(id)
  const base = draft?.base ?? rowAt(desk.session, id)?.target ?? ''
  const written = draft ? { text: draft.text, at: draft.at } : {}
  const message = { ...keyOf(desk, id), base, ...written, ...fromHere(desk.session, id) }
  const sent = stored(desk, id)
    .then(() => quietly(post('draft', message, { by: desk.kept.carry })))
    .finally(() => {
      if (underway.get(name) === sent) underway.delete(name)
    })
  underway.set(name, sent)
}

/** The text of a row is being confirmed as it stands: the save takes it to the server. */
export const leaveToSave = (desk: Desk, id: string): void => desk.never(`store ${id}`)

/** Give a text up: the history remembers it. */
export const discardAtServer = (desk: Desk, id: string, discarded: string): void => {
  const base = rowAt(desk.session, id)?.target ?? ''
  void quietly(post('draft', { ...keyOf(desk, id), base, discarded, ...fromHere(desk.session, id) }))
}

/** Keep what is written: in this browser at once, at the server within a second. */
export const keepText = (desk: Desk, id: string, text: string): void => {
  const { session, kept } = desk
  const row = rowAt(session, id)
  if (!row) return
  const base = session.drafts.get(id)?.base ?? row.target
  // While another text of hers is on its way, the one before it is new again.
  if (text === base && text === row.target && !session.saves.has(id)) {
    dropHere(desk, id)
    session.drafts.delete(id)
  } else {
    const before = session.drafts.get(id)
    const at = new Date().toISOString()
    const draft: Draft = { ...keyOf(desk, id), text, base, at, window: ownWindow }
    session.drafts.set(id, draft)
    kept.keep(draft)
    if (before && before.window !== ownWindow) kept.drop(before)
  }
  desk.within(`store ${id}`, storeAfter, () => storeAtServer(desk, id))
}

/** The text is saved, or given up. */
export const dropDraft = (desk: Desk, id: string): void => {
  desk.never(`store ${id}`)
  dropHere(desk, id)
  desk.session.drafts.delete(id)
}
