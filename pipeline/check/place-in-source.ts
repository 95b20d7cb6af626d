import type { Point, Position } from 'unist'
import type { Segment } from '../model/segment.js'
import type { Place } from './rule.js'

/** A point in a file as it is read on: past one character. */
const step = (point: Point & { offset: number }, character: string): void => {
  point.offset += 1
  point.column += 1
  if (character === '\n') {
    point.line += 1
    point.column = 1
  }
}

/**
 * Where offsets of a segment's text stand in its file. The text lacks what the file has at the start of a
 * line (`> `, indentation), so the file is read on until it agrees with the text again.
 * @returns the offset's point; the segment's start where the file says something else altogether.
 */
const pointOf = (segment: Segment, file: string, offset: number): Point | undefined => {
  const start = segment.position?.start
  const end = segment.position?.end.offset ?? 0
  if (start?.offset === undefined) return start
  const point = { ...start, offset: start.offset }
  for (let index = 0; index < offset; index += 1) {
    while (point.offset < end && file[point.offset] !== segment.text[index])
      step(point, file[point.offset] ?? '')
    step(point, segment.text[index] ?? '')
  }
  return point.offset <= end ? point : start
}

/**
 * The place of a stretch of a segment's source text in its file; of the whole segment without one.
 * @param file the text of the file.
 */
export const placeInSource = (
  segment: Segment,
  file: string,
  place?: Place,
): Position | Point | undefined => {
  if (place?.side !== 'source') return segment.position
  const start = pointOf(segment, file, place.start)
  const end = pointOf(segment, file, place.end)
  return start && end ? { start, end } : segment.position
}
