import { element } from '../element.js'
import { say } from '../words.js'
import { openDialog } from './dialog.js'

/** Ask for a number or id. */
export const openGoTo = (go: (wanted: string) => void): void => {
  const input = element('input', { type: 'text', 'aria-label': say('goTo') })
  const dialog: HTMLDialogElement = openDialog(say('goTo'), input)
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    dialog.close()
    go(input.value.trim())
  })
}
