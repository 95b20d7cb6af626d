import type { Cut, LeafCuts } from '../leaf.js'
import type { Boundary, Leaf } from './state.js'

/**
 * Runs in the page. Finds the places in the galleys where the pieces of each leaf end: those of sentences and of the
 * cuts in them, the rows of tables, the lines of code. Cuts without a clause mark move to the end of their line.
 * @param cuts for each leaf, from `cutSentences`.
 */
export const placeCuts = (index: number, cuts: LeafCuts[]): void => {
  const flow = window.facing.flows[index]
  if (!flow) return
  const { before, sentences } = window.facing
  const range = document.createRange()

  /** Behind so many characters of an element. */
  const behind = (element: Element, count: number): Boundary => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let left = count
    while (walker.nextNode()) {
      const { length } = walker.currentNode as Text
      if (left <= length) return { node: walker.currentNode, offset: left }
      left -= length
    }
    return { node: element, offset: element.childNodes.length }
  }

  const topOf = ({ node, offset }: Boundary): number => {
    range.setStart(node, Math.max(0, offset - 1))
    range.setEnd(node, offset)
    const rect = [...range.getClientRects()].at(-1)
    return rect ? (rect.top + rect.bottom) / 2 : Number.NaN
  }

  /** So far a cut moves to the end of a name: one that is longer has to be parted. */
  const longestName = 40

  /** Out of a word or of a part of an address, which lines may part where nothing else is to be had. */
  const outOfWord = (text: string, at: number): number => {
    const sign = /[\p{sc=Latin}\p{N}]/u
    let end = at
    while (sign.test(text[end - 1] ?? '') && sign.test(text[end] ?? '')) end += 1
    return end - at > longestName ? at : end
  }

  /** The end of the line in which a character stands. */
  const lineEnd = (element: Element, count: number): Boundary => {
    const top = topOf(behind(element, count))
    let end = count
    while (end < (element.textContent?.length ?? 0)) {
      const next = topOf(behind(element, end + 1))
      if (Math.abs(next - top) > 4) break
      end += 1
    }
    return behind(element, outOfWord(element.textContent ?? '', end))
  }

  const cutText = (leaf: Leaf, sentenceCuts: LeafCuts): void => {
    const found = [sentences(leaf.cells[0]), sentences(leaf.cells[1])] as const
    const ids = [...found[found[0].size >= found[1].size ? 0 : 1].keys()]
    leaf.cuts = ids.flatMap((_, number): Cut[] => [
      ...(sentenceCuts[number] ?? []).map(({ cut }) => cut),
      number === ids.length - 1 ? 'block' : 'sentence',
    ])
    for (const side of [0, 1] as const) {
      let last: Boundary = { node: leaf.cells[side], offset: 0 }
      const ends = ids.flatMap((id, number): Boundary[] => {
        const sentence = found[side].get(id)
        const inner = (sentenceCuts[number] ?? []).map(({ at, cut }) => {
          if (!sentence) return last
          return cut === 'line' ? lineEnd(sentence, at[side]) : behind(sentence, at[side])
        })
        const nextId = ids.slice(number + 1).find(next => found[side].has(next))
        const next = nextId === undefined ? undefined : found[side].get(nextId)
        const isHere = sentence !== undefined
        const end = isHere
          ? next
            ? before(next)
            : { node: leaf.cells[side], offset: leaf.cells[side].childNodes.length }
          : (inner.at(-1) ?? last)
        last = end
        return [...inner, end]
      })
      leaf.ends[side] = ends.slice(0, -1)
    }
  }

  const cutTable = (leaf: Leaf): void => {
    const tables = leaf.cells.map(cell =>
      cell instanceof HTMLTableElement ? cell : cell.querySelector('table'),
    )
    const counts = tables.map(table => table?.tBodies[0]?.rows.length ?? 0)
    if (counts[0] !== counts[1] || (counts[0] ?? 0) < 2) {
      leaf.kind = 'whole'
      return
    }
    for (const side of [0, 1] as const) {
      const table = tables[side]
      const rows = [...(table?.tBodies[0]?.rows ?? [])]
      if (!table) continue
      // Parts of a table keep the widths that the whole has.
      const widths = [...(rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width)
      const columns = document.createElement('colgroup')
      for (const width of widths) {
        const column = document.createElement('col')
        column.style.width = `${width}px`
        columns.append(column)
      }
      table.querySelector('colgroup')?.remove()
      if (table.caption) table.caption.after(columns)
      else table.prepend(columns)
      table.style.tableLayout = 'fixed'
      leaf.ends[side] = rows.slice(1).map(before)
    }
    leaf.cuts = Array.from({ length: counts[0] ?? 0 }, (_, row) => (row + 1 === counts[0] ? 'block' : 'row'))
  }

  const cutCode = (leaf: Leaf): void => {
    const texts = leaf.elements.map(element => element.textContent ?? '')
    const at = [...(texts[0] ?? '').matchAll(/\n(?=[\s\S])/g)].map(({ index: place }) => place + 1)
    for (const side of [0, 1] as const) leaf.ends[side] = at.map(count => behind(leaf.elements[side], count))
    leaf.cuts = [...at.map((): Cut => 'row'), 'block']
  }

  /** The piece that holds an element. */
  const pieceOf = (leaf: Leaf, side: 0 | 1, element: Element): number => {
    const { node, offset } = before(element)
    const piece = leaf.ends[side].findIndex(end => {
      range.setStart(end.node, end.offset)
      range.setEnd(end.node, end.offset)
      return range.comparePoint(node, offset) < 0
    })
    return piece < 0 ? leaf.cuts.length - 1 : piece
  }

  const placeNotes = (): void => {
    for (const leaf of flow.leaves) leaf.notes = leaf.cuts.map(() => [[], []])
    const referenceOf = (side: 0 | 1, id: string | undefined): { leaf: Leaf; piece: number } | undefined => {
      if (id === undefined) return undefined
      const reference = flow.galleys[side].querySelector(`.ref[href="#${CSS.escape(id)}"]`)
      const element = reference?.closest('[data-leaf]')
      const leaf = flow.leaves[Number(element?.getAttribute('data-leaf') ?? Number.NaN)]
      return reference && leaf ? { leaf, piece: pieceOf(leaf, side, reference) } : undefined
    }
    for (const { ids, elements } of flow.footnotes) {
      const found = [referenceOf(0, ids[0]), referenceOf(1, ids[1])]
      for (const side of [0, 1] as const) {
        const place = found[side] ?? found[side === 0 ? 1 : 0]
        const note = elements[side]
        if (note) place?.leaf.notes[place.piece]?.[side].push(note)
      }
    }
  }

  const ways: Partial<Record<Leaf['kind'], (leaf: Leaf, cuts: LeafCuts) => void>> = {
    text: cutText,
    table: cutTable,
    code: cutCode,
  }
  for (const [number, leaf] of flow.leaves.entries()) ways[leaf.kind]?.(leaf, cuts[number] ?? [])
  placeNotes()
}
