import type { HeadBox } from '../heads.js'

/** The words of the running heads, by box; each fits into it. */
export interface FittedHeads {
  title: string[]
  /** By section, in the order of the text. */
  sections: string[][]
}

/**
 * Runs in the page. Cuts titles and headings so that they fit into the boxes of running heads: at the end of a clause where
 * one fills most of the room, else between words. All are measured at once: each look at the page costs a layout.
 * @param ids of the rows of the sections.
 */
export const fitHeads = async (boxes: HeadBox[], ids: string[]): Promise<FittedHeads> => {
  // A room of its own, beside the body: what is measured in it moves nothing else.
  const room = document.createElement('div')
  room.style.cssText =
    'position: absolute; contain: strict; inline-size: 1px; block-size: 1px; visibility: hidden; white-space: nowrap'
  document.documentElement.append(room)

  interface Head {
    /** All of it, and what is shown: the whole, or a part of it with an ellipsis. */
    text: string
    shown: string
    space: number
    ruler: HTMLElement
  }

  const wordsOf = (cell: Element | null | undefined): string => {
    const copy = cell?.cloneNode(true)
    if (!(copy instanceof Element)) return ''
    for (const extra of copy.querySelectorAll('.ref, .state')) extra.remove()
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  const heads: Head[] = []
  const measured = (text: string, { font, room: space }: HeadBox): Head => {
    const ruler = document.createElement('div')
    ruler.style.cssText = `inline-size: max-content; font: ${font}`
    ruler.textContent = text
    room.append(ruler)
    const head = { text, shown: text, space, ruler }
    heads.push(head)
    return head
  }

  const points = ({ width }: DOMRect): number => (width * 3) / 4
  const widthOf = ({ ruler }: Head): number => points(ruler.getBoundingClientRect())

  const range = document.createRange()
  const widthUpTo = ({ ruler }: Head, end: number): number => {
    const text = ruler.firstChild
    if (!text) return 0
    range.setStart(text, 0)
    range.setEnd(text, end)
    return points(range.getBoundingClientRect())
  }

  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

  /** Where a text may be cut: after its clauses, and before its words. */
  const cutsOf = (text: string): { clauses: number[]; words: number[] } => {
    const clauses = [...text.matchAll(/[，、；：,;:](?=.)/gu)].map(({ index }) => index)
    const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
    const words = [...text.matchAll(/ |(?<=[\p{sc=Han}])(?=[\p{sc=Han}])/gu)]
      .map(({ index }) => index)
      .filter(index => starts.has(index))
    return { clauses, words }
  }

  /** The end of the longest beginning that fits, marks behind it not counted; 0 where none does. */
  const longest = (head: Head, places: readonly number[], space: number): number =>
    places
      .map(place => head.text.slice(0, place).replace(/[\s，、；：,;:]+$/u, '').length)
      .findLast(end => widthUpTo(head, end) <= space) ?? 0

  const cut = (head: Head, ellipsis: number): void => {
    if (widthOf(head) <= head.space) return
    const space = head.space - ellipsis
    const { clauses, words } = cutsOf(head.text)
    const clause = longest(head, clauses, space)
    const end = widthUpTo(head, clause) + ellipsis >= head.space * 0.7 ? clause : longest(head, words, space)
    head.shown = end > 0 ? `${head.text.slice(0, end)}…` : ''
  }

  /** The room for heads, in text order: titles first. */
  const title = boxes.map(box => measured(wordsOf(document.querySelector(`.title h1.${box.side}`)), box))
  const sections = ids.map(id => {
    const row = document.getElementById(id)
    // Facing pages: the other language of a heading stands on the other page.
    const cellOf = (side: string): Element | null | undefined =>
      row?.querySelector(`:scope > .${side}:not(.n)`) ??
      document.querySelector(`[data-section="${id}"] > .${side}:not(.n)`)
    return boxes.map(box => measured(wordsOf(cellOf(box.side)), box))
  })
  const ellipses = boxes.map(box => measured('…', box))
  // The faces of heads may be used nowhere else: they are loaded once something is set in them.
  room.getBoundingClientRect()
  await document.fonts.ready
  const ellipsisOf = new Map(boxes.map((box, index) => [box.font, widthOf(ellipses[index] as Head)]))
  for (const row of [title, ...sections])
    for (const [index, head] of row.entries()) cut(head, ellipsisOf.get(boxes[index]?.font ?? '') ?? 0)
  // The ellipsis may stand closer or wider behind a letter than alone: what comes out too wide is left out.
  for (const { ruler, shown } of heads) ruler.textContent = shown
  const shownOf = (head: Head): string => (widthOf(head) <= head.space + 0.5 ? head.shown : '')
  const found = { title: title.map(shownOf), sections: sections.map(row => row.map(shownOf)) }
  room.remove()
  return found
}
