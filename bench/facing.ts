/**
 * How well facing pages are filled, and what they cost. Run it after `npm run build`:
 *
 *     node --import jiti/register bench/facing.ts [SEGMENTS…]
 *
 * Default: 1,000 segments of the New Year message and of news (from `../shared/data`, if that lies beside the project),
 * then books that are hard to set; 10000 for a long one. Design `book`, 6 × 9 in. Full is the fuller page of a
 * spread, notes included, as a share of the text block; the last spread does not count. Seconds are those of a whole print: load, layout, print,
 * finishing, the proof that every sentence is there. Then, of the first two books, what other prices of a parted sentence would make of them.
 */
import { loadavg } from 'node:os'
import { severity } from '../pipeline/model/diagnostic.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import { spreadLeadings } from '../pipeline/print/facing/leadings.js'
import type { MeasuredFlow } from '../pipeline/print/facing/leaf.js'
import { solve } from '../pipeline/print/facing/solve.js'
import { print } from '../pipeline/print/print.js'
import type { FacingBook } from '../pipeline/test/print/facing-book.js'
import { facingFigures, layOutBook, partedShare } from '../pipeline/test/print/facing-figures.js'
import { hardBooks } from '../pipeline/test/print/hard-books.js'
import { printableBook } from '../pipeline/test/print/printable-book.js'
import { messageBook, newsBook } from './facing-books.js'

const browser = openBrowser({}, process.env)

/** The best of some runs in milliseconds: others use the machine, too. */
const timed = (work: () => unknown): number => {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

const share = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–')

/**
 * What the solver would make of a book were parted sentences dearer or cheaper: how full pages are against how many part one. What no
 * price does away with is a sentence higher than a page.
 */
const tradeOff = (flow: MeasuredFlow) =>
  [0, 0.1, 0.5, 1, 3, 1000].map(parting => {
    const solution = solve(flow, { align: 'sentence', leading: spreadLeadings, parting })
    const fills = solution.fills.slice(0, -1)
    return {
      'a parted sentence costs': `${parting} ×`,
      spreads: solution.spreads.length,
      average: share(fills.reduce((sum, fill) => sum + fill, 0) / fills.length),
      least: share(Math.min(...fills)),
      parted: `${(100 * partedShare(flow, solution)).toFixed(1)} %`,
    }
  })

const measure = async (book: FacingBook) => {
  const printable = await printableBook(book)
  const { flows } = await layOutBook(browser, printable)
  const main = flows.at(-1)
  if (!main) throw new Error('There is no text.')
  const load = loadavg()[0] ?? 0
  const start = performance.now()
  const { pages, messages } = await print(printable, browser)
  const seconds = (performance.now() - start) / 1000
  const figures = facingFigures(main)
  const row = {
    book: book.name,
    pages,
    average: share(figures.average),
    least: share(figures.least),
    overflows: figures.overflows,
    headingsAtFoot: figures.headingsAtFoot,
    cutSentences: `${(100 * figures.cutSentences).toFixed(1)} %`,
    tries: figures.tries,
    unfitted: figures.returned,
    solver: `${timed(() => solve(main.measured, { align: 'sentence' })).toFixed(1)} ms`,
    seconds: `${seconds.toFixed(1)} s`,
    load: load.toFixed(1),
    errors: messages.filter(message => severity(message) === 'error').length,
  }
  return { row, flow: main.measured }
}

const sizes = process.argv.slice(2).map(Number)
const books =
  sizes.length > 0
    ? (await Promise.all(sizes.map(size => Promise.all([messageBook(size), newsBook(size)])))).flat()
    : [await messageBook(1000), await newsBook(1000), ...hardBooks()]
try {
  // The first print starts the browser and reads the fonts.
  await print(await printableBook(hardBooks()[0] ?? books[0]!), browser)
  const measured: Awaited<ReturnType<typeof measure>>[] = []
  for (const book of books) measured.push(await measure(book))
  console.table(measured.map(({ row }) => row))
  for (const { row, flow } of measured.slice(0, 2)) {
    console.log(row.book)
    console.table(tradeOff(flow))
  }
} finally {
  await browser.close()
}
