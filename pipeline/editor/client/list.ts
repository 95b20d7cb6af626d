import type { Row } from '../protocol.js'
import { element } from './element.js'
import { emptyRow, type Mark, rowElement, showInRow } from './row-element.js'
import { inSlices } from './slices.js'

/**
 * Rows that are skipped together while out of sight, in boxes of boxes that are skipped themselves: the browser looks at
 * every box it knows at each frame, and of a box that is skipped it knows no inner one; and the rows of a box are painted
 * together. Measured at 20,000 rows: of 8 rows or of 14 makes no difference, of 25 a key is painted slower.
 */
const chunk = 14
const boxful = 12
/** A guess at a row's height, for the scroll bar, until it has been seen. */
const guess = 56
/** Chunks made at once on either side of a row that is gone to: more than a screenful. */
const around = 3

/** The rows of a document as elements. What is asked for and not made yet is made. */
export interface List {
  rowOf(id: string): HTMLElement | undefined
  fieldOf(id: string): HTMLElement | undefined
  sourceOf(id: string): HTMLElement | undefined
  /** Whether a filter hides a row. */
  isHidden(id: string): boolean
  update(row: Row, text: string, mark: Mark | undefined): void
  show(isShown: (id: string) => boolean): void
  /** Leave a row in view that a filter hides. */
  reveal(id: string): void
  /** Make no more rows: another list takes the place. */
  close(): void
}

/** A box of the rows from one place to before another. */
interface Box {
  node: HTMLElement
  from: number
  to: number
}

/** Rows that are skipped together. They are made when they come into view, or one chunk after the other. */
interface Chunk extends Box {
  isMade: boolean
}

const boxOf = (...inner: HTMLElement[]): HTMLElement =>
  element('div', { class: 'chunk', role: 'presentation' }, ...inner)

/** Put boxes into boxes. @returns all of them, the outermost last. */
const boxed = (boxes: readonly Box[]): Box[][] => {
  if (boxes.length <= boxful) return [[...boxes]]
  const outer = Array.from({ length: Math.ceil(boxes.length / boxful) }, (_, index): Box => {
    const inner = boxes.slice(index * boxful, (index + 1) * boxful)
    return {
      node: boxOf(...inner.map(({ node }) => node)),
      from: inner[0]?.from ?? 0,
      to: inner.at(-1)?.to ?? 0,
    }
  })
  return [[...boxes], ...boxed(outer)]
}

/** How high a box may be that is out of sight. */
const expect = (box: HTMLElement, shown: number): void => {
  box.style.containIntrinsicSize = `auto ${shown * guess}px`
}

/**
 * Fill the list. Every row comes into it, so that the browser's own search and a screen reader find all of them: those
 * around the row that is gone to at once, the others between the frames. A chunk has its room before it has its rows, so
 * that nothing moves when they come.
 * @param places where each row stands, by its id.
 * @param last what stands behind the rows.
 */
export const fillList = (
  list: HTMLElement,
  rows: readonly Row[],
  places: ReadonlyMap<string, number>,
  languages: { source: string; target: string },
  last: HTMLElement,
): List => {
  const empty = emptyRow(languages)
  const nodes: HTMLElement[] = []
  const hidden = new Set<string>()
  /** What was to be shown in a row that is not made yet. */
  const waiting = new Map<string, [row: Row, text: string, mark: Mark | undefined]>()
  const chunks = Array.from(
    { length: Math.ceil(rows.length / chunk) },
    (_, index): Chunk => ({
      node: boxOf(),
      from: index * chunk,
      to: Math.min(rows.length, (index + 1) * chunk),
      isMade: false,
    }),
  )
  const boxes = boxed(chunks)

  const makeRow = (row: Row, index: number): HTMLElement => {
    const node = rowElement(empty, row, rows[index - 1], index + 1)
    if (hidden.has(row.id)) node.hidden = true
    const late = waiting.get(row.id)
    waiting.delete(row.id)
    if (late) showInRow(node, ...late)
    nodes[index] = node
    return node
  }
  const make = (part: Chunk | undefined): void => {
    if (!part || part.isMade) return
    part.isMade = true
    part.node.style.minHeight = ''
    for (let index = part.from; index < part.to; index += 1) {
      const row = rows[index]
      if (row) part.node.appendChild(makeRow(row, index))
    }
  }
  const rowOf = (id: string): HTMLElement | undefined => {
    const place = places.get(id)
    if (place === undefined) return undefined
    if (!nodes[place]) {
      const at = Math.floor(place / chunk)
      for (let index = at - around; index <= at + around; index += 1) make(chunks[index])
    }
    return nodes[place]
  }
  const part = (id: string, name: string): HTMLElement | undefined =>
    rowOf(id)?.querySelector<HTMLElement>(`:scope > .${name}`) ?? undefined

  /** Give each box its room. */
  const measure = (): void => {
    const before = [0]
    let shown = 0
    for (const { id } of rows) {
      shown += Number(!hidden.has(id))
      before.push(shown)
    }
    const shownIn = ({ from, to }: Box): number => (before[to] ?? 0) - (before[from] ?? 0)
    for (const box of boxes.flat()) expect(box.node, shownIn(box))
    for (const part of chunks) if (!part.isMade) part.node.style.minHeight = `${shownIn(part) * guess}px`
  }

  measure()
  list.replaceChildren(...(boxes.at(-1) ?? []).map(({ node }) => node), last)
  const byBox = new Map<EventTarget, Chunk>(chunks.map(each => [each.node, each]))
  const cameNear = (event: Event): void => {
    const isNear = event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped
    if (isNear && event.target) make(byBox.get(event.target))
  }
  list.addEventListener('contentvisibilityautostatechange', cameNear)
  const stop = inSlices(chunks, make)
  return {
    rowOf,
    fieldOf: id => part(id, 'target'),
    sourceOf: id => part(id, 'source'),
    isHidden: id => hidden.has(id),
    update: (row, text, mark) => {
      const node = nodes[places.get(row.id) ?? -1]
      if (node) showInRow(node, row, text, mark)
      else waiting.set(row.id, [row, text, mark])
    },
    show: isShown => {
      rows.forEach(({ id }, index) => {
        const isOut = !isShown(id)
        if (isOut === hidden.has(id)) return
        if (isOut) hidden.add(id)
        else hidden.delete(id)
        const node = nodes[index]
        if (node) node.hidden = isOut
      })
      measure()
    },
    reveal: id => {
      hidden.delete(id)
      const node = rowOf(id)
      if (node) node.hidden = false
    },
    close: () => {
      stop()
      list.removeEventListener('contentvisibilityautostatechange', cameNear)
    },
  }
}
