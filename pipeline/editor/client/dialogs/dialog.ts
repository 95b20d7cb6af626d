import { element } from '../element.js'

/** What brings focus and caret back to where they are now: a browser gives back the focus alone. */
export const placeNow = (): (() => void) => {
  const focused = document.activeElement
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined
  return () => {
    if (!(focused instanceof HTMLElement) || !focused.isConnected) {
      // The document was read again meanwhile: what is written in stands elsewhere now.
      document.querySelector<HTMLElement>('.active [contenteditable]')?.focus({ preventScroll: true })
      return
    }
    focused.focus({ preventScroll: true })
    if (!range || !focused.isContentEditable) return
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
}

/** Show a dialogue; gone and forgotten when it closes. Focus and caret go back to where they were. */
export const openDialog = (label: string, ...children: (Node | string)[]): HTMLDialogElement => {
  const back = placeNow()
  const dialog = element('dialog', { 'aria-label': label }, element('h2', {}, label), ...children)
  dialog.addEventListener('close', () => {
    dialog.remove()
    back()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** The button that closes. */
export const closing = (dialog: () => HTMLDialogElement, label: string): HTMLElement =>
  element(
    'button',
    { type: 'button', onclick: () => dialog().close() },
    `${label} `,
    element('kbd', {}, 'Esc'),
  )

/** The name of a button of which a list has many: what it does, and to what. */
export const namedFor = (label: string, what: string): string => `${label}: ${what}`
