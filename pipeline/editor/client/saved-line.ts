import { byId } from './element.js'
import { isOffline, setOffline } from './offline.js'
import type { Session } from './session.js'
import { showRow } from './show-row.js'
import { shownHour } from './shown-time.js'
import { say } from './words.js'

/** What the line knows besides the rows. */
let savedAt: string | undefined
let trouble: string | undefined

const saysOf = ({ saves, drafts, readOnly }: Session): { text: string; isBad: boolean } => {
  const kinds = [...saves.values()]
  const kept = drafts.size > 0 ? say('keptHere', { count: drafts.size }) : ''
  if (isOffline()) return { text: say('offline', { count: drafts.size }), isBad: true }
  if (trouble !== undefined) return { text: trouble, isBad: true }
  if (kinds.includes('saving')) return { text: say('saving'), isBad: false }
  const saved =
    savedAt === undefined
      ? kept === '' && !readOnly
        ? say('allSaved')
        : ''
      : say('savedAt', { time: savedAt })
  return { text: [kept, saved].filter(text => text !== '').join(' · '), isBad: false }
}

/** Say what is saved and what is not. */
export const showSaved = (session: Session | undefined): void => {
  if (!session) return
  const { text, isBad } = saysOf(session)
  const line = byId('saved')
  if (line.textContent !== text) line.textContent = text
  line.title = text
  line.classList.toggle('bad', isBad)
}

/** A text is saved. */
export const noteSaved = (session: Session): void => {
  savedAt = shownHour(new Date())
  if (![...session.saves.values()].includes('failed')) trouble = undefined
  showSaved(session)
}

/** Something could not be done: it stays there until something is saved, or it is taken back. */
export const noteTrouble = (session: Session | undefined, message: string | undefined): void => {
  trouble = message
  showSaved(session)
}

/** Whether the server is there: what is on its way to it waits. */
export const noteOffline = (session: Session | undefined, is: boolean): void => {
  const isNew = setOffline(is)
  showSaved(session)
  if (isNew && session) for (const id of session.saves.keys()) showRow(session, id)
}
