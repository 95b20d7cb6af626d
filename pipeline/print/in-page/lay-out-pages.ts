import type { PageFinder } from './find-pages.js'

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
export const layOutPages = (
  { page, lastPage }: PageFinder,
  { start, sections }: PagesWanted,
  ids: string[],
): PageMap => {
  const bounds = document.body.getBoundingClientRect()
  const main = document.querySelector('main')
  const rows = ids.flatMap(id => document.getElementById(id) ?? [])
  const isApart = main?.previousElementSibling?.matches('.contents, .book > .title') ?? false

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
