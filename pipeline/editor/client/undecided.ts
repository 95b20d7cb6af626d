import type { OpenDesk } from './create-desk.js'
import { byId } from './element.js'
import { activate } from './going.js'
import { say } from './words.js'

/**
 * Rows that were changed elsewhere and wait to be decided: a button leads to the first, for as long as there is one. It
 * may be far away by the time its save is answered.
 */
export const showUndecided = (desk: OpenDesk): void => {
  const { rows, saves } = desk.session
  const ids = saves.size === 0 ? [] : rows.map(({ id }) => id).filter(id => saves.get(id) === 'conflict')
  const [first] = ids
  const button = byId('undecided')
  button.hidden = first === undefined
  button.textContent = say('undecided', { count: ids.length })
  button.onclick = () => {
    if (first === undefined) return
    if (desk.active?.id === first) void desk.saving.decide(first)
    else activate(desk, first)
  }
}
