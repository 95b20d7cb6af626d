import type { HeadBox } from '../heads.js'

/** The words of the running heads, by box; each fits into it. */
export interface FittedHeads {
  title: string[]
  /** By section, in the order of the text. */
  sections: string[][]
}

/**
 * Runs in the page. Cuts titles and headings so that they fit into the boxes of running heads: at the end of a clause where
 * one fills most of the room, else between words, and not behind one that leads to the next (“of the…”, 与…), where another place is to be
 * had. All are measured at once: each look at the page costs a layout.
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

  /** Words that lead to the next: conjunctions, prepositions, articles; in any language those of up to three small letters. */
  const leadingWord =
    /(?:^|[\s(“‘-])(?:an?|and|as|at|but|by|for|from|in|into|its|nor|of|off|on|or|our|over|per|than|that|the|their|these|this|those|to|under|upon|via|with|within|without|about|after|against|among|before|behind|between|during|through|toward|towards|until|avec|aus|bei|beim|chez|como|dans|des|eine|einem|einen|einer|fra|für|nach|nella|ohne|para|pela|pelo|pour|sans|sous|über|unter|vers|zwischen)$/iu
  const shortWord = /(?:^|[\s(“‘-])\p{Ll}{1,3}$/u
  const leadingSign = /[的地得之与和及或暨并而且在于对向从自以为把将被至到比跟同让使]$/u

  /** Whether a beginning stops where its reader waits for the next word. */
  const isOpen = (text: string): boolean => [leadingWord, shortWord, leadingSign].some(end => end.test(text))

  /** What may stand at the end of a beginning before a cut: white space, marks that part or open. */
  const trailing = /[\s，、；：,;:—–·・/(（“‘《〈「『【〔-]+$/u

  /** Where a text may be cut: after its clauses, and before its words. */
  const cutsOf = (text: string): { clauses: number[]; words: number[] } => {
    const clauses = [...text.matchAll(/[，、；：,;:](?=.)/gu)].map(({ index }) => index)
    const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
    const words = [...text.matchAll(/ |(?<=[\p{sc=Han}])(?=[\p{sc=Han}])/gu)]
      .map(({ index }) => index)
      .filter(index => starts.has(index))
    return { clauses, words }
  }

  /** The end of the longest beginning that fits, marks behind it not counted, of those that stop well if there is one; 0 where none does. */
  const longest = (head: Head, places: readonly number[], space: number): number => {
    const ends = places.map(place => head.text.slice(0, place).replace(trailing, '').length)
    const fits = (end: number): boolean => widthUpTo(head, end) <= space
    return (
      ends.findLast(end => end > 0 && fits(end) && !isOpen(head.text.slice(0, end))) ??
      ends.findLast(fits) ??
      0
    )
  }

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
