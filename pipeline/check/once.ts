/** How many answers are kept at least: more than stand in a usual document, less than a file of pairs has lines. */
const kept = 4096
/** How many where the old ones are never asked for again: those of the pair that is looked at, and of its neighbours. */
const few = 64

/**
 * Remember what a function makes of an object: rules that ask the same question of a pair or of a whole document get it
 * answered once. Of very many objects the last asked for are remembered, so that a file of any length takes a bounded memory;
 * where even those come back too late to be of use, a few. What belongs to an object goes with it in any case.
 */
export const once = <Key extends object, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  let recent = new WeakMap<Key, { value: Value }>()
  let earlier: WeakMap<Key, { value: Value }> | undefined
  let count = 0
  let limit = kept
  /** How many of the earlier answers were asked for again. */
  let late = 0
  const turn = (): void => {
    limit = earlier && late < limit / 8 ? few : kept
    earlier = recent
    recent = new WeakMap()
    count = 0
    late = 0
  }
  const keep = (key: Key, answer: { value: Value }): void => {
    if (count >= limit) turn()
    recent.set(key, answer)
    count += 1
  }
  return key => {
    const found = recent.get(key)
    if (found) return found.value
    const again = earlier?.get(key)
    if (again) late += 1
    const answer = again ?? { value: compute(key) }
    keep(key, answer)
    return answer.value
  }
}
