/** What a publisher wants of the pages. */
export interface PagesWanted {
  /** Where the text begins: on the next page, or on the next right-hand one. */
  start: 'any' | 'recto'
  /** Whether sections follow each other on a page, begin one, or begin a right-hand one. */
  sections: 'flow' | 'page' | 'recto'
}

/** A section of the highest level. */
export interface SectionStart {
  /** The id of its row. */
  id: string
  page: number
}

/** The pages of a document as they will be; pages count from 1. */
export interface PageMap {
  count: number
  /** Where the text begins. */
  text: number
  /** Pages by the ids that the contents lead to. */
  targets: Record<string, number>
  sections: SectionStart[]
  /** Pages that bear no number: blank ones, the title page of a book. */
  silent: number[]
}

/**
 * Runs in the page, on the screen, after `beginPages`. Finds out what stands on which page, without printing: columns as high and
 * wide as the page area break where pages do, as both are made by the same fragmentation of Blink (measured: 0.1 s instead of 0.55 s
 * for 170 pages). Puts blank pages in where something must begin on a right-hand page (Chromium never does), and moves what stands at the
 * foot of the last page there. A guess all the same: what was printed is read afterwards.
 * @param ids of the rows that begin sections.
 */
export const layOutPages = ({ start, sections }: PagesWanted, ids: string[]): PageMap => {
  const gap = 64
  const root = document.documentElement
  const main = document.querySelector('main')
  const rows = ids.flatMap(id => document.getElementById(id) ?? [])
  const isApart = main?.previousElementSibling?.matches('.contents, .book > .title') ?? false

  const { paddingLeft, paddingRight } = getComputedStyle(document.body)
  const bounds = document.body.getBoundingClientRect()
  const stride = bounds.width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + gap
  const isLeftward = getComputedStyle(document.body).direction === 'rtl'
  const pageAt = ({ left, right }: DOMRect): number =>
    1 + Math.floor(((isLeftward ? bounds.right - right : left - bounds.left) + 1) / stride)
  const page = (element: Element): number => pageAt(element.getBoundingClientRect())
  const lastPage = (element: Element): number => {
    const rects = [...element.getClientRects()]
    return pageAt(rects.at(-1) ?? element.getBoundingClientRect())
  }

  /** Fewer lines than this alone on the last page look forgotten. */
  const fewestLines = 5
  /** How far the leading may give, in hundredths, the least first. */
  const gives = [1, 2, 3, 4]
  const end = document.querySelector('body:not(.book) > .colophon')
  /**
   * Whether the text ends well: not with some lines alone on a page, and not with a page that its colophon has to itself.
   */
  const endsWell = (): boolean => {
    const fragments = [...(main?.getClientRects() ?? [])]
    const last = fragments.at(-1)
    if (!main || !last || fragments.length < 2) return true
    const leading = Number.parseFloat(getComputedStyle(root).getPropertyValue('--text-leading')) * (4 / 3)
    return last.height > (fewestLines - 0.5) * leading && (!end || page(end) === pageAt(last))
  }
  /** So many pages at the end give: of a long text more would be laid out again at each try, and 1 % of them is six lines. */
  const givingPages = 16
  const settleEnd = (): void => {
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
  /** Where nothing else helps the colophon takes the last rows along to its page: no fewer than make five lines, headings with their text. */
  const takeAlong = (): void => {
    const part = [...(main?.getClientRects() ?? [])].at(-1)
    if (!main || !end || !part || page(end) === pageAt(part)) return
    const leading = Number.parseFloat(getComputedStyle(root).getPropertyValue('--text-leading')) * (4 / 3)
    const isLow = (row: Element): boolean =>
      row.getBoundingClientRect().top <= part.bottom - (fewestLines - 0.5) * leading
    const rows = [...main.children]
    let first = rows.findLastIndex(isLow)
    while (rows[first - 1]?.matches('.head')) first -= 1
    const row = rows[first]
    // Half a page stays where it was.
    if (!row || row.getClientRects().length > 1 || pageAt(row.getBoundingClientRect()) !== pageAt(part))
      return
    if (row.getBoundingClientRect().top < part.top + part.height / 2) return
    row.classList.add('ends-apart')
    if (page(end) !== lastPage(main)) row.classList.remove('ends-apart')
  }
  settleEnd()

  const blanks: Element[] = []
  const starts = [
    ...(start === 'recto' && isApart && main ? [main] : []),
    ...(document.querySelector('.book > .title') ? document.querySelectorAll('.book > .contents') : []),
    ...(sections === 'recto' ? document.querySelectorAll('.starts-page') : []),
  ].sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  // Each begins a page: a blank one before it moves all that follow by just one.
  const places = starts.map(element => ({ element, page: page(element) }))
  for (const { element, page } of places) {
    if ((page + blanks.length) % 2 === 1) continue
    const blank = document.createElement('div')
    blank.className = 'blank'
    element.before(blank)
    blanks.push(blank)
  }

  const last = document.body.lastElementChild ?? document.body
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
  const targets = links.flatMap(link => {
    const id = decodeURIComponent(link.hash.slice(1))
    const target = document.getElementById(id)
    return target ? [[id, page(target)] satisfies [string, number]] : []
  })
  const found = {
    count: lastPage(last),
    text: isApart && main ? page(main) : 1,
    targets: Object.fromEntries(targets),
    sections: rows.map(row => ({ id: row.id, page: page(row) })),
    silent: [...blanks, ...document.querySelectorAll('.book > .title')].map(page),
  }

  const colophon = document.querySelector<HTMLElement>('body:not(.book) > .colophon')
  // Last of all: it moves nothing else, and what is asked afterwards would be laid out again.
  if (colophon) {
    const room = bounds.top + document.body.clientHeight - colophon.getBoundingClientRect().bottom
    const padding = Number.parseFloat(getComputedStyle(colophon).paddingTop)
    // A pixel is left: a fraction too much would move it all to another page.
    if (room > 1) colophon.style.paddingTop = `${padding + Math.floor(room) - 1}px`
  }
  return found
}
