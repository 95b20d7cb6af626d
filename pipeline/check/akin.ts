/** Whether two words have one stem: `config` and `configuration`, `install` and `installing`; capitals are disregarded. */
export const areAkin = (one: string, other: string): boolean => {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()]
  const size = Math.min(left.length, right.length, 5)
  return left === right || (size >= 4 && left.slice(0, size) === right.slice(0, size))
}
