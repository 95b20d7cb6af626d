/**
 * How well facing pages are filled, and what they cost. Run it after `npm run build`:
 *
 *     node --import jiti/register bench/facing.ts [SEGMENTS…]
 *
 * Default: 1,000 segments of the New Year message and of news (from `../shared/data`, if that lies beside the project),
 * then books that are hard to set; 10000 for a long one. Design `book`, 6 × 9 in. Full is the fuller page of a
 * spread, notes included, as a share of the text block; the last spread does not count. Seconds are those of a whole print: load, layout, print,
 * finishing, the proof that every sentence is there.
 */
import { loadavg } from 'node:os'
import { severity } from '../pipeline/model/diagnostic.js'
import { nodeEffects } from '../pipeline/node.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import { documentUrl, serve } from '../pipeline/print/browser/serve.js'
import { compose, printedLanguages } from '../pipeline/print/compose.js'
import { designOf } from '../pipeline/print/design.js'
import { type FacingLayout, layOutFacing } from '../pipeline/print/facing/lay-out.js'
import { solve } from '../pipeline/print/facing/solve.js'
import { provideFit } from '../pipeline/print/fit-lines.js'
import { type FlowingDocument, flowOf } from '../pipeline/print/flow.js'
import { headBoxes } from '../pipeline/print/heads.js'
import { print } from '../pipeline/print/print.js'
import { promisedTexts } from '../pipeline/print/promise.js'
import { printedWords } from '../pipeline/print/words.js'
import { publishImages } from '../pipeline/read/images.js'
import { renderForPrint } from '../pipeline/render/for-print.js'
import { publishMarked } from '../pipeline/render/options.js'
import { fontsForPrint } from '../pipeline/render/print-fonts.js'
import { bilingualFrom } from '../pipeline/test/bilingual.js'
import { createI18n } from '../pipeline/translate/i18n.js'
import { interfaceLabels } from '../pipeline/translate/interface.js'
import { labelsOf } from '../pipeline/translate/labels.js'
import { type FacingBook, hardBooks, messageBook, newsBook } from './facing-books.js'

const own = await interfaceLabels()
const i18n = createI18n(
  Object.fromEntries(Object.entries(own).map(([language, words]) => [language, { interface: words }])),
)
const labels = labelsOf(i18n, { en: 'en-GB' })
const pictures = new URL('../pipeline/test/books/everything/source/images', import.meta.url).pathname

const printableOf = async ({ markdown, english }: FacingBook): Promise<FlowingDocument> => {
  const document = bilingualFrom(markdown, { en: english.map(text => text || undefined) })
  const { images } = await publishImages({ ...document, path: 'a.md', name: 'a' }, pictures, nodeEffects)
  const design = designOf({ layout: 'facing', design: 'book' }, ['zh-Hans', 'en'])
  const languages = printedLanguages(design, 'zh-Hans', 'en')
  const { rows } = renderForPrint(document, {
    layout: 'facing',
    order: 'source-first',
    target: 'en',
    labels,
    policy: publishMarked,
  })
  const flow = flowOf(design, headBoxes(design, languages, 'zh-Hans'), {})
  const html = await compose(document, rows, 'en', design, labels, { heads: flow.heads })
  const words = printedWords(document, languages, labels, { numbering: flow.numbering })
  const fonts = await fontsForPrint(document, languages, words)
  return {
    path: document.path,
    html,
    assets: [...fonts.assets, ...images],
    meta: { title: '书', keywords: [], languages },
    facing: { align: 'sentence' },
    texts: promisedTexts(document, languages),
    flow,
  }
}

const browser = openBrowser({}, process.env)

const layOut = (printable: FlowingDocument): Promise<FacingLayout> =>
  browser.withTab(printable.path, 600_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await provideFit(page)
    return layOutFacing(page, printable.path, { align: 'sentence', languages: ['zh-Hans', 'en'], before: 1 })
  })

/** The best of some runs in milliseconds: others use the machine, too. */
const timed = (work: () => unknown): number => {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

interface Row {
  book: string
  pages: number
  average: string
  least: string
  overflows: number
  headingsAtFoot: number
  cutSentences: string
  tries: number
  solver: string
  seconds: string
  load: string
  errors: number
}

const measure = async (book: FacingBook): Promise<Row> => {
  const printable = await printableOf(book)
  const { flows } = await layOut(printable)
  const main = flows.at(-1)
  if (!main) throw new Error('There is no text.')
  const { measured, solution, fills, overflows, tries } = main
  const load = loadavg()[0] ?? 0
  const start = performance.now()
  const { pages, messages } = await print(printable, browser)
  const seconds = (performance.now() - start) / 1000
  const inner = solution.spreads.slice(0, -1)
  const full = fills.slice(0, -1).map(pair => Math.max(...pair))
  const last = (to: { leaf: number; piece: number }) => {
    const leaf = measured.leaves[to.piece > 0 ? to.leaf : to.leaf - 1]
    return { kind: leaf?.kind, cut: to.piece > 0 ? leaf?.cuts[to.piece - 1] : 'block' }
  }
  const ends = inner.map(({ to }) => last(to))
  const cut = ends.filter(({ cut }) => cut === 'clause' || cut === 'line').length
  const share = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–')
  return {
    book: book.name,
    pages,
    average: share(full.reduce((sum, one) => sum + one, 0) / full.length),
    least: share(Math.min(...full)),
    overflows,
    headingsAtFoot: ends.filter(({ kind }) => kind === 'heading').length,
    cutSentences: inner.length > 0 ? `${((100 * cut) / inner.length).toFixed(1)} %` : '–',
    tries,
    solver: `${timed(() => solve(measured, { align: 'sentence' })).toFixed(1)} ms`,
    seconds: `${seconds.toFixed(1)} s`,
    load: load.toFixed(1),
    errors: messages.filter(message => severity(message) === 'error').length,
  }
}

const sizes = process.argv.slice(2).map(Number)
const books =
  sizes.length > 0
    ? (await Promise.all(sizes.map(size => Promise.all([messageBook(size), newsBook(size)])))).flat()
    : [await messageBook(1000), await newsBook(1000), ...hardBooks()]
try {
  // The first print starts the browser and reads the fonts.
  await print(await printableOf(hardBooks()[0] ?? books[0]!), browser)
  const rows: Row[] = []
  for (const book of books) rows.push(await measure(book))
  console.table(rows)
} finally {
  await browser.close()
}
