/**
 * How fast the editor is in a real browser, beside a bare page with one such field in the same run. Where others work on
 * the machine, give it the right of way: processor time is its own either way, waiting is not.
 *
 *     nice -n -15 npx jiti bench/editor.ts [SEGMENTS]
 */
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { resolveBrowser } from '../pipeline/print/browser/resolve.js'
import { bookOnDisk } from '../pipeline/test/editor/book-on-disk.js'
import { jumpTo } from './editor/jumps.js'
import { paragraphs } from './editor/large-book.js'
import { timeMatches } from './editor/matches.js'
import { pageMemory } from './editor/page-memory.js'
import { percentile, round } from './editor/percentile.js'
import { scriptSize } from './editor/script-size.js'
import { type TypingCost, typing } from './editor/typing.js'

const segments = Number(process.argv[2] ?? 20_000)
const rounds = 5
const patience = { timeout: 180_000 }
const usable = '.active .target:focus'

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const tell = (name: string, figures: object): void =>
  console.log(name, figures, { load: round(loadavg()[0] ?? 0) })

const launch = async (...flags: string[]): Promise<Browser> => {
  const { path, headless, args } = await resolveBrowser({}, process.env)
  const own = args.filter(arg => !arg.startsWith('--proxy'))
  return puppeteer.launch({
    executablePath: path,
    headless,
    args: [...own, ...flags],
    protocolTimeout: 300_000,
    // Else the page keeps a copy of every answer for developer tools: 8 MB of 20,000 segments.
    networkEnabled: false,
  })
}

const openPage = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 900 })
  await page.goto(address)
  await page.bringToFront()
  return page
}

/** From the reload on, in milliseconds: until a letter typed into the first field is painted, and until all rows are there. */
interface Opening {
  usable: number
  complete: number
}

const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(0)
        }),
      ),
  )

const allThere = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    count => document.querySelectorAll('.seg').length === count,
    { ...patience, polling: 50 },
    segments,
  )

const reopened = async (page: Page): Promise<Opening> => {
  const begun = performance.now()
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.waitForSelector(usable, patience)
  await page.keyboard.press('KeyE')
  await painted(page)
  const usableMs = performance.now() - begun
  await allThere(page)
  return { usable: usableMs, complete: performance.now() - begun }
}

const tellOpenings = (name: string, openings: readonly Opening[], more: object = {}): void => {
  const of = (which: keyof Opening) => openings.map(opening => Math.round(opening[which]))
  const [field, rows] = [of('usable'), of('complete')]
  tell(name, {
    segments,
    best: Math.min(...field),
    all: field,
    everyRow: Math.min(...rows),
    everyRowAll: rows,
    ...more,
  })
}

const performanceOf = async (page: Page) => {
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  return session
}

const least = (costs: readonly TypingCost[], of: (cost: TypingCost) => number): number =>
  Math.min(...costs.map(of))

/** Both in turn, several times, and of each the best: what others do on the machine makes it only worse. */
const compareTyping = async (page: Page, bare: Page): Promise<void> => {
  const [session, bareSession] = [await performanceOf(page), await performanceOf(bare)]
  const [own, other]: TypingCost[][] = [[], []]
  for (let count = 0; count < rounds; count += 1) {
    own?.push(await typing(page, session))
    other?.push(await typing(bare, bareSession))
  }
  const cpu = [own, other].map(costs => least(costs ?? [], cost => cost.cpu))
  const p95 = [own, other].map(costs => least(costs ?? [], cost => cost.p95))
  const ratio = ([editor = 0, plain = 1]: number[]): number => Math.round((editor / plain) * 100) / 100
  tell('processor time a key (ms)', {
    editor: round(cpu[0] ?? 0),
    bare: round(cpu[1] ?? 0),
    ratio: ratio(cpu),
  })
  tell('key to paint, p95 (ms)', { editor: round(p95[0] ?? 0), bare: round(p95[1] ?? 0), ratio: ratio(p95) })
}

const bareServer = createServer((_, reply) =>
  reply.end('<!doctype html><div id=f contenteditable="plaintext-only" style="width:30rem">text</div>'),
)
await new Promise<void>(resolve => bareServer.listen(0, '127.0.0.1', () => resolve()))
const at = bareServer.address()
const bareAddress = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`

tell('script, compressed (KB)', { size: round(await scriptSize()) })
const book = await bookOnDisk({ 'source/a.md': paragraphs(segments) })
const editor = await book.open()

const browser = await launch()
const page = await openPage(browser, editor.address)
await page.waitForSelector(usable, patience)
// Before any reload: what stood in the page until then is let go whenever the browser likes.
await pause(10_000)
const soon = pageMemory(browser)
await pause(20_000)
tell('the page holds, opened once (MB)', { after10s: round(soon), after30s: round(pageMemory(browser)) })
const times = [await reopened(page), await reopened(page), await reopened(page), await reopened(page)]
tellOpenings('first letter painted, every row there (ms)', times)

const bare = await openPage(browser, bareAddress)
await bare.focus('#f')
await compareTyping(page, bare)
await bare.close()
await page.bringToFront()

const jumps = []
for (let round = 0; round < 20; round += 1)
  jumps.push(await jumpTo(page, Math.floor((segments * ((round * 7919) % 20)) / 20)))
const jumpTimes = jumps.map(({ ms }) => ms)
tell('a jump (ms, px)', {
  p50: round(percentile(jumpTimes, 0.5)),
  p95: round(percentile(jumpTimes, 0.95)),
  greatestDrift: Math.max(...jumps.map(({ drift }) => drift)),
})
tell('the page holds after reloads and jumps (MB)', { own: round(pageMemory(browser)) })
await browser.close()

// Each window with the tree that a screen reader reads.
const read = await launch('--force-renderer-accessibility')
const readPage = await openPage(read, editor.address)
await readPage.waitForSelector(usable, patience)
const readTimes = [await reopened(readPage), await reopened(readPage)]
await pause(3000)
const tree = await (await readPage.createCDPSession()).send('Accessibility.getFullAXTree')
tellOpenings('with the accessibility tree (ms)', readTimes, {
  rowsInTree: tree.nodes.filter(({ role, ignored }) => !ignored && role?.value === 'listitem').length,
})
await read.close()
await editor.close()
await book.remove()
bareServer.close()

tell('matches (ms)', await timeMatches(100_000))
