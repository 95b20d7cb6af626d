import type { Point, Position } from 'unist'
import type { Place } from './rule.js'

/** How long a text is inside a JSON string. */
const escapedLength = (text: string): number => JSON.stringify(text).length - 2

/**
 * The place of a stretch of a target text in its catalogue, a JSON file with one segment a line:
 * `  "id": "text",`. Without a stretch the place is that of the whole text.
 * @param line the segment's line in the file, from 1.
 */
export const placeInCatalog = (id: string, text: string, line: number, place?: Place): Position | Point => {
  const first = `  ${JSON.stringify(id)}: "`.length + 1
  const [start, end] = place?.side === 'target' ? [place.start, place.end] : [0, text.length]
  return {
    start: { line, column: first + escapedLength(text.slice(0, start)) },
    end: { line, column: first + escapedLength(text.slice(0, end)) },
  }
}
