import type { Point, Position } from 'unist'

/** Lines and columns of a text by offset. */
export interface Places {
  /** @param offset UTF-16 offset from 0; gives line and column from 1. */
  point(offset: number): Point
  position(start: number, end: number): Position
  /** Offset of the first character of the line that holds an offset. */
  lineStart(offset: number): number
}

const lineEnd = /\r\n|\n|\r/g

const lineStartsOf = (value: string): number[] => {
  const starts = [0]
  for (const match of value.matchAll(lineEnd)) starts.push(match.index + match[0].length)
  return starts
}

/** The index of the last entry that is not above a number; the entries rise from 0. */
const lastNotAbove = (rising: readonly number[], limit: number): number => {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rising[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Index the lines of a text once; each look-up then takes logarithmic time. */
export const placesOf = (value: string): Places => {
  const starts = lineStartsOf(value)
  const lineStart = (offset: number): number => starts[lastNotAbove(starts, offset)] ?? 0
  const point = (offset: number): Point => {
    const line = lastNotAbove(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
  return { point, position: (start, end) => ({ start: point(start), end: point(end) }), lineStart }
}
