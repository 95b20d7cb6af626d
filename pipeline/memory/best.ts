/** Scores of what was found, to know what is still worth a look. */
export interface Best {
  /** What a score must reach to be among the best, or beside the last of them. */
  floor: () => number
  add: (score: number) => void
}

/** Keeps the best `limit` scores that are not less than `minimum`. */
export const best = (limit: number, minimum: number): Best => {
  const scores: number[] = []
  return {
    floor: () => scores[limit - 1] ?? minimum,
    add: score => {
      const place = scores.findIndex(other => other < score)
      scores.splice(place === -1 ? scores.length : place, 0, score)
      if (scores.length > limit) scores.pop()
    },
  }
}
