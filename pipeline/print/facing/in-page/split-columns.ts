import type { Place, Spread } from '../leaf.js'
import type { Pair } from '../pair.js'
import type { Boundary, Flow, Footnote, Leaf } from './state.js'

/**
 * Runs in the page. Divides each `.flow`, rows with a cell for each language, into two galleys: one column for
 * left-hand pages, one for right-hand pages, laid out as wide as the text block. Notes that the text refers to are taken out.
 * @param tallestNote higher ones, as a share of a page, stay in the text.
 * @returns what each flow is: the text, or what stands before or behind it.
 */
export const splitColumns = (tallestNote: number): ('text' | 'other')[] => {
  const sides: Pair<string> = document.body.classList.contains('target-first') ? ['b', 'a'] : ['a', 'b']
  const [verso, recto] = document.querySelectorAll<HTMLElement>('.blanks > .sheet')
  if (!verso || !recto) throw new Error('The page has no sheets to fill.')
  verso.parentElement?.remove()

  const galleyOf = (flow: HTMLElement, side: 0 | 1): HTMLElement => {
    const galley = document.createElement('div')
    galley.className = `galley ${side === 0 ? 'verso' : 'recto'} ${sides[side]}`
    galley.lang = (side === 0 ? verso : recto).lang
    galley.dir = (side === 0 ? verso : recto).dir
    galley.append(flow.cloneNode(true))
    const other = sides[side === 0 ? 1 : 0]
    for (const cell of galley.querySelectorAll(`.row > .${other}, figure > .${other}`)) cell.remove()
    for (const number of galley.querySelectorAll('.row > .n')) number.setAttribute('aria-hidden', 'true')
    // A part of a paragraph is fitted where no heading stands before it.
    for (const row of galley.querySelectorAll('.head + .para > .row')) row.classList.add('under-head')
    for (const list of galley.querySelectorAll('ol'))
      for (const [index, item] of [...list.children].entries())
        if (item instanceof HTMLLIElement) item.value = list.start + index
    return galley
  }

  const isLeaf = (element: Element): boolean =>
    element.matches('.row, figure, pre, hr, .once') || element.childElementCount === 0
  const leafElements = (element: Element): Element[] =>
    isLeaf(element) ? [element] : [...element.children].flatMap(leafElements)

  const kindOf = (element: Element): Leaf['kind'] => {
    if (element.matches('.head, .contents-title')) return 'heading'
    if (element.matches('.tables')) return 'table'
    if (element.matches('pre')) return 'code'
    return element.matches('.row') && element.querySelector('.s') ? 'text' : 'whole'
  }

  const cellOf = (element: Element, side: 0 | 1): Element =>
    element.querySelector(`:scope > .${sides[side]}`) ?? element

  const leavesOf = ([left, right]: Pair<HTMLElement>): Leaf[] => {
    const others = leafElements(right)
    return leafElements(left).flatMap((element, index): Leaf[] => {
      const other = others[index]
      if (!other) return []
      element.setAttribute('data-leaf', String(index))
      other.setAttribute('data-leaf', String(index))
      return [
        {
          kind: kindOf(element),
          elements: [element, other],
          cells: [cellOf(element, 0), cellOf(other, 1)],
          cuts: ['block'],
          ends: [[], []],
          notes: [],
          fitted: [undefined, undefined],
        },
      ]
    })
  }

  /** Notes of both languages stand in the same order; a translator's stand in one alone. */
  const takeNotes = ([left, right]: Pair<HTMLElement>): Footnote[] => {
    const isReferred = (id: string | undefined): boolean =>
      id !== undefined &&
      [left, right].some(galley => galley.querySelector(`.ref[href="#${CSS.escape(id)}"]`))
    const height = Number.parseFloat(
      getComputedStyle(document.documentElement).getPropertyValue('--block-height'),
    )
    const tallest = (tallestNote * height * 4) / 3
    const notesIn = (galley: HTMLElement, kind: string): Element[] => [
      ...galley.querySelectorAll(`.aside > .notes > .note${kind}`),
    ]
    const others = notesIn(right, ':not(.translator)')
    const candidates: Footnote['elements'][] = [
      ...notesIn(left, ':not(.translator)').map(
        (note, index): Pair<Element | undefined> => [note, others[index]],
      ),
      ...notesIn(left, '.translator').map((note): Pair<Element | undefined> => [note, undefined]),
      ...notesIn(right, '.translator').map((note): Pair<Element | undefined> => [undefined, note]),
    ]
    const taken = candidates.filter(elements => {
      const isWhole = elements.every(note => note ?? elements.some(one => one?.matches('.translator')))
      const isLow = elements.every(note => (note?.clientHeight ?? 0) <= tallest)
      return isWhole && isLow && elements.some(note => isReferred(note?.id))
    })
    for (const note of taken.flat()) note?.remove()
    const rows = [left, right].map(galley => [...galley.querySelectorAll('.aside')])
    for (const [index, row] of (rows[0] ?? []).entries()) {
      const pair = [row, rows[1]?.[index]]
      if (!pair.some(one => one?.querySelector('.note'))) for (const one of pair) one?.remove()
    }
    return taken.map(elements => ({ ids: [elements[0]?.id, elements[1]?.id], elements }))
  }

  const found = [...document.querySelectorAll<HTMLElement>('.flow')]
  const flows = found.map((element): Flow => {
    const galleys: Pair<HTMLElement> = [galleyOf(element, 0), galleyOf(element, 1)]
    element.remove()
    document.body.append(...galleys)
    const footnotes = takeNotes(galleys)
    return {
      galleys,
      leaves: leavesOf(galleys),
      footnotes,
      raise: [0, 0],
      raiseMore: [0, 0],
      sheets: [],
      parts: new Map(),
    }
  })

  const ruler = document.createRange()
  const before = (node: Node): Boundary => {
    ruler.setStartBefore(node)
    return { node: ruler.startContainer, offset: ruler.startOffset }
  }
  const startOf = ({ leaves }: Flow, side: 0 | 1, { leaf, piece }: Place): Boundary | undefined => {
    const found = leaves[leaf]
    if (!found) return undefined
    return piece > 0 ? found.ends[side][piece - 1] : before(found.elements[side])
  }
  const endOf = (flow: Flow, side: 0 | 1, to: Place): Boundary | undefined => {
    if (to.piece > 0) return startOf(flow, side, to)
    const last = flow.leaves[to.leaf - 1]?.elements[side]
    if (!last) return undefined
    const { node, offset } = before(last)
    return { node, offset: offset + 1 }
  }

  // One for all: a document tells every range that it still knows of each change, and of those that are done with, too.
  const range = document.createRange()
  const copy = (flow: Flow, side: 0 | 1, from: Place, to: Place): HTMLElement => {
    const galley = flow.galleys[side]
    const [start, end] = [startOf(flow, side, from), endOf(flow, side, to)]
    range.selectNodeContents(galley)
    if (start) range.setStart(start.node, start.offset)
    if (end) range.setEnd(end.node, end.offset)
    let made: Node = range.cloneContents()
    let around: Node | null = range.commonAncestorContainer
    for (; around && around !== galley; around = around.parentNode) {
      const shell = around.cloneNode(false)
      if (shell instanceof Element) {
        shell.append(made)
        made = shell
      } else made = document.createTextNode(range.toString())
    }
    range.setStart(document, 0)
    range.collapse(true)
    const holder = galley.cloneNode(false) as HTMLElement
    holder.append(made)
    return holder
  }

  const sentences = (cell: Element): Map<string, Element> => {
    const suffix = `-${cell.closest('.galley')?.getAttribute('lang') ?? ''}`
    return new Map(
      [...cell.querySelectorAll('.s[id]')].map(element => [
        element.id.endsWith(suffix) ? element.id.slice(0, -suffix.length) : element.id,
        element,
      ]),
    )
  }

  const partKey = (side: 0 | 1, leaf: number, { from, to }: Spread): string | undefined => {
    const [start, end] = [leaf === from.leaf ? from.piece : 0, leaf === to.leaf ? to.piece : 0]
    return start > 0 || end > 0 ? `${side} ${leaf} ${start} ${end}` : undefined
  }

  window.facing = { flows, blanks: [verso, recto], before, sentences, partKey, copy }
  return found.map(element => (element.matches('main') ? 'text' : 'other'))
}
