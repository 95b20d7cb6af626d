import type { PageFinder } from './find-pages.js'

/**
 * Runs in the page, on the screen, after `beginPages`. Lets the text end well: not with some lines alone on a page, and not with a page
 * that its colophon has to itself.
 */
export const settleEnd = ({ page, pageAt, lastPage }: PageFinder): void => {
  const root = document.documentElement
  const main = document.querySelector('main')

  /** Fewer lines than this alone on the last page look forgotten. */
  const fewestLines = 5
  /** How far the leading may give, in hundredths, the least first. */
  const gives = [1, 2, 3, 4]
  const end = document.querySelector('body:not(.book) > .colophon')
  const endsWell = (): boolean => {
    const fragments = [...(main?.getClientRects() ?? [])]
    const last = fragments.at(-1)
    if (!main || !last || fragments.length < 2) return true
    const leading = Number.parseFloat(getComputedStyle(root).getPropertyValue('--text-leading')) * (4 / 3)
    return last.height > (fewestLines - 0.5) * leading && (!end || page(end) === pageAt(last))
  }
  /** So many pages at the end give: of a long text more would be laid out again at each try, and 1 % of them is six lines. */
  const givingPages = 16
  const settle = (): void => {
    if (!main || endsWell()) return
    const from = lastPage(main) - givingPages
    const giving = [...main.children].filter(
      row => row instanceof HTMLElement && page(row) > from,
    ) as HTMLElement[]
    // Few lines and a colophon that fits beside them want more lines: all other ends are mended by fewer. Each try is a layout.
    const sign = end && page(end) === lastPage(main) ? 1 : -1
    for (const give of gives.flatMap(give => [sign * give, -sign * give])) {
      for (const row of giving) row.style.setProperty('--give', String(1 + give / 100))
      if (endsWell()) return
    }
    for (const row of giving) row.style.removeProperty('--give')
    takeAlong()
  }
  /** Sets a row, with the headings right before it, on the last page, unless that makes one page more. */
  const moveFrom = (rows: readonly Element[], index: number): void => {
    let first = index
    while (rows[first - 1]?.matches('.head')) first -= 1
    const pages = lastPage(end ?? rows.at(-1) ?? root)
    rows[first]?.classList.add('ends-apart')
    if (lastPage(end ?? rows.at(-1) ?? root) > pages) rows[first]?.classList.remove('ends-apart')
  }
  /** What one row of the page before may leave empty there, in lines. */
  const mostLeft = 8
  /** Where nothing gives the lines alone on the last page get company: the rest of their paragraph, or the row before it. */
  const takeRow = (leading: number, part: DOMRect): void => {
    const rows = [...(main?.children ?? [])]
    const before = pageAt(part) - 1
    const index = rows.findLastIndex(row => page(row) === before)
    const [own] = rows[index]?.getClientRects() ?? []
    if (own && own.height <= mostLeft * leading) moveFrom(rows, index)
  }
  /** The colophon takes the last rows along to its page: no fewer than make five lines, headings with their text. */
  const takeToColophon = (leading: number, part: DOMRect): void => {
    const rows = [...(main?.children ?? [])]
    const isLow = (row: Element): boolean =>
      row.getBoundingClientRect().top <= part.bottom - (fewestLines - 0.5) * leading
    let first = rows.findLastIndex(isLow)
    while (rows[first - 1]?.matches('.head')) first -= 1
    const row = rows[first]
    // Half a page stays where it was.
    if (!row || row.getClientRects().length > 1 || pageAt(row.getBoundingClientRect()) !== pageAt(part))
      return
    if (row.getBoundingClientRect().top < part.top + part.height / 2) return
    row.classList.add('ends-apart')
    if (end && page(end) !== lastPage(main ?? root)) row.classList.remove('ends-apart')
  }
  const takeAlong = (): void => {
    const part = [...(main?.getClientRects() ?? [])].at(-1)
    if (!main || !part) return
    const leading = Number.parseFloat(getComputedStyle(root).getPropertyValue('--text-leading')) * (4 / 3)
    if (end && page(end) !== pageAt(part)) takeToColophon(leading, part)
    else takeRow(leading, part)
  }
  settle()
}
