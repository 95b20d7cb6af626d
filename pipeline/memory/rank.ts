import type { MemoryEntry, MemoryMatch } from '../model/memory.js'
import { states } from '../model/segment.js'

/** Negative where `a` comes before `b`. */
type Order<T> = (a: T, b: T) => number

const state: Order<MemoryEntry> = (a, b) => states.indexOf(b.state) - states.indexOf(a.state)

/** The younger first; without a date last. ISO 8601 dates are in order as texts. */
const date: Order<MemoryEntry> = (a, b) => {
  const [left, right] = [a.date ?? '', b.date ?? '']
  return left === right ? 0 : left > right ? -1 : 1
}

const first =
  <T>(...orders: Order<T>[]): Order<T> =>
  (a, b) => {
    for (const order of orders) {
      const result = order(a, b)
      if (result !== 0) return result
    }
    return 0
  }

/** Of two entries that say the same, the one to show first: the further one, then the younger one. */
export const byWorth: Order<MemoryEntry> = first(state, date)

/** The same text between the same neighbours, the same text, the same but for figures, a like text. */
const step = ({ kind, substituted }: MemoryMatch): number =>
  kind === 'context' ? 0 : kind === 'exact' ? 1 : substituted ? 2 : 3

/** The order in which matches are offered. */
export const byRank: Order<MemoryMatch> = first(
  (a, b) => step(a) - step(b),
  (a, b) => b.score - a.score,
  (a, b) => b.words - a.words,
  (a, b) => byWorth(a.entry, b.entry),
)
