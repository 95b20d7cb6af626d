/** A row is closed at the first end of a segment after this many characters of Chinese. */
export const rowLength = 60
/** What is left over and shorter than this joins the last row. */
export const tailLength = 25

/**
 * Divide a paragraph into rows: short enough that both columns stay level (whole paragraphs drift by nine lines, as
 * Chinese is 74 % as high as English), long enough to read as a paragraph.
 * @param lengths of the segments in Chinese characters.
 * @returns for each row, how many segments it holds.
 */
export const groupLengths = (lengths: readonly number[]): number[] => {
  const rows: number[] = []
  let count = 0
  let length = 0
  for (const one of lengths) {
    count += 1
    length += one
    if (length >= rowLength) {
      rows.push(count)
      count = 0
      length = 0
    }
  }
  const last = rows.length - 1
  if (count > 0 && length < tailLength && last >= 0) rows[last] = (rows[last] ?? 0) + count
  else if (count > 0) rows.push(count)
  return rows
}
