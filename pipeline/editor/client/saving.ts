import type { State } from '../../model/segment.js'
import type { Row, SaveReply, SaveRequest } from '../protocol.js'
import { type Desk, keyOf, put, type Saving } from './desk.js'
import { openConflict } from './dialogs/conflict.js'
import { discardAtServer, dropDraft, fromHere, keepText, leaveToSave, stored } from './drafts.js'
import { createLaterSaves } from './later-saves.js'
import { createOutbox } from './outbox.js'
import { requestId } from './request-id.js'
import { noteOffline, noteSaved, noteTrouble, showSaved } from './saved-line.js'
import { numberOf, rowAt } from './session.js'
import { showRow } from './show-row.js'
import { announce, showProgress } from './status-line.js'
import { toldOf } from './troubles.js'
import { say } from './words.js'

type Conflict = SaveReply & { kind: 'conflict' }

/** Where the text of a sentence that is gone waits. */
const goneMessage = ({ text }: SaveRequest, { moved }: SaveReply & { kind: 'gone' }): string =>
  moved ? say('goneTo', { document: moved.document }) : say('gone', { text })

/** Where the caret is by now, and how that segment stands. */
const placeOf = ({ session, active }: Desk): string => {
  const row = active && rowAt(session, active.id)
  if (!row) return ''
  const state = say(`state.${row.stale ? 'stale' : row.state}`)
  return say('announcePlace', { number: numberOf(session, row.id), segments: session.rows.length, state })
}

/** Make the saving of a desk. @param deskOf the desk: it holds this saving itself. */
export const createSaving = (deskOf: () => Desk): Saving => {
  /** Saves that were refused because somebody else had changed the same segment. */
  const conflicts = new Map<string, { save: SaveRequest; reply: Conflict }>()
  /** The text last sent for a row that has no answer yet: what the next one begins from. */
  const underway = new Map<string, string>()
  /** The row each save began from, by request. */
  const begun = new Map<string, Row | undefined>()

  /**
   * The newer of the row in an answer and the one that an event has brought meanwhile: both tell of the saved text, and
   * answer and event come by ways of their own.
   */
  const newest = ({ id, request }: SaveRequest, answered: Row): Row => {
    const now = rowAt(deskOf().session, id)
    const isHeard = now !== undefined && now !== begun.get(request)
    return isHeard && now.target === answered.target ? now : answered
  }

  const saved = (save: SaveRequest, reply: SaveReply & { kind: 'saved' }): void => {
    const desk = deskOf()
    const row = newest(save, reply.row)
    const { session } = desk
    session.saves.delete(save.id)
    const draft = session.drafts.get(save.id)
    // What was typed after the confirmation is a draft of its own.
    if (draft && draft.text === save.text) dropDraft(desk, save.id)
    else if (draft) session.drafts.set(save.id, { ...draft, base: row.target })
    put(desk, row)
    desk.saved(row)
    const number = numberOf(session, save.id)
    noteSaved(session)
    announce(say('announceSaved', { number, place: placeOf(desk) }))
    later.hope()
  }

  const changedElsewhere = (save: SaveRequest, reply: Conflict): void => {
    const desk = deskOf()
    desk.session.saves.set(save.id, 'conflict')
    put(desk, reply.theirs)
    conflicts.set(save.id, { save, reply })
    const title = say('conflictTitle', { number: numberOf(desk.session, save.id) })
    announce(title, true)
    // Whoever writes elsewhere by now is not interrupted: the row is marked, and asks when she comes back to it.
    const { active } = desk
    if (active?.id === save.id && !active.field?.isComposing()) void decide(save.id)
  }

  const failed = (save: SaveRequest, reply: SaveReply | undefined, reason = ''): void => {
    deskOf().session.saves.set(save.id, 'failed')
    const message = reply?.kind === 'gone' ? goneMessage(save, reply) : say('notSaved', { message: reason })
    noteTrouble(deskOf().session, message)
    announce(message, true)
  }

  /** What stops a save will be mended: it is told once, and the save tried again. */
  const stopped = (save: SaveRequest, { troubles: [trouble] }: SaveReply & { kind: 'trouble' }): void => {
    const { session } = deskOf()
    session.saves.set(save.id, 'failed')
    const reason = trouble ? toldOf(trouble).replace(/[.。]$/, '') : ''
    const message = say('savedLater', { message: reason })
    noteTrouble(session, message)
    if (later.add(save)) announce(message, true)
  }

  const answered = (save: SaveRequest, reply: SaveReply | undefined, reason?: string): void => {
    const { session, refresh } = deskOf()
    if (underway.get(save.id) === save.text) underway.delete(save.id)
    if (reply?.kind === 'saved') saved(save, reply)
    else if (reply?.kind === 'conflict') changedElsewhere(save, reply)
    else if (reply?.kind === 'trouble') stopped(save, reply)
    else failed(save, reply, reason)
    begun.delete(save.request)
    showRow(session, save.id)
    showSaved(session)
    showProgress(session)
    refresh()
  }

  const outbox = createOutbox(answered, is => noteOffline(deskOf().session, is))

  const later = createLaterSaves(save => {
    underway.set(save.id, save.text)
    begun.set(save.request, rowAt(deskOf().session, save.id))
    outbox.send(save, stored(deskOf(), save.id))
  })

  const send = (id: string, text: string, base: string, state: State): void => {
    const desk = deskOf()
    const { session } = desk
    const row = rowAt(session, id)
    if (!row) return
    session.saves.set(id, 'saving')
    underway.set(id, text)
    showSaved(session)
    const request = requestId()
    begun.set(request, row)
    const { hash, state: seen, revision } = row
    const key = { ...keyOf(desk, id), ...fromHere(session, id) }
    const save = { ...key, request, text, base, state, hash, seen, revision }
    outbox.send(save, stored(desk, id))
    showRow(session, id)
  }

  const decide = async (id: string): Promise<void> => {
    const conflict = conflicts.get(id)
    if (!conflict) return
    const desk = deskOf()
    const { save, reply } = conflict
    const decision = await openConflict(reply, numberOf(desk.session, id), desk.session.language)
    if (!decision) return
    conflicts.delete(id)
    noteTrouble(desk.session, undefined)
    const field = desk.active?.id === id ? desk.active.field : undefined
    if (decision.keep === 'theirs') {
      dropDraft(desk, id)
      discardAtServer(desk, id, reply.mine)
      desk.session.saves.delete(id)
      if (field) field.node.textContent = reply.theirs.target
    } else {
      if (field) field.node.textContent = decision.text
      send(id, decision.text, reply.theirs.target, save.state)
    }
    showRow(desk.session, id)
    showSaved(desk.session)
    desk.refresh()
  }

  return {
    confirm: state => {
      const desk = deskOf()
      const { id, field } = desk.active ?? {}
      const row = id === undefined ? undefined : rowAt(desk.session, id)
      if (id === undefined || !row || !field || field.isComposing()) return
      const text = field.text().trim() === '' ? '' : field.text()
      // What could not be written is not what this text begins from.
      const base = later.take(id)?.base ?? underway.get(id) ?? desk.session.drafts.get(id)?.base ?? row.target
      keepText(desk, id, field.text())
      // An empty row that stays so is passed by.
      if (field.text() === '' && base === '' && !desk.session.saves.has(id)) return
      leaveToSave(desk, id)
      const isUnchanged = text === row.target && text !== ''
      send(id, text, base, state ?? (isUnchanged && !row.stale ? row.state : 'translated'))
    },
    decide,
    wake: () => outbox.wake(),
  }
}
