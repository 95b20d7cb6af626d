import type { Boundary } from './state.js'

/**
 * Runs in the page. Divides rows of tables that are too high for a page, in both languages in step: into as many rows, each
 * with its share of the lines of every cell. Cells of few lines stay in the first.
 * @param height of a page in CSS pixels.
 */
export const splitTallRows = (index: number, height: number): void => {
  const flow = window.facing.flows[index]
  if (!flow) return
  /** A row that takes more of a page than this, with its head, is divided into parts about as high as `partShare`. */
  const tallest = 0.9
  const partShare = 0.1
  const fewLines = 3
  const range = document.createRange()

  const tableOf = (cell: Element): HTMLTableElement | null =>
    cell instanceof HTMLTableElement ? cell : cell.querySelector('table')

  /** Where each line of a cell ends but the last. */
  const lineEnds = (cell: Element): Boundary[] => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    const found: Boundary[] = []
    let bottom: number | undefined
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let offset = 0; offset < (node.nodeValue?.length ?? 0); offset += 1) {
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const rect = [...range.getClientRects()].at(-1)
        if (!rect?.width) continue
        if (bottom !== undefined && rect.top > bottom - 2) found.push({ node, offset })
        bottom = rect.bottom
      }
    }
    return found
  }

  /** Take what stands behind a place out of a cell. An id stays where its element begins. */
  const takeTail = (cell: Element, from: Boundary): Element => {
    range.setStart(from.node, from.offset)
    range.setEnd(cell, cell.childNodes.length)
    const tail = cell.cloneNode(false) as Element
    tail.removeAttribute('id')
    tail.append(range.extractContents())
    for (const element of tail.querySelectorAll('[id]'))
      if (cell.querySelector(`#${CSS.escape(element.id)}`)) element.removeAttribute('id')
    return tail
  }

  const splitRow = (row: HTMLTableRowElement, parts: number): void => {
    const cells = [...row.cells]
    const ends = cells.map(lineEnds)
    for (let part = parts - 1; part > 0; part -= 1) {
      const made = row.cloneNode(false) as HTMLTableRowElement
      made.removeAttribute('id')
      made.classList.add('continued')
      for (const [place, cell] of cells.entries()) {
        const lines = (ends[place]?.length ?? 0) + 1
        const from = lines > fewLines ? ends[place]?.[Math.round((part * lines) / parts) - 1] : undefined
        made.append(from ? takeTail(cell, from) : cell.cloneNode(false))
      }
      row.after(made)
    }
  }

  for (const leaf of flow.leaves) {
    const tables = leaf.kind === 'table' ? leaf.cells.map(tableOf) : []
    const rows = tables.map(table => [...(table?.tBodies[0]?.rows ?? [])])
    const heads = tables.map(table => table?.tHead?.getBoundingClientRect().height ?? 0)
    for (const [number, verso] of (rows[0] ?? []).entries()) {
      const recto = rows[1]?.[number]
      if (!recto || rows[0]?.length !== rows[1]?.length) continue
      const heights = [verso, recto].map(row => row.getBoundingClientRect().height)
      const highest = Math.max(...heights.map((found, side) => found + (heads[side] ?? 0)))
      if (highest <= tallest * height) continue
      const parts = Math.ceil(highest / (partShare * height))
      for (const row of [verso, recto]) splitRow(row, parts)
    }
  }
}
