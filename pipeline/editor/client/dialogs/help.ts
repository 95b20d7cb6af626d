import { element } from '../element.js'
import { keys, shownKey } from '../keys.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

/** The keys, to be searched. */
export const openHelp = (): void => {
  const rows = keys.map(({ command, keys: list }) =>
    element(
      'tr',
      {},
      element('td', {}, element('kbd', {}, list.map(shownKey).join(' · '))),
      element('td', {}, say(`key.${command}`)),
    ),
  )
  const search = element('input', {
    type: 'text',
    'aria-label': say('searchKeys'),
    placeholder: say('searchKeys'),
  })
  search.addEventListener('input', () => {
    const wanted = search.value.toLowerCase()
    for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)
  })
  const table = element('table', { class: 'shortcuts' }, element('tbody', {}, ...rows))
  const dialog: HTMLDialogElement = openDialog(
    say('keys'),
    search,
    table,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
}
