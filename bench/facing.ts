/**
 * How well facing pages are filled, and what they cost. Run it after `npm run build`:
 *
 *     node --import jiti/register bench/facing.ts [SEGMENTS…]
 *
 * Default: 1,000 segments of the New Year message and of news (from `../shared/data`, if that lies beside the project),
 * then books that are hard to set; 10000 for a long one. Design `book`, 6 × 9 in; the New Year message on A4, too, in the design `official`. Full is the fuller page of a
 * spread, notes included, as a share of the text block; the last spread does not count. Seconds are those of a whole print: load, layout, print,
 * finishing, the proof that every sentence is there. Then what the first two books would be if no sentence were parted that fits on a page.
 */
import { loadavg } from 'node:os'
import { severity } from '../pipeline/model/diagnostic.js'
import { openBrowser } from '../pipeline/print/browser/open.js'
import type { PrintChoice } from '../pipeline/print/design.js'
import { spreadLeadings } from '../pipeline/print/facing/leadings.js'
import type { MeasuredFlow } from '../pipeline/print/facing/leaf.js'
import { solve } from '../pipeline/print/facing/solve.js'
import { print } from '../pipeline/print/print.js'
import type { FacingBook } from '../pipeline/test/print/facing-book.js'
import { facingFigures, layOutBook, partedShare } from '../pipeline/test/print/facing-figures.js'
import { hardBooks } from '../pipeline/test/print/hard-books.js'
import { printableBook } from '../pipeline/test/print/printable-book.js'
import { reckonedFills, wholeSentences } from '../pipeline/test/print/whole-sentences.js'
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

/** What the solver would make of a book of which no sentence might be parted but those higher than a page. */
const unparted = (name: string, flow: MeasuredFlow) => {
  const { whole, higher } = wholeSentences(flow)
  const solution = solve(whole, { align: 'sentence', leading: spreadLeadings })
  const fills = reckonedFills(whole, solution).slice(0, -1)
  return {
    book: name,
    'sentences higher than a page': higher,
    spreads: solution.spreads.length,
    average: share(fills.reduce((sum, fill) => sum + fill, 0) / fills.length),
    least: share(Math.min(...fills)),
    'under three quarters': fills.filter(fill => fill < 0.75).length,
    parted: `${(100 * partedShare(whole, solution)).toFixed(1)} %`,
  }
}

const measure = async (book: FacingBook, choice?: PrintChoice) => {
  const printable = await printableBook(book, choice)
  const { flows } = await layOutBook(browser, printable)
  const main = flows.at(-1)
  if (!main) throw new Error('There is no text.')
  const load = loadavg()[0] ?? 0
  const start = performance.now()
  const { pages, messages } = await print(printable, browser)
  const seconds = (performance.now() - start) / 1000
  const figures = facingFigures(main)
  const row = {
    book: choice ? `${book.name}, ${choice.size}` : book.name,
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
  if (books[0]) measured.push(await measure(books[0], { layout: 'facing', design: 'official', size: 'A4' }))
  console.table(measured.map(({ row }) => row))
  console.log('Were no sentence parted that fits on a page:')
  console.table(measured.slice(0, 2).map(({ row, flow }) => unparted(row.book, flow)))
} finally {
  await browser.close()
}
