import type { Page } from 'puppeteer-core'
import { findSheets } from './facing/in-page/find-sheets.js'
import type { Flow } from './flow.js'
import type { HeadBox } from './heads.js'
import { anchorContents } from './in-page/anchor-contents.js'
import { cutTables } from './in-page/cut-tables.js'
import { findPages } from './in-page/find-pages.js'
import { findSections } from './in-page/find-sections.js'
import { type FittedHeads, fitHeads } from './in-page/fit-heads.js'
import { layOutPages, type PageMap } from './in-page/lay-out-pages.js'
import { settleEnd } from './in-page/settle-end.js'
import { startSections } from './in-page/start-sections.js'
import { inTurn } from './in-turn.js'

/** A document as it will stand on its pages. */
export interface Layout {
  map: PageMap
  heads: FittedHeads
}

/** Facing pages stand already: find them. */
export const layOutSpreads = async (page: Page, boxes: HeadBox[]): Promise<Layout> => {
  const [, map] = await inTurn(page, anchorContents, findSheets)
  const ids = map.sections.map(({ id }) => id)
  return { map, heads: await page.evaluate(fitHeads, boxes, ids) }
}

/**
 * The text of a function that runs in the page and lays it out on pages. Heads are measured first: the layout that tells the pages
 * is the last one before they are printed.
 */
export const flowLayout = ({ heads, start, sections }: Flow): string => `async () => {
  ;(${anchorContents})()
  const ids = (${findSections})()
  const heads = await (${fitHeads})(${JSON.stringify(heads)}, ids)
  ${sections === 'flow' ? '' : `;(${startSections})(ids)`}
  ;(${cutTables})('pairs')
  const pages = (${findPages})()
  ;(${settleEnd})(pages)
  ;(${cutTables})('pages')
  return { heads, map: (${layOutPages})(pages, ${JSON.stringify({ start, sections })}, ids) }
}`
