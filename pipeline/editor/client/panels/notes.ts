import type { Note, Row } from '../../protocol.js'
import { post } from '../connection.js'
import { activeRow, type Desk, keyOf, put } from '../desk.js'
import { openHistory } from '../dialogs/history.js'
import { byId, element } from '../element.js'
import { reasonOf } from '../reason-of.js'
import { noteTrouble } from '../saved-line.js'
import { countSheet, openSheet } from '../sheet.js'
import { signed } from '../signed.js'
import { announce } from '../status-line.js'
import { say } from '../words.js'
import { button, heading, type Panel, writingButton } from './panel.js'

/** Write a note or take one away; what the server refuses is said and stays in the field. */
const send = async (desk: Desk, id: string, note: Note, removes: boolean): Promise<boolean> => {
  try {
    const { text, at } = note
    put(desk, await post<Row>('note', { ...keyOf(desk, id), text, removes, ...(at ? { at } : {}) }))
    show(desk)
    desk.refresh()
    announce(say(removes ? 'noteRemoved' : 'noteAdded'))
    return true
  } catch (error) {
    noteTrouble(desk.session, say('notDone', { message: reasonOf(error) }))
    return false
  }
}

const noteElement = (note: Note, desk: Desk, id: string): HTMLElement =>
  element(
    'li',
    {},
    element('p', {}, note.text),
    element('p', { class: 'src' }, ...signed([note.by], note.at)),
    ...writingButton(desk, say('removeNote'), () => void send(desk, id, note, true), {
      'aria-label': say('removeThisNote', { text: note.text }),
    }),
  )

/** The field of a new note: Enter writes it, Escape goes back to the text. */
const noteField = (desk: Desk, id: string): HTMLElement => {
  const input = element('input', {
    type: 'text',
    id: 'note',
    autocomplete: 'off',
    'aria-label': say('addNote'),
    placeholder: say('addNote'),
  })
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    const text = input.value.trim()
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
    if (text === '') return
    void send(desk, id, { text, at }, false).then(isDone => {
      if (isDone) desk.active?.field?.node.focus({ preventScroll: true })
    })
  })
  return input
}

const show = (desk: Desk): void => {
  const row = activeRow(desk)
  if (!row) return
  const notes = row.notes ?? []
  const head = heading(say('notes'), notes.length > 0 ? String(notes.length) : '')
  const list = element('ul', { class: 'notes' }, ...notes.map(note => noteElement(note, desk, row.id)))
  const history = button(say('history'), () => void openHistory(desk))
  const parts = desk.session.readOnly ? [] : [noteField(desk, row.id)]
  countSheet('notes', notes.length > 0 ? String(notes.length) : '')
  byId('notes').replaceChildren(
    head,
    ...(notes.length > 0 ? [list] : []),
    ...parts,
    element('p', { class: 'do' }, history),
  )
}

/** What people have written about the segment, and the way to what it was. */
export const notes: Panel = { opened: show }

/** Go to the field of a new note: what is typed next must not go into the translation. */
export const focusNote = (): void => {
  openSheet('notes')
  document.getElementById('note')?.focus()
}
