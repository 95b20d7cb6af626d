/**
 * Runs in the page, its lines and sections on their pages (`beginPages`). A table that stands above its translation and has no room with
 * it on one page is cut at rows into parts, each followed by its translation on the same page, the heads repeated: else a reader would
 * have to turn pages between a figure and its name. The first part fills the page where the table begins.
 */
export const cutTables = (): void => {
  const pageHeight = document.body.clientHeight
  const pageTop = document.body.getBoundingClientRect().top
  /** Fewer rows look forgotten. */
  const fewestRows = 3
  /** What rounding may take, in CSS pixels. */
  const allowance = 2

  const heightOf = (element: Element | null): number =>
    [...(element?.getClientRects() ?? [])].reduce((sum, { height }) => sum + height, 0)
  const bodyRows = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])]

  /** A table and its translation, one above the other. */
  interface Pair {
    row: Element
    tables: HTMLTableElement[]
    /** What each row takes with its translation, and what the heads and the room between them take, in CSS pixels. */
    heights: number[]
    around: number
  }

  const read = (row: Element): Pair | undefined => {
    const tables = [...row.querySelectorAll<HTMLTableElement>(':scope > table')]
    const rows = tables.map(bodyRows)
    const [one = [], other = []] = rows
    if (tables.length !== 2 || one.length !== other.length || one.length < 2 * fewestRows) return undefined
    const heights = one.map((line, index) => heightOf(line) + heightOf(other[index] ?? null))
    const heads = tables.map(({ tHead, caption }) => heightOf(tHead) + heightOf(caption))
    const gap = Number.parseFloat(getComputedStyle(tables[1] ?? row).marginTop)
    return { row, tables, heights, around: heads.reduce((sum, height) => sum + height, gap) + allowance }
  }

  /** So many rows from one on have room. */
  const fitting = ({ heights, around }: Pair, from: number, room: number): number => {
    let left = room - around
    let count = 0
    for (const height of heights.slice(from)) {
      left -= height
      if (left < 0) break
      count += 1
    }
    return count
  }

  /** The rows that parts begin with, behind the first. */
  const cutsOf = (pair: Pair, room: number): number[] => {
    const { length } = pair.heights
    const cuts: number[] = []
    const first = fitting(pair, 0, room)
    let from = 0
    let next = first < fewestRows ? fitting(pair, 0, pageHeight) : first
    while (from + Math.max(1, next) < length) {
      const left = length - from - next
      const isLone = left < fewestRows && next >= 2 * fewestRows
      from += Math.max(1, isLone ? next - (fewestRows - left) : next)
      cuts.push(from)
      next = fitting(pair, from, pageHeight)
    }
    return cuts
  }

  /** Columns of all parts are as wide as those of the whole. */
  const holdWidths = (tables: readonly HTMLTableElement[]): void => {
    const cells = tables.flatMap(({ rows }) => [...(rows[0]?.cells ?? [])])
    const widths = cells.map(cell => cell.getBoundingClientRect().width)
    for (const [index, cell] of cells.entries()) cell.style.inlineSize = `${widths[index] ?? 0}px`
  }

  const withoutIds = <Made extends Element>(made: Made): Made => {
    for (const element of [made, ...made.querySelectorAll('[id]')]) element.removeAttribute('id')
    return made
  }

  const partOf = (table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): Node => {
    const part = withoutIds(table.cloneNode(false) as HTMLTableElement)
    const body = document.createElement('tbody')
    body.append(...rows)
    if (table.tHead) part.append(withoutIds(table.tHead.cloneNode(true) as Element))
    part.append(body)
    return part
  }

  const cut = ({ row, tables }: Pair, cuts: readonly number[]): void => {
    holdWidths(tables)
    const rows = tables.map(bodyRows)
    row.classList.add('part')
    const parts = cuts.map((from, index) => {
      const part = withoutIds(row.cloneNode(false) as Element)
      part.append(
        ...tables.map((table, side) => partOf(table, (rows[side] ?? []).slice(from, cuts[index + 1]))),
      )
      return part
    })
    row.after(...parts)
  }

  const above = '.parallel .row.tables:is(.wide, .across), .stacked .row.tables'
  for (const row of document.querySelectorAll(above)) {
    const pair = read(row)
    const top = row.getClientRects()[0]?.top
    if (!pair || top === undefined || row.getClientRects().length < 2) continue
    const cuts = cutsOf(pair, pageTop + pageHeight - top)
    if (cuts.length > 0) cut(pair, cuts)
  }
}
