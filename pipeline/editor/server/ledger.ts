import type { SegmentState } from '../../model/catalog.js'
import { keepNewest } from '../../model/keep-newest.js'
import type { ActionSummary } from '../protocol.js'
import type { Seam } from './sewing.js'

/** A text with what is known of it, before and after an action. */
export interface Replaced {
  document: string
  id: string
  before: { text: string; known: SegmentState }
  after: { text: string; known: SegmentState }
}

/** Something done to many segments at once, with what takes it back. */
export type Action = Omit<ActionSummary, 'count'> &
  ({ name: 'replace' | 'repeats'; texts: Replaced[] } | { name: 'join' | 'split'; seam: Seam })

/** A line of the journal of actions. */
export type Line = { kind: 'begun'; action: Action } | { kind: 'done' | 'undoing' | 'undone'; id: string }

/** So many actions can be taken back. */
const remembered = 50

export const isLine = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && 'kind' in value && ('action' in value || 'id' in value)

/** Where an action leads that was begun and not ended: to what it makes, or back. */
type Way = 'after' | 'before'

/** What the journal says: the actions that can be taken back, the last one last. */
export class Ledger {
  readonly actions = new Map<string, Action>()
  readonly begun = new Map<string, Way>()

  read(line: Line): void {
    if (line.kind === 'begun') {
      this.actions.set(line.action.id, line.action)
      this.begun.set(line.action.id, 'after')
      keepNewest(this.actions, remembered)
    } else if (line.kind === 'undoing') this.begun.set(line.id, 'before')
    else {
      if (line.kind === 'undone') this.actions.delete(line.id)
      this.begun.delete(line.id)
    }
  }

  lines(): Line[] {
    const linesOf = (action: Action): Line[] => {
      const { id } = action
      const way = this.begun.get(id)
      const begun: Line = { kind: 'begun', action }
      if (way === 'after') return [begun]
      const done: Line[] = [begun, { kind: 'done', id }]
      return way === 'before' ? [...done, { kind: 'undoing', id }] : done
    }
    return [...this.actions.values()].flatMap(linesOf)
  }
}
