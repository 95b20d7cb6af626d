/**
 * Runs in the page, its lines and sections on their pages (`beginPages`), once for pairs and, when nothing moves any more, once for pages.
 *
 * `pairs`: a table that stands above its translation and has no room with it on one page is cut at rows into parts, each followed by its
 * translation on the same page, the heads repeated: else a reader would have to turn pages between a figure and its name. The first part
 * fills the page where the table begins.
 *
 * `pages`: other tables are cut where Chromium has parted them, so that it can be said over the parts behind the first that the table goes
 * on. The room for that was kept free (styles/tables.css, `long`): all are cut at once, and nothing moves.
 */
export const cutTables = (where: 'pairs' | 'pages'): void => {
  const pageHeight = document.body.clientHeight
  const pageTop = document.body.getBoundingClientRect().top
  /** Fewer rows look forgotten; of a table of few, high rows two do not. */
  const fewestOf = (rows: number): number => (rows < 6 ? 2 : 3)
  /** What rounding and the rules around two tables may take, in CSS pixels. */
  const allowance = 5
  /** The line over a part (styles/tables.css), in CSS pixels. */
  const labelHeight = 16
  const labels: Record<string, string> = JSON.parse(document.body.dataset.continued ?? '{}')

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
    if (tables.length !== 2 || one.length !== other.length || one.length < 4) return undefined
    const heights = one.map((line, index) => heightOf(line) + heightOf(other[index] ?? null))
    const heads = tables.map(({ tHead, caption }) => heightOf(tHead) + heightOf(caption))
    const gap = Number.parseFloat(getComputedStyle(tables[1] ?? row).marginTop)
    const around = heads.reduce((sum, height) => sum + height, gap) + allowance
    return { row, tables, heights, around }
  }

  /** So many rows from one on have room. */
  const fitting = ({ heights, around }: Pair, from: number, room: number): number => {
    let left = room - around - (from > 0 ? 2 * labelHeight : 0)
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
    const fewestRows = fewestOf(length)
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
    for (const [index, cell] of cells.entries()) {
      cell.style.inlineSize = `${widths[index] ?? 0}px`
      cell.style.maxInlineSize = 'none'
    }
  }

  const withoutIds = <Made extends Element>(made: Made): Made => {
    for (const element of [made, ...made.querySelectorAll('[id]')]) element.removeAttribute('id')
    return made
  }

  /** No part of the text: who listens to the page hears the heads again. */
  const labelOf = ({ lang }: HTMLTableElement): Element => {
    const label = document.createElement('caption')
    label.className = 'goes-on'
    label.ariaHidden = 'true'
    label.textContent = labels[lang] ?? Object.values(labels)[0] ?? ''
    return label
  }

  const partOf = (table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): Node => {
    const part = withoutIds(table.cloneNode(false) as HTMLTableElement)
    const body = document.createElement('tbody')
    body.append(...rows)
    part.append(labelOf(table))
    if (table.tHead) part.append(withoutIds(table.tHead.cloneNode(true) as Element))
    part.append(body)
    return part
  }

  const cut = (row: Element, tables: readonly HTMLTableElement[], cuts: readonly number[]): Element[] => {
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
    return [row, ...parts]
  }

  const above = '.parallel .row.tables:is(.wide, .across), .stacked .row.tables'

  const cutPairs = (): void => {
    for (const row of document.querySelectorAll(above)) {
      const pair = read(row)
      const top = row.getClientRects()[0]?.top
      if (!pair || top === undefined || row.getClientRects().length < 2) continue
      const cuts = cutsOf(pair, pageTop + pageHeight - top)
      holdWidths(pair.tables)
      // None: it has room on the next page, and stays whole there.
      cut(row, pair.tables, cuts)
    }
  }

  /** The rows that begin the parts of a table on its pages, behind the first. */
  const pageCuts = (table: HTMLTableElement): number[] => {
    const lefts = bodyRows(table).map(row => row.getClientRects()[0]?.left ?? 0)
    return lefts.flatMap((left, index) =>
      index > 0 && Math.abs(left - (lefts[index - 1] ?? 0)) > 32 ? [index] : [],
    )
  }

  const cutAtPages = (): void => {
    const long = [...document.querySelectorAll('.tables.long')].map(row => {
      const tables = [...row.querySelectorAll<HTMLTableElement>(':scope > table')]
      const [cuts = [], other = cuts] = tables.map(pageCuts)
      // Chromium parts tables beside each other behind the same rows (`makeLevel`); where it does not they are left as they are.
      return { row, tables, cuts: String(cuts) === String(other) ? cuts : [] }
    })
    const parted = long.filter(({ cuts }) => cuts.length > 0)
    holdWidths(parted.flatMap(({ tables }) => tables))
    for (const { row } of long) row.classList.remove('long')
    for (const { row, tables, cuts } of parted) {
      const parts = cut(row, tables, cuts)
      for (const part of parts.slice(1)) part.classList.add('next-page')
      for (const part of parts.slice(0, -1)) part.classList.add('open')
    }
  }

  if (where === 'pairs') cutPairs()
  else cutAtPages()
}
