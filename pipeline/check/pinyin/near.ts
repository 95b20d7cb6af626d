/**
 * Whether two words differ by one slip: a letter wrong, missing or too many, or two neighbours that changed
 * places. False where they are the same.
 */
export const isNear = (one: string, other: string): boolean => {
  const difference = one.length - other.length
  if (difference > 1 || difference < -1 || one === other) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  if (difference === 1) return rest.slice(1) === otherRest
  if (difference === -1) return rest === otherRest.slice(1)
  const swapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  return swapped || rest.slice(1) === otherRest.slice(1)
}
