/**
 * Runs in the page, before its lines are fitted: running text may be held back. Makes room for tables that are wider than their column, lest
 * Chromium shrink the whole print, and lose what sticks out. Beside each other tables move one above the other, across both columns
 * (styles/tables.css, `across`). One that is still too wide is set smaller, and its long words may be parted (`squeezed`), then smaller
 * still (`small`); where they have no room yet, they are broken anywhere, and its columns are as wide as makes it lowest (`broken`). Rows of tables that stand
 * beside each other are as high as their partners: they stay level, and pages part both behind the same ones.
 */
export const fitTables = (): void => {
  const all = [...document.querySelectorAll<HTMLTableElement>('.row > table')]
  if (all.length === 0) return

  /** How wide each table may be: as a block in its place. */
  const roomsOf = (tables: readonly HTMLTableElement[]): number[] => {
    const probes = tables.map(table => {
      const probe = document.createElement('div')
      probe.className = table.className
      probe.lang = table.lang
      table.after(probe)
      return probe
    })
    const rooms = probes.map(probe => probe.getBoundingClientRect().width)
    for (const probe of probes) probe.remove()
    return rooms
  }

  interface Wide {
    table: HTMLTableElement
    room: number
  }

  /** Of a table on several pages, which stand beside each other as columns, each part is as wide. */
  const widthOf = (table: HTMLTableElement): number => table.getClientRects()[0]?.width ?? 0

  const tooWide = (tables: readonly HTMLTableElement[]): Wide[] => {
    const rooms = roomsOf(tables)
    return tables.flatMap((table, index) => {
      const room = rooms[index] ?? 0
      return room > 0 && widthOf(table) > room + 0.5 ? [{ table, room }] : []
    })
  }

  /** Where long words may be parted without a hyphen: behind their signs, before a capital. */
  const seam = /(?<=[/.,_=&?|-])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/u
  const longWord = /[^\s\u2E80-\u9FFF]{9,}/u

  const openWords = (table: HTMLTableElement): void => {
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && longWord.test(node.data)) texts.push(node)
    for (const text of texts) {
      const parts = text.data.split(seam)
      text.replaceWith(
        ...parts.flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : [part])),
      )
    }
  }

  /** A column: what its longest word takes, and its cells in one line each, padding included, in CSS pixels. */
  interface Column {
    word: number
    lines: number[]
  }

  const sum = (lengths: readonly number[]): number => lengths.reduce((all, each) => all + each, 0)
  const lineHeightOf = (table: HTMLTableElement): number =>
    Number.parseFloat(getComputedStyle(table).lineHeight)

  const range = document.createRange()

  /** By column, what each cell takes as it stands, padding included. */
  const linesOf = ({ rows }: HTMLTableElement): number[][] =>
    [...(rows[0]?.cells ?? [])].map((_, index) =>
      [...rows].map(row => {
        const cell = row.cells[index]
        if (!cell) return 0
        range.selectNodeContents(cell)
        return (
          range.getBoundingClientRect().width + Number.parseFloat(getComputedStyle(cell).paddingInlineStart)
        )
      }),
    )

  const columnsOf = (table: HTMLTableElement): Column[] => {
    const cells = [...(table.rows[0]?.cells ?? [])]
    const words = cells.map(cell => cell.getBoundingClientRect().width)
    table.classList.add('unwrapped')
    const lines = linesOf(table)
    table.classList.remove('unwrapped')
    return words.map((word, index) => ({ word, lines: lines[index] ?? [] }))
  }

  /** A table may be a line higher for each word that is broken, but not much more. */
  const brokenWord = 3

  /** So many rows tell how high a long table is. */
  const mostRows = 300

  /** Of two cells that are as high neither alone makes its row lower: that one of them is lower counts, too. */
  const lowerCell = 0.05

  /** How high a table is, in lines: each row as its longest cell, and more where words are broken. */
  const heightOf = (columns: readonly Column[], widths: readonly number[]): number => {
    let height = 0
    const rows = columns[0]?.lines.length ?? 0
    for (let row = 0; row < rows; row += Math.ceil(rows / mostRows)) {
      const cells = columns.map(({ lines }, index) => Math.max(1, (lines[row] ?? 0) / (widths[index] ?? 1)))
      height += Math.max(...cells) + lowerCell * sum(cells)
    }
    const broken = columns.map(({ word }, index) => Math.max(0, word / (widths[index] ?? 1) - 1))
    return height + brokenWord * sum(broken)
  }

  /** Widths that fill the room: each bit of it goes to the column that makes the table lowest by it; what makes it no lower, to all. */
  const share = (columns: readonly Column[], room: number, least: readonly number[]): number[] => {
    const step = 2
    const widths = [...least]
    let lowest = heightOf(columns, widths)
    for (let left = room - sum(least); left >= step; left -= step) {
      const heights = columns.map((_, index) =>
        heightOf(
          columns,
          widths.map((width, at) => (at === index ? width + step : width)),
        ),
      )
      const height = Math.min(...heights)
      if (height === lowest) return widths.map(width => width * (room / (room - left)))
      const best = heights.indexOf(height)
      widths[best] = (widths[best] ?? 0) + step
      lowest = height
    }
    return widths
  }

  /** What wraps takes a little more than its share of each line; what is as wide as its cell has room. */
  const raggedness = 1.1
  const rounding = 1
  const linesIn = (cell: number, width: number): number =>
    cell <= width ? 1 : Math.ceil((raggedness * cell) / width)

  /** How high a table is in whole lines. */
  const linesHigh = (columns: readonly Column[], widths: readonly number[]): number => {
    let height = 0
    const rows = columns[0]?.lines.length ?? 0
    for (let row = 0; row < rows; row += Math.ceil(rows / mostRows))
      height += Math.max(...columns.map(({ lines }, index) => linesIn(lines[row] ?? 0, widths[index] ?? 1)))
    return height
  }

  /** So many wider widths of a column are tried, the next first. */
  const mostWidths = 8

  /** Widths with which some cell of a column that wraps would stand on one line, the least first. */
  const widerFor = ({ lines }: Column, width: number): number[] =>
    [...new Set(lines.filter(cell => cell > width).map(cell => Math.ceil(cell + rounding)))]
      .sort((one, other) => one - other)
      .slice(0, mostWidths)

  /**
   * A cell that lacks little of its one line gets it from a column that can give it without a line more: shared out by what each bit gains,
   * cells that wrap anyway take as much as those that need not.
   */
  const settle = (
    columns: readonly Column[],
    widths: readonly number[],
    least: readonly number[],
  ): readonly number[] => {
    let best = widths
    let lowest = linesHigh(columns, widths)
    for (const [to, column] of columns.entries())
      for (const wide of widerFor(column, widths[to] ?? 0))
        for (const from of columns.keys()) {
          const need = wide - (widths[to] ?? 0)
          if (from === to || (widths[from] ?? 0) - need < (least[from] ?? 0)) continue
          const tried = widths.map((width, at) => (at === to ? wide : at === from ? width - need : width))
          const height = linesHigh(columns, tried)
          if (height >= lowest) continue
          lowest = height
          best = tried
        }
    return best === widths ? widths : settle(columns, best, least)
  }

  // Cells that span columns stand in raw HTML alone; it is left as it is.
  const isPlain = ({ rows }: HTMLTableElement): boolean =>
    [...rows].every(({ cells }) => cells.length === rows[0]?.cells.length)

  const setWidths = ({ rows }: HTMLTableElement, widths: readonly number[]): void => {
    for (const row of rows)
      for (const [index, cell] of [...row.cells].entries()) {
        cell.style.inlineSize = `${widths[index] ?? 0}px`
        cell.style.maxInlineSize = 'none'
      }
  }

  /** What a table shares with the one that says the same in another language: its row; on facing pages the number of its leaf. */
  const keyOf = ({ parentElement: row }: Element): Element | string | null =>
    row?.getAttribute('data-leaf') ?? row
  const rowsOf = (found: readonly Wide[]): Set<Element> =>
    new Set(found.flatMap(({ table }) => table.parentElement ?? []))
  /** Those and the tables that say the same in another language: both are set alike. */
  const pairsOf = (found: readonly HTMLTableElement[]): HTMLTableElement[] => {
    const keys = new Set(found.map(keyOf))
    return all.filter(table => keys.has(keyOf(table)))
  }

  const wraps = (table: HTMLTableElement): boolean =>
    [...table.rows].some(row => row.getBoundingClientRect().height > 1.6 * lineHeightOf(table))

  /**
   * Tables whose cells wrap have less room between columns (styles/tables.css, `tight`), and the widths that make them lowest: Chromium
   * shares the room out by the longest cells alone.
   */
  const balance = (tables: readonly HTMLTableElement[]): void => {
    const plain = tables.filter(table => !table.matches('.broken') && isPlain(table))
    const wrapped = plain.filter(wraps)
    for (const table of pairsOf(wrapped)) table.classList.add('tight')
    const rooms = wrapped.map(widthOf)
    for (const table of wrapped) table.style.inlineSize = 'min-content'
    const words = wrapped.map(({ rows }) =>
      [...(rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width),
    )
    for (const table of wrapped) table.classList.add('unwrapped')
    const columns = wrapped.map(linesOf)
    for (const [index, table] of wrapped.entries()) {
      table.classList.remove('unwrapped')
      table.style.removeProperty('inline-size')
      const least = words[index] ?? []
      const room = rooms[index] ?? 0
      // A column is no word wider than it needs.
      const found = least.map((word, column) => ({ word, lines: columns[index]?.[column] ?? [] }))
      if (sum(least) < room) setWidths(table, settle(found, share(found, room, least), least))
    }
  }

  /** Words that are together no wider than so many rooms are held but for the longest. */
  const fewLong = 1.3

  /** The least that columns get whose words have no room: where little is lacking all but the longest words stay whole. */
  const leastWidths = (columns: readonly Column[], room: number): number[] => {
    const words = columns.map(({ word }) => word)
    if (sum(words) > fewLong * room) return columns.map(() => Math.min(24, room / columns.length))
    let longest = Math.max(...words)
    const held = (): number[] => words.map(word => Math.min(word, longest))
    while (sum(held()) > room && longest > 1) longest -= 1
    return held()
  }

  const breakWords = ({ table, room }: Wide): void => {
    if (!isPlain(table)) return
    const columns = columnsOf(table)
    const widths = share(columns, room, leastWidths(columns, room))
    table.classList.add('broken')
    setWidths(table, widths)
  }

  const squeeze = (found: readonly Wide[]): void => {
    const pairs = pairsOf(found.map(({ table }) => table))
    for (const table of pairs) {
      table.classList.add('squeezed')
      openWords(table)
    }
    for (const table of pairsOf(tooWide(pairs).map(({ table }) => table))) table.classList.add('small')
    for (const each of tooWide(pairs)) breakWords(each)
  }

  /** Rows that say the same, in pairs, where two tables stand beside each other. */
  const levelRows = (): [HTMLTableRowElement, HTMLTableRowElement][] =>
    [...document.querySelectorAll('.parallel .row.tables:not(.wide, .across)')].flatMap(row => {
      const [one, other] = row.querySelectorAll<HTMLTableElement>(':scope > table')
      if (!one || !other || one.rows.length !== other.rows.length) return []
      return [...one.rows].flatMap((row, index): [HTMLTableRowElement, HTMLTableRowElement][] => {
        const partner = other.rows[index]
        return partner ? [[row, partner]] : []
      })
    })

  const makeLevel = (): void => {
    const pairs = levelRows()
    const heights = pairs.map(pair => pair.map(row => row.getBoundingClientRect().height))
    for (const [index, pair] of pairs.entries()) {
      const highest = Math.max(...(heights[index] ?? []))
      for (const [side, row] of pair.entries())
        if ((heights[index]?.[side] ?? 0) < highest) row.style.blockSize = `${highest}px`
    }
  }

  /** Where a table stands above its translation. */
  const above = '.parallel .row.tables:is(.wide, .across), .stacked .row.tables'
  /** A table no higher than this share of a page stays whole: what that leaves empty is no more. */
  const shortTable = 0.3
  /** Of fewer rows than twice as many as may stand alone none can be parted. */
  const fewestRows = 6

  const isShort = (row: Element): boolean => {
    const lines = row.querySelector('table')?.tBodies[0]?.rows.length ?? 0
    const height = [...row.getClientRects()].reduce((sum, part) => sum + part.height, 0)
    return (lines < fewestRows && !row.matches(above)) || height <= shortTable * document.body.clientHeight
  }

  /** Short tables stay whole. Those that pages may part keep room for the line over their parts (`cutTables`). */
  const holdShort = (): void => {
    const rows = [...new Set(all.flatMap(({ parentElement: row }) => row ?? []))]
    const short = rows.map(isShort)
    for (const [index, row] of rows.entries())
      if (short[index]) row.classList.add('whole')
      else if (!row.matches(above)) row.classList.add('long')
  }

  let found = tooWide(all)
  if (found.length > 0 && document.body.matches('.parallel')) {
    for (const row of rowsOf(found)) row.classList.add('across')
    found = tooWide(pairsOf(found.map(({ table }) => table)))
  }
  if (found.length > 0) squeeze(found)
  balance(all)
  makeLevel()
  if (!document.body.matches('.facing')) holdShort()
}
