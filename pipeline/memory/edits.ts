/** The code points of a text, for comparing character by character. */
export const codePoints = (text: string): Uint32Array => {
  const points = new Uint32Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i) ?? 0
    points[length] = point
    length += 1
    if (point > 0xffff) i += 1
  }
  return points.subarray(0, length)
}

/** One row of the table of distances; grows, is never freed: at most four bytes a character of the longest text. */
let row = new Int32Array(256)

/**
 * How many characters must be put in, taken out or replaced to make one text of the other (Levenshtein 1965).
 * Looks only at the band of cells that a distance up to `limit` can touch (Ukkonen 1985).
 * @returns the distance, or `limit + 1` where it is greater than `limit`.
 */
export const editDistance = (left: Uint32Array, right: Uint32Array, limit: number): number => {
  let start = 0
  let [leftEnd, rightEnd] = [left.length, right.length]
  while (start < leftEnd && start < rightEnd && left[start] === right[start]) start += 1
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1
    rightEnd -= 1
  }
  const rows = leftEnd - start
  const columns = rightEnd - start
  if (Math.abs(rows - columns) > limit) return limit + 1
  if (rows === 0 || columns === 0) return Math.max(rows, columns)
  if (row.length <= columns) row = new Int32Array(columns * 2 + 1)
  const tooFar = limit + 1
  for (let j = 0; j <= columns; j += 1) row[j] = j <= limit ? j : tooFar
  for (let i = 1; i <= rows; i += 1) {
    const from = Math.max(1, i - limit)
    const to = Math.min(columns, i + limit)
    const character = left[start + i - 1]
    // All indices lie in the band, which lies in the row: 0 ≤ j ≤ columns.
    let diagonal = row[from - 1]!
    row[from - 1] = from === 1 ? Math.min(i, tooFar) : tooFar
    let least = row[from - 1]!
    for (let j = from; j <= to; j += 1) {
      const above = row[j]!
      const replaced = character === right[start + j - 1] ? diagonal : diagonal + 1
      const moved = Math.min(above, row[j - 1]!) + 1
      const best = Math.min(replaced, moved)
      row[j] = best
      diagonal = above
      if (best < least) least = best
    }
    if (to < columns) row[to + 1] = tooFar
    if (least > limit) return tooFar
  }
  return Math.min(row[columns]!, tooFar)
}
