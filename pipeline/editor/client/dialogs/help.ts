import { type EditorCommand, type EditorKeys, editorCommands } from '../../../config/editor-keys.js'
import { element } from '../element.js'
import { shownKey } from '../keys.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

/** All that can be done with its keys, to be searched; each line is a button, too. */
export const openHelp = (keys: EditorKeys, run: (command: EditorCommand) => void): void => {
  const rowOf = (command: EditorCommand): HTMLElement => {
    const act = (): void => {
      dialog.close()
      run(command)
    }
    return element(
      'tr',
      {},
      element(
        'td',
        {},
        ...keys[command].flatMap((key, at) => [at > 0 ? ' · ' : '', element('kbd', {}, shownKey(key))]),
      ),
      element('td', {}, element('button', { type: 'button', onclick: act }, say(`key.${command}`))),
      element('td', { class: 'dim' }, command),
    )
  }
  const rows = editorCommands.map(rowOf)
  const search = element('input', {
    type: 'text',
    'aria-label': say('searchKeys'),
    placeholder: say('searchKeys'),
  })
  search.addEventListener('input', () => {
    const wanted = search.value.toLowerCase()
    for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)
  })
  // What is looked for is found: Enter does the first of it.
  search.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || search.value.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    rows
      .find(row => !row.hidden)
      ?.querySelector('button')
      ?.click()
  })
  const dialog: HTMLDialogElement = openDialog(
    say('keys'),
    search,
    element('table', { class: 'shortcuts' }, element('tbody', {}, ...rows)),
    element('p', { class: 'dim' }, say('keysChange')),
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
}
