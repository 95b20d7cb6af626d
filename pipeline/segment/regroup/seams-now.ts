import type { Matching } from '../reconcile/matching.js'
import type { OldUnit } from './old-units.js'
import type { Grouped } from './regroup.js'

/** A segment and others: what went into it, or came out of it, because the same words are cut otherwise now. */
export interface Recut {
  id: string
  others: string[]
}

/**
 * What a new cut of the same words made one.
 * @param ids of the groups, in their order.
 */
export const mergedNow = (
  groups: readonly Grouped[],
  ids: readonly string[],
  old: readonly OldUnit[],
  matching: Matching,
): Recut[] =>
  groups.flatMap(({ first }, index) => {
    const others = matching.mergedInto.get(first)?.flatMap(at => old[at]?.parts.map(({ id }) => id) ?? [])
    const id = ids[index]
    return others && id !== undefined ? [{ id, others: others.filter(other => other !== id) }] : []
  })

/** What had been merged and is cut apart again: its aliases are segments again. */
export const partedNow = (
  aliases: ReadonlyMap<string, readonly string[]>,
  ids: readonly string[],
): Recut[] => {
  const living = new Set(ids)
  return [...aliases].flatMap(([id, own]) => {
    const others = own.filter(alias => living.has(alias))
    return others.length > 0 ? [{ id, others }] : []
  })
}

/** Lists of ids without those that are segments, and without empty lists. */
const withoutLiving = (
  lists: ReadonlyMap<string, readonly string[]>,
  ids: readonly string[],
): Map<string, string[]> => {
  const living = new Set(ids)
  const left = [...lists].map(([id, own]): [string, string[]] => [id, own.filter(one => !living.has(one))])
  return new Map(left.filter(([, own]) => own.length > 0))
}

/**
 * The joins that hold now. Ids that were joined into a segment stay with it, or go along with their sentence
 * into another; those that are segments again are left out.
 */
export const joinsNow = (
  before: ReadonlyMap<string, readonly string[]>,
  groups: readonly Grouped[],
  ids: readonly string[],
): Map<string, string[]> => {
  const taken = new Set(ids)
  const joins = new Map<string, string[]>()
  for (const [index, { joined }] of groups.entries()) {
    if (joined.length === 0) continue
    const own = joined.flatMap(id => (id === undefined || taken.has(id) ? [] : [id]))
    for (const id of own) taken.add(id)
    joins.set(ids[index] ?? '', own)
  }
  for (const [id, aliases] of before) {
    const left = aliases.filter(alias => !taken.has(alias))
    if (left.length > 0) joins.set(id, [...(joins.get(id) ?? []), ...left])
  }
  return joins
}

/** The ids that lead to another because of a new cut. */
export const aliasesNow = (
  before: ReadonlyMap<string, readonly string[]>,
  merged: readonly Recut[],
  ids: readonly string[],
): Map<string, string[]> => {
  const aliases = new Map([...before].map(([id, own]): [string, string[]] => [id, [...own]]))
  for (const { id, others } of merged) {
    const all = others.flatMap(other => [other, ...(aliases.get(other) ?? [])])
    for (const other of others) aliases.delete(other)
    aliases.set(id, [...(aliases.get(id) ?? []), ...all])
  }
  return withoutLiving(aliases, ids)
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
