import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer-core'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { fillMargins } from './facing/in-page/fill-margins.js'
import { destinationPages } from './finish/destinations.js'
import { renumberNodes } from './finish/node-names.js'
import { readFile } from './finish/read-file.js'
import { type FlowingDocument, windowOf } from './flow.js'
import { facingHeads, foliosOf, furnitureStyles } from './furniture.js'
import { fillContents } from './in-page/fill-contents.js'
import type { PageMap } from './in-page/lay-out-pages.js'
import { setFurniture } from './in-page/set-furniture.js'
import { calling, inTurn } from './in-turn.js'
import type { Layout } from './layout.js'
import { labelText, numberPages, type PageLabel } from './numbering.js'

/** A document on pages, each with its number. */
export interface NumberedPdf {
  pdf: PDFDocument
  labels: PageLabel[]
  messages: Diagnostic[]
}

const printOnce = async (page: Page): Promise<PDFDocument> => {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: 0,
  })
  return readFile(renumberNodes(bytes))
}

/** Whether a file has the pages that were foreseen: as many, and each target of the contents on its own. */
const isAsForeseen = ({ count, targets }: PageMap, pdf: PDFDocument, printed: Map<string, number>): boolean =>
  pdf.getPageCount() === count &&
  Object.entries(targets).every(([id, page]) => (printed.get(id) ?? page) === page)

/** The map of the pages as they came out. */
const corrected = (map: PageMap, pdf: PDFDocument, printed: Map<string, number>): PageMap => {
  const [first] = Object.keys(map.targets)
  const moved = first === undefined ? 0 : (printed.get(first) ?? 0) - (map.targets[first] ?? 0)
  return {
    ...map,
    count: pdf.getPageCount(),
    text: map.text + (map.text > 1 ? moved : 0),
    targets: Object.fromEntries(
      Object.entries(map.targets).map(([id, page]) => [id, printed.get(id) ?? page]),
    ),
    sections: map.sections.map(({ id, page }) => ({ id, page: printed.get(id) ?? page })),
  }
}

/** How often the text is printed until the numbers on its pages and in its contents are right. */
const mostPrints = 3

const unsteady = (file: string): Diagnostic =>
  diagnostic({
    reason: saying('pdf-contents'),
    severity: 'error',
    rule: 'pdf-contents',
    file,
  })

/**
 * Print what is loaded in a tab and laid out, with its page numbers, running heads and contents: they are found before it is
 * printed, and held against what was printed.
 */
export const printPages = async (
  page: Page,
  { path, flow, facing }: FlowingDocument,
  { map: foreseen, heads }: Layout,
): Promise<NumberedPdf> => {
  const { numbering, heads: boxes } = flow
  let map = foreseen
  for (let prints = 1; ; prints += 1) {
    const labels = numberPages(map.count, map.text, numbering)
    const numbers = Object.entries(map.targets).map(([id, target]) => {
      const label = labels[target - 1]
      return [id, label ? labelText(label) : '']
    })
    const folios = foliosOf(map, labels, numbering.form)
    const margins = facing
      ? calling(fillMargins, folios, facingHeads(map, boxes, heads))
      : calling(setFurniture, furnitureStyles(map, boxes, heads, folios))
    await inTurn(page, calling(fillContents, Object.fromEntries(numbers)), margins)
    if (facing) await page.setViewport(windowOf(flow))
    const pdf = await printOnce(page)
    const printed = destinationPages(pdf)
    if (isAsForeseen(map, pdf, printed)) return { pdf, labels, messages: [] }
    if (prints === mostPrints) return { pdf, labels, messages: [unsteady(path)] }
    map = corrected(map, pdf, printed)
  }
}
