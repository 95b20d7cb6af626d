/** Run by `bench/print.ts`: prints a document once, in a browser that is running already, and tells how long it took. */
import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer-core'
import { openBrowser, type PrintBrowser } from '../pipeline/print/browser/open.js'
import { documentUrl, serve } from '../pipeline/print/browser/serve.js'
import type { FlowingDocument } from '../pipeline/print/flow.js'
import { print } from '../pipeline/print/print.js'

/** The HTML as Chromium prints it by itself: tagged and with an outline. */
const printRaw = async (
  page: Page,
  { html, assets }: Pick<FlowingDocument, 'html' | 'assets'>,
): Promise<Uint8Array> => {
  await serve(page, html, assets)
  await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
  const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }
  return page.pdf(options)
}

/** Work that may take so long has a tab of its own, closed afterwards. */
const tabOfItsOwn = 600_000

/**
 * `raw` opens a tab and closes it, as a script does that knows nothing of others; `kept` prints raw in a tab that was used, as ours
 * does.
 */
const kinds: Record<string, (document: FlowingDocument, browser: PrintBrowser) => Promise<Uint8Array>> = {
  raw: (document, browser) => browser.withTab('raw', tabOfItsOwn, page => printRaw(page, document)),
  kept: (document, browser) => browser.withTab('kept', 60_000, page => printRaw(page, document)),
  ours: async (document, browser) => {
    const { bytes, messages } = await print(document, browser)
    const [problem] = messages.filter(({ fatal }) => fatal)
    if (problem) throw new Error(String(problem))
    return bytes
  },
}

const readDocument = async (file: string): Promise<FlowingDocument> => {
  const read: FlowingDocument = JSON.parse(await readFile(file, 'utf8'))
  const assets = read.assets.map(asset => ({ ...asset, bytes: Buffer.from(String(asset.bytes), 'base64') }))
  // JSON knows no dates.
  const { date, ...meta } = read.meta
  return { ...read, meta: { ...meta, ...(date ? { date: new Date(date) } : {}) }, assets }
}

const [kind = '', file = ''] = process.argv.slice(2)
const work = kinds[kind]
if (work) {
  const document = await readDocument(file)
  const browser = openBrowser({}, process.env)
  const warm = kind === 'raw' ? tabOfItsOwn : 60_000
  await browser.withTab('warm', warm, page => printRaw(page, { html: '<p>', assets: [] }))
  process.stdout.write('start\n')
  const start = performance.now()
  const used = process.cpuUsage()
  const bytes = await work(document, browser)
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  process.stdout.write('end\n')
  await browser.close()
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  const node = (user + system) / 1000
  process.stdout.write(`${JSON.stringify({ milliseconds, node, pages, bytes: bytes.length })}\n`)
}
