/** How many answers are kept at least: more than stand in a usual document, less than a file of pairs has lines. */
const kept = 4096

/**
 * Remember what a function makes of an object: rules that ask the same question of a pair or of a whole document get it
 * answered once. Of very many objects the last asked for are remembered, so that a file of any length takes a bounded memory;
 * what belongs to an object goes with it, but for the last one, which is at hand without a look-up.
 */
export const once = <Key extends object, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  let recent = new WeakMap<Key, { value: Value }>()
  let earlier = new WeakMap<Key, { value: Value }>()
  let count = 0
  let last: { key: Key; value: Value } | undefined
  const keep = (key: Key, answer: { value: Value }): void => {
    if (count >= kept) {
      earlier = recent
      recent = new WeakMap()
      count = 0
    }
    recent.set(key, answer)
    count += 1
  }
  const answerTo = (key: Key): { value: Value } => {
    const found = recent.get(key)
    if (found) return found
    const answer = earlier.get(key) ?? { value: compute(key) }
    keep(key, answer)
    return answer
  }
  return key => {
    if (last?.key === key) return last.value
    const { value } = answerTo(key)
    last = { key, value }
    return value
  }
}
