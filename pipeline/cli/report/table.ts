import { padEnd, padStart, width } from './width.js'

/** A cell: its text, and how it is coloured once it has its width. */
export interface Cell {
  text: string
  color?: (text: string) => string
}

/**
 * A table of text: columns as wide as their widest cell, two spaces between.
 * @param numbers the columns set flush right.
 * @returns its lines.
 */
export const table = (rows: readonly Cell[][], numbers: ReadonlySet<number>): string[] => {
  const columns = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map(row => width(row[column]?.text ?? ''))),
  )
  return rows.map(row =>
    row
      .map(({ text, color = same => same }, column) => {
        const pad = numbers.has(column) ? padStart : padEnd
        return color(pad(text, column === row.length - 1 && !numbers.has(column) ? 0 : (widths[column] ?? 0)))
      })
      .join('  '),
  )
}
