import type { AlarmMessage, TermMessage } from '../protocol.js'
import { pointAt } from './text-point.js'

/** Inline Markdown: markers of emphasis and code, the addresses of links, HTML, notes, placeholders. */
export const markers =
  /\*\*|__|(?<!\w)[*_](?!\s)|(?<!\s)[*_](?!\w)|~~|`+|!?\[(?!\^)|\]\([^)\s]*(?:\s"[^"]*")?\)|\[\^[^\]]+\]|<\/?[a-z][^>]*>|\{\{[^}]*\}\}/gi

interface Stretch {
  start: number
  end: number
}

/** Paint stretches of elements' texts without touching them: undo and find stay the browser's. */
const paint = (name: string, stretches: readonly (Stretch & { of: HTMLElement })[]): void => {
  if (!('highlights' in CSS)) return
  const highlight = new Highlight()
  for (const { of, start, end } of stretches) {
    const [from, to] = [pointAt(of, start), pointAt(of, end)]
    highlight.add(
      new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    )
  }
  CSS.highlights.set(name, highlight)
}

const found = (of: HTMLElement, pattern: RegExp) =>
  [...(of.textContent ?? '').matchAll(pattern)].map(match => ({
    of,
    start: match.index,
    end: match.index + match[0].length,
  }))

const figures = /\d+(?:[.,]\d+)*(?:[万亿兆]?(?:元|%|％)?)?/g

/** Paint the markers, figures and terms of the active row. */
export const paintTexts = (source: HTMLElement, target: HTMLElement, terms: readonly TermMessage[]): void => {
  paint('marker', [...found(source, markers), ...found(target, markers)])
  paint('figure', found(source, figures))
  paint(
    'term',
    terms.map(({ start, end }) => ({ of: source, start, end })),
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

/** What the source has and the target lacks: markers, links, notes, placeholders, in order. */
export const missingMarkers = (source: string, target: string): string[] => {
  const left = [...target.matchAll(markers)].map(([text]) => text)
  return [...source.matchAll(markers)].flatMap(([text]) => {
    const index = left.indexOf(text)
    if (index < 0) return [text]
    left.splice(index, 1)
    return []
  })
}
