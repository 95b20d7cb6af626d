import { object } from '../../check/inline/inline.js'
import type { AlarmMessage, Stretch } from '../protocol.js'
import { scanned } from './scanned.js'
import { pointAt } from './text-point.js'

/** What is painted under each name. */
const painted = new Map<string, StaticRange[]>()

const isSame = (one: StaticRange, other: StaticRange | undefined): boolean =>
  one.startContainer === other?.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset

/**
 * Paint stretches of elements' texts without touching them: undo and find stay the browser's. What is painted so already
 * is left as it is: a highlight that is set anew is painted anew.
 */
const paint = (name: string, stretches: readonly (Stretch & { of: HTMLElement })[]): void => {
  if (!('highlights' in CSS)) return
  const ranges = stretches.map(({ of, start, end }) => {
    const [from, to] = [pointAt(of, start), pointAt(of, end)]
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  })
  const before = painted.get(name) ?? []
  if (before.length === ranges.length && ranges.every((range, index) => isSame(range, before[index]))) return
  painted.set(name, ranges)
  CSS.highlights.set(name, new Highlight(...ranges))
}

/** What of inline Markdown is not read: markers, addresses, tags, notes, code. */
const markersOf = (of: HTMLElement): (Stretch & { of: HTMLElement })[] => {
  const { text, prose, span } = scanned(of.textContent ?? '')
  if (prose === text) return []
  const found: (Stretch & { of: HTMLElement })[] = []
  let at = 0
  for (let index = 0; index < prose.length; index += 1) {
    const { start, end } = span(index, index + 1)
    if (start > at) found.push({ of, start: at, end: start })
    if (prose[index] === object) found.push({ of, start, end })
    at = end
  }
  if (at < text.length) found.push({ of, start: at, end: text.length })
  return found
}

/** Paint the markers of a row's texts. */
export const paintMarkers = (source: HTMLElement, target: HTMLElement): void =>
  paint('marker', [...markersOf(source), ...markersOf(target)])

/** Paint figures and terms of a source. */
export const paintSource = (
  of: HTMLElement,
  figures: readonly Stretch[],
  terms: readonly Stretch[],
): void => {
  paint(
    'figure',
    figures.map(({ start, end }) => ({ of, start, end })),
  )
  paint(
    'term',
    terms.map(({ start, end }) => ({ of, start, end })),
  )
}

/** Paint where the alarms are. */
export const paintAlarms = (
  source: HTMLElement,
  target: HTMLElement,
  alarms: readonly AlarmMessage[],
): void => {
  const places = (isGrave: boolean) =>
    alarms
      .filter(({ ignored, severity }) => !ignored && (severity !== 'info') === isGrave)
      .flatMap(({ place }) =>
        place ? [{ start: place.start, end: place.end, of: place.side === 'source' ? source : target }] : [],
      )
  paint('alarm', places(true))
  paint('note', places(false))
}
