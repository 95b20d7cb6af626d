import type { Sides } from './three-way.js'

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean => {
  const [left, right] = [new Set(one), new Set(other)]
  const common = one.filter(key => right.has(key))
  return other.filter(key => left.has(key)).every((key, index) => key === common[index])
}

/** Put keys that a row lacks into it, each behind the one it follows in its own row. */
const withGuests = (row: readonly string[], guests: readonly string[]): string[] => {
  const own = new Set(row)
  const first: string[] = []
  const after = new Map<string, string[]>()
  let waiting = first
  for (const key of guests) {
    if (own.has(key)) {
      waiting = []
      after.set(key, waiting)
    } else waiting.push(key)
  }
  return [...first, ...row.flatMap(key => [key, ...(after.get(key) ?? [])])]
}

/**
 * All keys of both sides in one reading order: that of the side that changed the order, else ours; keys of the
 * other side stand behind the ones they follow there.
 */
export const keyOrder = ({ base = [], ours = [], theirs = [] }: Sides<string[]>): string[] =>
  isSameOrder(ours, base) && !isSameOrder(theirs, base) ? withGuests(theirs, ours) : withGuests(ours, theirs)
