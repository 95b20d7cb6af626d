import type { Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { countSheet } from '../sheet.js'

/** Something beside the field that follows what is worked on. */
export interface Panel {
  /** A row has become the active one. */
  opened(desk: Desk): void
  /** The text of the active row has changed. Called at each key: what is dear is done `later`. */
  changed?(desk: Desk): void
  /** The active row is being left. */
  left?(desk: Desk): void
}

/** What is asked about a row when it is opened: a key that needs the answer waits for it. */
export const isKnownAfter = ({ active }: Desk, look: Promise<void>): void => {
  if (active) active.known = Promise.all([active.known, look])
}

/** Panels that are of the row before, until they are filled for this one: nothing in them can be pressed. */
export const holdPanels = (): void => {
  for (const id of ['checks', 'terms', 'matches']) byId(id).inert = true
}

/** The head of a panel, with a count. */
export const heading = (text: string, count = ''): HTMLElement =>
  element('h2', {}, text, element('i', {}, count))

export const button = (
  label: string,
  act: () => void,
  properties: Record<string, string> = {},
): HTMLElement => element('button', { type: 'button', ...properties, onclick: act }, label)

/** Fill a panel, or say that there is nothing. */
export const fillPanel = (
  id: string,
  head: HTMLElement,
  parts: readonly HTMLElement[],
  none: string,
): void => {
  countSheet(id, head.querySelector('i')?.textContent ?? '')
  byId(id).inert = false
  byId(id).replaceChildren(head, ...(parts.length > 0 ? parts : [element('p', { class: 'none' }, none)]))
}
