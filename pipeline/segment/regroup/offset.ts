import { commonSubsequence } from '../reconcile/subsequence.js'

const unitsOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Where an offset of a text lies in an edited one: behind the last character before it that both have. */
export const movedOffset = (before: string, after: string, offset: number): number => {
  if (before === after) return offset
  let found = 0
  for (const [old, now] of commonSubsequence(unitsOf(before), unitsOf(after))) {
    if (old >= offset) break
    found = now + 1
  }
  return found
}
