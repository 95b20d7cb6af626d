/** One thing as it was, and as it is on both sides; undefined where it is not. */
export interface Sides<Value> {
  base: Value | undefined
  ours: Value | undefined
  theirs: Value | undefined
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What one side alone has changed, or both in the same way; a change goes before a removal, so that nothing is lost.
 * @returns undefined in `settled` where both sides changed it, each in its way.
 */
export const settle = <Value>({
  base,
  ours,
  theirs,
}: Sides<Value>): { settled: Value | undefined } | undefined => {
  if (same(ours, theirs) || same(theirs, base)) return { settled: ours }
  if (same(ours, base)) return { settled: theirs }
  if (ours === undefined || theirs === undefined) return { settled: ours ?? theirs }
  return undefined
}

/** Members of lists, three-way: what either side added stays, what either side took away goes. */
export const mergeLists = <Value>({ base = [], ours = [], theirs = [] }: Sides<Value[]>): Value[] => {
  const known = (list: readonly Value[]): Set<string> => new Set(list.map(one => JSON.stringify(one)))
  const [before, left, right] = [known(base), known(ours), known(theirs)]
  const stays = (one: Value): boolean => {
    const key = JSON.stringify(one)
    return before.has(key) ? left.has(key) && right.has(key) : true
  }
  const kept = ours.filter(stays)
  const added = theirs.filter(one => stays(one) && !left.has(JSON.stringify(one)))
  return [...kept, ...added]
}
