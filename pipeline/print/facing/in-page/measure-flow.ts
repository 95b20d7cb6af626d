import type { MeasuredFlow, MeasuredLeaf, Place } from '../leaf.js'
import type { Pair } from '../pair.js'
import type { Flow, Leaf } from './state.js'

/** What `measureFlow` is told. */
export interface MeasureOptions {
  /** The height of a page in CSS pixels. */
  height: number
  /** The leading of each page’s text in CSS pixels, from `chooseLeadings`. */
  leading: Pair
  /** Characters a page: how far a suffix is laid out. */
  capacity: Pair
}

/**
 * Runs in the page. Measures every run of pieces that could stand at the head of a page: each leaf as it stands in the
 * galley, and each of its suffixes in a copy, a little farther than a page is high. What is laid out here breaks as it
 * does in print (research: 6,730 lines compared).
 */
export const measureFlow = (index: number, { height, leading, capacity }: MeasureOptions): MeasuredFlow => {
  const { flows, copy } = window.facing
  const flow = flows[index]
  if (!flow) throw new Error(`There is no flow ${index}.`)
  const range = document.createRange()
  const sidesOf = [0, 1] as const
  /** Heights beyond this many pages are of no use. */
  const beyond = 1.2

  /** Bottoms of the last line of each piece, counted in lines. Texts of the copy follow each other as in the galley. */
  const linesOf = (cell: Element, lengths: number[], lineHeight: number): number[] => {
    const top = cell.getBoundingClientRect().top
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode() as Text | null
    let start = 0
    let end = 0
    let lines = 0
    return lengths.map(length => {
      end += length
      let place: [Text, number] | undefined
      while (node) {
        const used = Math.min(node.length, end - start)
        const visible = node.data.slice(0, used).trimEnd().length
        if (visible > 0) place = [node, visible]
        if (start + node.length > end) break
        start += node.length
        node = walker.nextNode() as Text | null
      }
      if (!place) return lines
      range.setStart(place[0], place[1] - 1)
      range.setEnd(place[0], place[1])
      const rect = [...range.getClientRects()].at(-1)
      if (rect) lines = Math.max(lines, Math.floor(((rect.top + rect.bottom) / 2 - top) / lineHeight) + 1)
      return lines
    })
  }

  /** Characters of each piece of a leaf. */
  const lengthsOf = (leaf: Leaf, side: 0 | 1): number[] => {
    const cell = leaf.cells[side]
    let start = { node: cell as Node, offset: 0 }
    const ends = [...leaf.ends[side], { node: cell, offset: cell.childNodes.length }]
    return ends.map(end => {
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
      start = end
      return range.toString().length
    })
  }

  interface Suffix {
    leaf: Leaf
    start: number
    count: number
    lengths: number[]
    cell: Element
    row: Element
  }

  const host = document.createElement('div')
  host.className = 'galleys'
  document.body.append(host)

  const suffixesOf = (leaf: Leaf, number: number, side: 0 | 1): Suffix[] => {
    const lengths = lengthsOf(leaf, side)
    const whole = lengths.length
    return lengths.map((_, start): Suffix => {
      if (start === 0) {
        return { leaf, start, count: whole, lengths, cell: leaf.cells[side], row: leaf.elements[side] }
      }
      let count = 0
      for (let room = beyond * capacity[side]; start + count < whole && room > 0; count += 1)
        room -= lengths[start + count] ?? 0
      const from: Place = { leaf: number, piece: start }
      const end = start + count
      const made = copy(
        flow,
        side,
        from,
        end < whole ? { leaf: number, piece: end } : { leaf: number + 1, piece: 0 },
      )
      const row = made.querySelector('[data-leaf]') ?? made
      row.classList.add('continued')
      host.append(made)
      const cell = row.querySelector(':scope > [lang]') ?? row
      return { leaf, start, count, lengths: lengths.slice(start, end), cell, row }
    })
  }

  /** How many lines a leaf has when they are fitted, as a share of the browser's own. */
  const fittedShare = (leaf: Leaf, side: 0 | 1): number => {
    const fitted = leaf.fitted[side]?.height
    return fitted ? fitted / leaf.elements[side].getBoundingClientRect().height : 1
  }

  /** A whole leaf is as high as its fitted lines; those of parts are reckoned from the browser's own. */
  const textHeights = (suffix: Suffix, side: 0 | 1): number[] => {
    const lineHeight = leading[side]
    const share = fittedShare(suffix.leaf, side)
    const lines = linesOf(suffix.cell, suffix.lengths, lineHeight).map(count =>
      count > 1 ? Math.max(1, Math.round(count * share)) : count,
    )
    const isWhole = suffix.start + suffix.count === suffix.leaf.cuts.length
    const whole = suffix.start === 0 ? suffix.leaf.fitted[side]?.height : undefined
    return lines.map((count, place) =>
      isWhole && place === lines.length - 1 && whole !== undefined
        ? whole
        : Math.min(whole ?? Number.POSITIVE_INFINITY, count * lineHeight),
    )
  }

  /** Rows and lines stand in every part as they stand in the whole. */
  const stackedHeights = (
    tops: number[],
    bottoms: number[],
    before: number,
    repeated: number,
    after: number,
  ) =>
    tops.map((top, start) =>
      bottoms
        .slice(start)
        .map(bottom => bottom - top + after + (start === 0 ? before : repeated))
        .filter(found => found <= beyond * height || start === 0),
    )

  const tableHeights = (leaf: Leaf, side: 0 | 1): number[][] => {
    const cell = leaf.cells[side]
    const table = cell instanceof HTMLTableElement ? cell : cell.querySelector('table')
    const box = leaf.elements[side].getBoundingClientRect()
    const rows = [...(table?.tBodies[0]?.rows ?? [])].map(row => row.getBoundingClientRect())
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last || !table) return [[box.height]]
    const before = first.top - box.top
    const caption = table.caption?.getBoundingClientRect().height ?? 0
    return stackedHeights(
      rows.map(({ top }) => top),
      rows.map(({ bottom }) => bottom),
      before,
      before - caption,
      box.bottom - last.bottom,
    )
  }

  const codeHeights = (leaf: Leaf, side: 0 | 1): number[][] => {
    const element = leaf.elements[side]
    const box = element.getBoundingClientRect()
    const cuts = leaf.ends[side]
    const bottoms = cuts.map(({ node, offset }) => {
      range.setStart(node, Math.max(0, offset - 1))
      range.setEnd(node, offset)
      return [...range.getClientRects()].at(0)?.bottom ?? Number.NaN
    })
    const style = getComputedStyle(element)
    const [above, below] = [Number.parseFloat(style.paddingTop), Number.parseFloat(style.paddingBottom)]
    const inner = box.top + above
    const lineHeight = Number.parseFloat(style.lineHeight)
    const ends = [
      ...bottoms.map(bottom => inner + Math.round((bottom - inner) / lineHeight) * lineHeight),
      box.bottom - below,
    ]
    const tops = [inner, ...ends.slice(0, -1)]
    return stackedHeights(tops, ends, above, above, below)
  }

  const wholeHeights = (leaf: Leaf, side: 0 | 1): number[][] => [
    [leaf.fitted[side]?.height ?? leaf.elements[side].getBoundingClientRect().height],
  ]

  const suffixes = sidesOf.map(side =>
    flow.leaves.map((leaf, number) => (leaf.kind === 'text' ? suffixesOf(leaf, number, side) : [])),
  )
  const heightsOf = (leaf: Leaf, number: number, side: 0 | 1): number[][] => {
    if (leaf.kind === 'text') return (suffixes[side]?.[number] ?? []).map(suffix => textHeights(suffix, side))
    if (leaf.kind === 'table') return tableHeights(leaf, side)
    return leaf.kind === 'code' ? codeHeights(leaf, side) : wholeHeights(leaf, side)
  }

  /** As far as both sides were measured. */
  const paired = (verso: number[][], recto: number[][]): Pair[][] =>
    verso.map((column, start) => {
      const other = recto[start] ?? []
      return column.slice(0, other.length).map((found, place): Pair => [found, other[place] ?? found])
    })

  const gapOf = ({ leaves }: Flow, number: number, side: 0 | 1): number => {
    const [last, next] = [leaves[number - 1], leaves[number]]
    if (!last || !next) return 0
    return (
      next.elements[side].getBoundingClientRect().top - last.elements[side].getBoundingClientRect().bottom
    )
  }

  const foot = (side: 0 | 1, notes: Element[]): HTMLElement => {
    const made = flow.galleys[side].cloneNode(false) as HTMLElement
    const box = document.createElement('aside')
    box.className = 'foot'
    box.append(...notes.map(note => note.cloneNode(true)))
    made.append(box)
    host.append(made)
    return box
  }
  const feet = sidesOf.map(side =>
    flow.footnotes.map(({ elements }) => foot(side, elements[side] ? [elements[side]] : [])),
  )
  const heightOfNotes = (leaf: Leaf, piece: number, side: 0 | 1): number => {
    const elements = leaf.notes[piece]?.[side] ?? []
    return elements.reduce((height, element) => {
      const found = flow.footnotes.findIndex(note => note.elements[side] === element)
      return height + (feet[side]?.[found]?.firstElementChild?.getBoundingClientRect().height ?? 0)
    }, 0)
  }
  const noteGap = (side: 0 | 1): number => {
    const box = feet[side]?.find(made => made.firstElementChild)
    if (!box?.firstElementChild) return 0
    return box.getBoundingClientRect().height - box.firstElementChild.getBoundingClientRect().height
  }

  const headings = flow.leaves.filter(({ kind }) => kind === 'heading')
  const headingHeights = (): Pair[] =>
    headings.map(({ elements: [verso, recto] }) => [
      verso.getBoundingClientRect().height,
      recto.getBoundingClientRect().height,
    ])
  const markHeadings = (isAtHead: boolean): void => {
    for (const element of headings.flatMap(({ elements }) => elements))
      element.classList.toggle('top', isAtHead)
  }
  const below = headingHeights()
  markHeadings(true)
  const atHead = headingHeights()
  markHeadings(false)
  const lessAtHead = (leaf: Leaf): Pair => {
    const place = headings.indexOf(leaf)
    const [one, other] = [below[place], atHead[place]]
    return one && other ? [one[0] - other[0], one[1] - other[1]] : [0, 0]
  }

  const leaves = flow.leaves.map(
    (leaf, number): MeasuredLeaf => ({
      kind: leaf.kind,
      gap: [gapOf(flow, number, 0), gapOf(flow, number, 1)],
      cuts: leaf.cuts,
      heights: paired(heightsOf(leaf, number, 0), heightsOf(leaf, number, 1)),
      leading: leaf.kind === 'text' ? leading : [0, 0],
      isElastic: leaf.kind === 'text' || leaf.kind === 'heading',
      lessAtHead: lessAtHead(leaf),
      notes: leaf.cuts.map((_, piece) => [heightOfNotes(leaf, piece, 0), heightOfNotes(leaf, piece, 1)]),
    }),
  )
  const measured: MeasuredFlow = { leaves, height, noteGap: [noteGap(0), noteGap(1)] }
  host.remove()
  return measured
}
