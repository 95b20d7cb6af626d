/**
 * Likeness of two texts: the share of the longer one that stays.
 * The quotient is rounded once only, so that 7 of 10 is exactly the number `0.7` a caller writes.
 */
export const score = (edits: number, longer: number): number => (longer - edits) / longer

/** The most edits with which a text of this length is still as alike as `minimum` asks. */
export const editsAllowed = (longer: number, minimum: number): number => {
  let edits = Math.min(longer, Math.ceil(longer * (1 - minimum)))
  while (edits > 0 && score(edits, longer) < minimum) edits -= 1
  return edits
}
