/**
 * Remember what a function makes of an object for as long as the object lives: rules that ask the same
 * question of a pair or of a whole document get it answered once.
 */
export const once = <Key extends object, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { value: Value }>()
  return key => {
    const found = known.get(key)
    if (found) return found.value
    const value = compute(key)
    known.set(key, { value })
    return value
  }
}
