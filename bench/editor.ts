/**
 * How fast the editor is in a real browser, beside a bare page with one such field in the same run.
 *
 *     node --import jiti/register bench/editor.ts [SEGMENTS]
 */
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import puppeteer, { type Page } from 'puppeteer-core'
import { resolveBrowser } from '../pipeline/print/browser/resolve.js'
import { bookOnDisk } from '../pipeline/test/editor/book-on-disk.js'

const segments = Number(process.argv[2] ?? 20_000)
const keys = 60

const words = ['产值', '同比', '增长', '企业', '园区', '项目', '建设', '完成', '新增', '亿元', '全年', '工作']
const sentence = (index: number): string => {
  let text = `第${index}项`
  for (let word = 0; word < 12; word += 1)
    text += words[(index * 7 + word * 5 + ((index >> word) & 3)) % words.length]
  return `${text}${(index * 37) % 1000}家。`
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** Processor time of the page's thread, in milliseconds. */
const processorTime = async (page: Page): Promise<number> => ((await page.metrics()).TaskDuration ?? 0) * 1000

/** Type, and measure from each key to the next painted frame. */
const typing = async (page: Page): Promise<{ cpu: number; p50: number; p95: number }> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(0)
        }),
      true,
    )
  })
  const before = await processorTime(page)
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'KeyE')
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  const cpu = ((await processorTime(page)) - before) / keys
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
  return { cpu, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

const bare = createServer((_, reply) =>
  reply.end('<!doctype html><div id=f contenteditable="plaintext-only" style="width:30rem">text</div>'),
)
await new Promise<void>(resolve => bare.listen(0, '127.0.0.1', () => resolve()))
const address = bare.address()
const barePort = typeof address === 'object' && address ? address.port : 0

const text = Array.from({ length: segments }, (_, index) => sentence(index)).join('\n\n')
const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
const editor = await book.open()
const { path, headless, args } = await resolveBrowser({}, process.env)
const browser = await puppeteer.launch({
  executablePath: path,
  headless,
  args: [...args.filter(arg => !arg.startsWith('--proxy')), ...process.argv.slice(3)],
})

const barePage = await browser.newPage()
await barePage.setViewport({ width: 1440, height: 900 })
await barePage.goto(`http://127.0.0.1:${barePort}/`)
await barePage.focus('#f')
const bareTyping = await typing(barePage)
await barePage.close()

const page = await browser.newPage()
await page.setViewport({ width: 1440, height: 900 })
await page.goto(editor.address)
await page.waitForSelector('.active .target:focus', { timeout: 120_000 })
const usable: number[] = []
for (let round = 0; round < 3; round += 1) {
  const begun = performance.now()
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.waitForSelector('.active .target:focus', { timeout: 120_000 })
  usable.push(performance.now() - begun)
}
await new Promise(resolve => setTimeout(resolve, 15_000))
const ownTyping = await typing(page)

const jumps: { ms: number; drift: number }[] = []
for (let round = 0; round < 20; round += 1) {
  const index = Math.floor((segments * ((round * 7919) % 20)) / 20)
  jumps.push(
    await page.evaluate(async place => {
      const row = document.querySelectorAll<HTMLElement>('.seg')[place]
      const begun = performance.now()
      row?.click()
      await new Promise(resolve =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = resolve
          port2.postMessage(0)
        }),
      )
      const ms = performance.now() - begun
      await new Promise(resolve => setTimeout(resolve, 250))
      const first = row?.getBoundingClientRect().top ?? 0
      await new Promise(resolve => setTimeout(resolve, 300))
      const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {}
      const isSeen = top >= 0 && bottom <= innerHeight
      return { ms, drift: isSeen ? Math.abs(top - first) : Number.POSITIVE_INFINITY }
    }, index),
  )
}
const { JSHeapUsedSize = 0 } = await page.metrics()
const round = (value: number): number => Math.round(value * 10) / 10
console.log({
  segments,
  load: round(loadavg()[0] ?? 0),
  usableMs: round(Math.min(...usable)),
  cpuPerKeyMs: { bare: round(bareTyping.cpu), editor: round(ownTyping.cpu) },
  keyToPaintMs: {
    bare: [round(bareTyping.p50), round(bareTyping.p95)],
    editor: [round(ownTyping.p50), round(ownTyping.p95)],
  },
  jumpMs: {
    p50: round(
      percentile(
        jumps.map(({ ms }) => ms),
        0.5,
      ),
    ),
    p95: round(
      percentile(
        jumps.map(({ ms }) => ms),
        0.95,
      ),
    ),
  },
  greatestDriftPx: Math.max(...jumps.map(({ drift }) => drift)),
  heapMB: round(JSHeapUsedSize / 2 ** 20),
})
await browser.close()
await editor.close()
await book.remove()
bare.close()
