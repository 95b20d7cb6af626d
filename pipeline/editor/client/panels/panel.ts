import type { Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { countSheet } from '../sheet.js'
import { say } from '../words.js'

/** Something beside the field that follows what is worked on. */
export interface Panel {
  /** It asks the server: it is opened when the row has been painted. */
  asks?: true
  /** A row has become the active one. */
  opened(desk: Desk): void
  /** The text of the active row has changed. Called at each key: what is dear is done `later`. */
  changed?(desk: Desk): void
  /** The active row was changed elsewhere: another source, or another text in its field. */
  received?(desk: Desk): void
  /** The active row is being left. */
  left?(desk: Desk): void
}

/** Panels that are of the row before, until they are filled for this one: nothing in them can be pressed. */
export const holdPanels = (): void => {
  byId('others').inert = true
  for (const id of ['checks', 'terms', 'matches'] as const) {
    const panel = byId(id)
    panel.inert = true
    if (panel.childElementCount === 0) panel.replaceChildren(heading(say(id)), none(say('loading')))
  }
}

/** Nothing is worked on: what stands beside it goes. */
export const clearPanels = (): void => {
  for (const panel of document.querySelectorAll('#side > section')) panel.replaceChildren()
}

/**
 * What is asked about a row when it is opened, for some panels: a key that needs the answer waits for it. Where none
 * comes, the panels are emptied: what they say is of another row.
 */
export const isKnownAfter = (desk: Desk, look: Promise<void>, ids: readonly string[]): void => {
  const { active } = desk
  if (!active) return
  const seen = look.then(() => {
    for (const id of ids) if (active === desk.active && byId(id).inert) byId(id).replaceChildren()
  })
  active.known = Promise.all([active.known, seen])
}

const none = (text: string): HTMLElement => element('p', { class: 'none' }, text)

/** The head of a panel, with a count. */
export const heading = (text: string, count = ''): HTMLElement =>
  element('h2', {}, text, ' ', element('i', {}, count))

export const button = (
  label: string,
  act: () => void,
  properties: Record<string, string> = {},
): HTMLElement => element('button', { type: 'button', ...properties, onclick: act }, label)

/** A button of what is done to the text: there is none where nothing can be written. */
export const writingButton = (
  { active }: Desk,
  label: string,
  act: () => void,
  properties: Record<string, string> = {},
): HTMLElement[] => (active?.field ? [button(label, act, properties)] : [])

/** Fill a panel, or say that there is nothing. */
export const fillPanel = (
  id: string,
  head: HTMLElement,
  parts: readonly HTMLElement[],
  nothing: string,
): void => {
  countSheet(id, head.querySelector('i')?.textContent ?? '')
  byId(id).inert = false
  byId(id).replaceChildren(head, ...(parts.length > 0 ? parts : [none(nothing)]))
}
