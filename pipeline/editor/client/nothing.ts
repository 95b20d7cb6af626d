import type { Bench } from './bench.js'
import { element } from './element.js'
import { say } from './words.js'

/** What the list says where it has nothing to show. */
export const nothingHere: HTMLElement = element('div', { class: 'nothing', role: 'listitem', hidden: true })

const offer = (label: string, act: () => void): HTMLElement =>
  element('button', { type: 'button', onclick: act }, label)

/** Say why there are no rows, and offer the way on. @param admitted how many rows the filters admit. */
export const showNothing = (bench: Bench, admitted: number): void => {
  nothingHere.hidden = admitted > 0
  if (admitted > 0) return
  const isEmpty = bench.desk?.session.rows.length === 0
  const text = isEmpty ? say('emptyDocument', { document: bench.document }) : say('none')
  // What stands there already keeps its focus.
  if (nothingHere.firstChild?.textContent === text) return
  const way = isEmpty
    ? offer(say('otherDocuments'), bench.chooseDocument)
    : offer(say('showAll'), bench.filters.clear)
  nothingHere.replaceChildren(element('p', {}, text), way)
}
