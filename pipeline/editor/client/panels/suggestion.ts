import { direction } from '../../../model/language.js'
import { bestCompletion, type Completion, complete } from '../completions.js'
import type { Active, Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { selectionIn } from '../field.js'
import { caretRect, place } from '../popup.js'
import { announce } from '../status-line.js'
import { say } from '../words.js'
import type { Panel } from './panel.js'

/** How long after the last input what completes it is looked for, and how long after that it is read out, in milliseconds. */
const suggestAfter = 140
const announceAfter = 1000

/** What is offered, and where the caret was then. */
let offered: (Completion & { of: Active; at: number }) | undefined

/** Given up by Escape: it is not offered again in that row. */
let refused: { of: Active; text: string } | undefined

const hide = (): void => {
  if (!offered) return
  offered = undefined
  byId('offer').hidden = true
}

/** Put in what is offered. @returns whether there was something. */
export const takeSuggestion = ({ active }: Desk): boolean => {
  const found = offered
  if (!found || !active?.field || found.of !== active || active.field.isComposing()) return false
  hide()
  complete(active.field, found.text, found.typed)
  return true
}

/** Offer no more what is offered. @returns whether there was something. */
export const refuseSuggestion = (): boolean => {
  if (!offered) return false
  refused = offered
  hide()
  return true
}

const show = (desk: Desk, found: Completion): void => {
  const { active, session } = desk
  if (!active?.field) return
  const key = session.completeKey
  const box = byId('offer')
  const isNew = offered?.text !== found.text
  offered = { ...found, of: active, at: selectionIn(active.field).start }
  box.hidden = false
  if (!isNew) return
  box.replaceChildren(
    element('span', { lang: session.language, dir: direction(session.language) }, found.text),
    ...(key === undefined ? [] : [element('kbd', {}, key)]),
  )
  box.onclick = () => void takeSuggestion(desk)
  box.onmousedown = event => event.preventDefault()
  place(box, caretRect(active.field.node))
  if (key !== undefined)
    desk.later('suggested', announceAfter, () => announce(say('suggested', { text: found.text, key })))
}

const look = (desk: Desk): void => {
  const { active, session } = desk
  const { field } = active ?? {}
  const isWriting = session.suggests && !field?.isComposing() && field?.node === document.activeElement
  const found = isWriting && field ? bestCompletion(desk, field) : undefined
  const isRefused = refused?.of === active && refused?.text === found?.text
  if (found && !isRefused) show(desk, found)
  else hide()
}

// It belongs to the caret: where that goes away, it goes.
addEventListener('scroll', hide, { capture: true, passive: true })
addEventListener('resize', hide)
document.addEventListener('selectionchange', () => {
  const { of, at } = offered ?? {}
  if (!of?.field) return
  const isThere = of.field.node === document.activeElement && selectionIn(of.field).start === at
  if (!isThere) setTimeout(() => offered?.of === of && offered.at === at && hide())
})

/** Rows that something was typed in since they were opened. */
const begun = new WeakSet<Active>()

/** More is known of what is missing: look again, where she is writing. */
export const suggestAgain = (desk: Desk): void => {
  if (desk.active && begun.has(desk.active)) look(desk)
}

/** What would complete what is typed, under the caret: it takes neither focus nor room, and nothing is put in unasked. */
export const suggestion: Panel = {
  opened: hide,
  changed: desk => {
    if (!desk.session.suggests || !desk.active) return
    begun.add(desk.active)
    desk.never('suggested')
    // What is offered already follows at once: it would flicker.
    if (offered) look(desk)
    desk.later('suggest', suggestAfter, () => look(desk))
  },
  left: desk => {
    hide()
    desk.never('suggest')
    desk.never('suggested')
  },
}
