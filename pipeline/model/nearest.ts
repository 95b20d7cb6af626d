/** Edits that turn one word into another: insert, delete, replace, swap neighbours (Damerau–Levenshtein, restricted). */
const distance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(current)
  }
  return rows[from.length]?.[to.length] ?? 0
}

/** A word meant to be compared: the case, `-` and `_` do not count. */
const plain = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '')

/**
 * The known word somebody probably meant.
 * @returns the nearest of `known`, at most a third of its letters away; undefined when none is that near.
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  let best: { candidate: string; edits: number } | undefined
  for (const candidate of known) {
    const edits = distance(plain(word), plain(candidate))
    if (edits <= Math.ceil(plain(candidate).length / 3) && edits < (best?.edits ?? Number.POSITIVE_INFINITY))
      best = { candidate, edits }
  }
  return best?.candidate
}
