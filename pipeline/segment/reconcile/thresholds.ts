/** From here on a likeness counts for a match, so that one good match outweighs two poor ones. */
export const leastGain = 0.45

/** Likeness at which a long text in its old place is taken for the same text edited. */
const long = 0.5
/** How much more alike short texts must be: divided by the length of the shorter. 4 characters: 0.8; 10: 0.62; 40: 0.53. */
const short = 1.2
/** How much more alike texts must be that do not stand in the same place. */
const elsewhere = 0.1

/** The likeness from which a text counts as an edited other one. */
export const threshold = (length: number, isNear: boolean): number =>
  long + short / Math.max(1, length) + (isNear ? 0 : elsewhere)
