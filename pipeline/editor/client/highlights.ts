import { object } from '../../check/inline/inline.js'
import type { AlarmMessage, Stretch } from '../protocol.js'
import { scanned } from './scanned.js'
import { pointAt, type TextPoint } from './text-point.js'

/** What is painted under each name. */
const painted = new Map<string, Range[]>()

type Place = Stretch & { of: HTMLElement }

const ends = ({ of, start, end }: Place): [TextPoint, TextPoint] => [pointAt(of, start), pointAt(of, end)]

const rangeOf = (place: Place): Range => {
  const [from, to] = ends(place)
  const range = new Range()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

const isAt = (range: Range | undefined, place: Place): boolean => {
  const [from, to] = ends(place)
  return (
    range?.startContainer === from.node &&
    range.startOffset === from.offset &&
    range.endContainer === to.node &&
    range.endOffset === to.offset
  )
}

/**
 * Paint stretches of elements' texts without touching them: undo and find stay the browser's. What is painted moves by
 * itself with the text that is typed before it. What is painted so already is left as it is: a highlight that is set anew
 * is painted anew.
 */
const paint = (name: string, places: readonly Place[]): void => {
  if (!('highlights' in CSS)) return
  const before = painted.get(name) ?? []
  if (before.length === places.length && places.every((place, index) => isAt(before[index], place))) return
  const ranges = places.map(rangeOf)
  painted.set(name, ranges)
  CSS.highlights.set(name, new Highlight(...ranges))
}

/** What of inline Markdown is not read: markers, addresses, tags, notes, code. */
export const markersIn = (of: string): Stretch[] => {
  const { text, prose, span } = scanned(of)
  if (prose === text) return []
  const found: Stretch[] = []
  let at = 0
  for (let index = 0; index < prose.length; index += 1) {
    const { start, end } = span(index, index + 1)
    if (start > at) found.push({ start: at, end: start })
    if (prose[index] === object) found.push({ start, end })
    at = end
  }
  if (at < text.length) found.push({ start: at, end: text.length })
  return found
}

const markersOf = (of: HTMLElement): Place[] =>
  markersIn(of.textContent ?? '').map(({ start, end }) => ({ of, start, end }))

/** Those of the active row's source, which is looked at once, not at each key. */
let sourceMarkers: readonly Place[] = []

/** Paint the markers of a target anew, beside those of its source. */
export const paintTargetMarkers = (target: HTMLElement): void =>
  paint('marker', [...sourceMarkers, ...markersOf(target)])

/** Paint the markers of a row's texts. */
export const paintMarkers = (source: HTMLElement, target: HTMLElement): void => {
  sourceMarkers = markersOf(source)
  paintTargetMarkers(target)
}

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

/** Paint where characters stand that nobody sees. */
export const paintInvisible = (of: HTMLElement, places: readonly Stretch[]): void =>
  paint(
    'invisible',
    places.map(({ start, end }) => ({ of, start, end })),
  )

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
