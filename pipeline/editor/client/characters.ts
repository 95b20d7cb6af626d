import type { Desk } from './desk.js'
import { type Choice, openPopup } from './popup.js'
import { type Sign, signsOf } from './signs.js'
import { say } from './words.js'
import { insertText, wrapSelection } from './writing.js'

/** What is not seen by itself. */
const shown: Record<string, string> = {
  '\u00A0': '␣',
  '\u202F': '␣',
  '\u00AD': '-',
  '\u2011': '-',
}

const labelOf = ({ open, close }: Sign): string =>
  close === undefined ? (shown[open] ?? open) : `${open.trim()} ${close.trim()}`

/** Show at the caret the signs that the language is written with. */
export const openCharacters = (desk: Desk): void => {
  const field = desk.active?.field
  if (!field || field.isComposing()) return
  const choices = signsOf(desk.session.language).map((sign): Choice => {
    const { open, close, name } = sign
    return {
      label: labelOf(sign),
      detail: say(name),
      act: () => (close === undefined ? insertText(desk, open) : wrapSelection(desk, open, close)),
    }
  })
  openPopup(say('key.characters'), choices, field.node)
}
