import { element } from '../element.js'
import { say } from '../words.js'
import { openDialog } from './dialog.js'

/** Ask for a number or id until there is such a segment. @param wayTo what goes there; none where there is no such one. */
export const openGoTo = (count: number, wayTo: (wanted: string) => (() => void) | undefined): void => {
  const input = element('input', {
    type: 'text',
    'aria-label': say('goTo'),
    placeholder: `1–${count}`,
    autocomplete: 'off',
  })
  const said = element('p', { class: 'bad', role: 'alert' })
  const dialog: HTMLDialogElement = openDialog(say('goTo'), input, said)
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    const wanted = input.value.trim()
    const go = wayTo(wanted)
    if (!go && wanted !== '') said.textContent = say('noSegment', { wanted, count })
    else {
      dialog.close()
      go?.()
    }
  })
}
