import type { Matching } from '../reconcile/matching.js'
import type { OldUnit } from './old-units.js'
import type { Grouped } from './regroup.js'

/** Ids that went into another because the same words are cut otherwise now. */
export interface Merged {
  id: string
  others: string[]
}

/**
 * What a new cut of the same words made one.
 * @param ids of the groups, in their order.
 */
export const mergedOf = (
  groups: readonly Grouped[],
  ids: readonly string[],
  old: readonly OldUnit[],
  matching: Matching,
): Merged[] =>
  groups.flatMap(({ first }, index) => {
    const others = matching.mergedInto.get(first)?.flatMap(at => old[at]?.parts.map(({ id }) => id) ?? [])
    const id = ids[index]
    return others && id !== undefined ? [{ id, others: others.filter(other => other !== id) }] : []
  })

/** The joins that hold now: aliases that are no segments of their own, and what has been merged. */
export const joinsNow = (
  before: ReadonlyMap<string, readonly string[]>,
  merged: readonly Merged[],
  ids: readonly string[],
): Map<string, string[]> => {
  const living = new Set(ids)
  const joins = new Map<string, string[]>()
  for (const [id, aliases] of before) joins.set(id, [...aliases])
  for (const { id, others } of merged) {
    const all = others.flatMap(other => [other, ...(joins.get(other) ?? [])])
    for (const other of others) joins.delete(other)
    joins.set(id, [...(joins.get(id) ?? []), ...all])
  }
  for (const [id, aliases] of joins) {
    const left = aliases.filter(alias => !living.has(alias))
    if (left.length > 0) joins.set(id, left)
    else joins.delete(id)
  }
  return joins
}

/** The splits that hold now: the texts of the parts of each sentence that is cut, without the last. */
export const splitsNow = (groups: readonly Grouped[], ids: readonly string[]): Map<string, string[]> => {
  const splits = new Map<string, string[]>()
  let head = ''
  for (const [index, { isContinued }] of groups.entries()) {
    if (!isContinued) {
      head = ids[index] ?? ''
      continue
    }
    splits.set(head, [...(splits.get(head) ?? []), groups[index - 1]?.text ?? ''])
  }
  return splits
}
