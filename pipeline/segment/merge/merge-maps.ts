import { keyOrder } from './key-order.js'
import { type Sides, settle } from './three-way.js'

/** A map as each side shall have it: equal but for conflicts, with the same keys in the same order. */
export interface MergedMaps<Value> {
  ours: Map<string, Value>
  theirs: Map<string, Value>
}

/** What becomes of an entry that both sides changed, each in its way: a value, or one for each side. */
export type Solve<Value> = (
  key: string,
  sides: { base: Value | undefined; ours: Value; theirs: Value },
) => { ours: Value; theirs: Value }

/** Merge maps by key. @param solve is asked where both sides changed an entry. */
export const mergeMaps = <Value>(
  maps: Sides<ReadonlyMap<string, Value>>,
  solve: Solve<Value>,
): MergedMaps<Value> => {
  const { base, ours: left, theirs: right } = maps
  const keysOf = (map: ReadonlyMap<string, Value> | undefined): string[] => [...(map?.keys() ?? [])]
  const merged: MergedMaps<Value> = { ours: new Map(), theirs: new Map() }
  for (const key of keyOrder({ base: keysOf(base), ours: keysOf(left), theirs: keysOf(right) })) {
    const sides = { base: base?.get(key), ours: left?.get(key), theirs: right?.get(key) }
    const outcome = settle(sides)
    if (outcome?.settled !== undefined) {
      merged.ours.set(key, outcome.settled)
      merged.theirs.set(key, outcome.settled)
    } else if (!outcome && sides.ours !== undefined && sides.theirs !== undefined) {
      const solved = solve(key, { base: sides.base, ours: sides.ours, theirs: sides.theirs })
      merged.ours.set(key, solved.ours)
      merged.theirs.set(key, solved.theirs)
    }
  }
  return merged
}
