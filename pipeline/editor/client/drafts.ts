import type { Adopted, Draft } from '../protocol.js'
import { post } from './connection.js'
import { type Desk, keyOf, quietly } from './desk.js'
import { ownWindow } from './own-window.js'
import { rowAt, type Session } from './session.js'

/** How long after an input the server keeps the draft at the latest, in milliseconds, also while one writes on. */
const storeAfter = 1000

/** After how long one that did not reach the server is sent again, in milliseconds. */
const againAfter = 3000

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

/** Send a message about a draft after those of the same row that are on their way. @returns whether it has arrived. */
const send = (desk: Desk, id: string, message: object): Promise<boolean> => {
  const name = nameOf(desk, id)
  const arrived = stored(desk, id)
    .then(() => post('draft', message, { by: desk.kept.carry }))
    .then(
      () => true,
      () => false,
    )
  const sent = arrived
    .then(() => undefined)
    .finally(() => {
      if (underway.get(name) === sent) underway.delete(name)
    })
  underway.set(name, sent)
  return arrived
}

/** Have the server keep the draft of a row, or forget it where there is none; until it has arrived, it is sent again. */
export const storeAtServer = async (desk: Desk, id: string): Promise<void> => {
  const draft = desk.session.drafts.get(id)
  const base = draft?.base ?? rowAt(desk.session, id)?.target ?? ''
  const written = draft ? { text: draft.text, at: draft.at } : {}
  const message = { ...keyOf(desk, id), base, ...written, ...fromHere(desk.session, id) }
  const hasArrived = await send(desk, id, message)
  // A desk that was closed knows no more what is written; the next one sends what the server lacks. A save brings the text.
  const { drafts, saves } = desk.session
  if (hasArrived || desk.isClosed() || saves.has(id) || draft !== drafts.get(id)) return
  desk.within(`store ${id}`, againAfter, () => void storeAtServer(desk, id))
}

/** What this browser alone knows takes the place of nothing that was written since elsewhere; what is written here is sent. */
const isLacking = (draft: Draft, atServer: readonly Draft[]): boolean => {
  const { window = '', id, text, at } = draft
  return !atServer.some(
    known =>
      known.id === id &&
      ((known.window === draft.window && known.text === text) || (window !== ownWindow && known.at > at)),
  )
}

/**
 * Send the unconfirmed texts of the document that the server lacks: they were written while it was away.
 * @param atServer what it has. @param saved rows whose save is on its way, which brings their texts.
 */
export const handIn = (desk: Desk, atServer: readonly Draft[], saved: ReadonlySet<string>): void => {
  const { drafts, others } = desk.session
  for (const draft of [...drafts.values(), ...[...others.values()].flat()]) {
    const { id, text, base, at, window, isBeside } = draft
    if (isBeside || saved.has(id) || !isLacking(draft, atServer)) continue
    if (window === ownWindow) void storeAtServer(desk, id)
    else {
      const from = window === undefined ? {} : { window }
      void send(desk, id, { ...keyOf(desk, id), text, base, at, ...from, handedIn: true })
    }
  }
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
  desk.within(`store ${id}`, storeAfter, () => void storeAtServer(desk, id))
}

/** The text is saved, or given up. */
export const dropDraft = (desk: Desk, id: string): void => {
  desk.never(`store ${id}`)
  dropHere(desk, id)
  desk.session.drafts.delete(id)
}
