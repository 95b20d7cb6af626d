import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { resolveBrowser } from '../../print/browser/resolve.js'
import { bookOnDisk } from './book-on-disk.js'
import { field } from './window.js'

/** What was found after browsers were killed. */
export interface KilledBrowserReport {
  kills: number
  /** Texts the window had shown as saved. */
  acknowledged: number
  /** Of those, texts that did not stand in the files. */
  lost: number
  /** Texts in the middle of which the browser was killed. */
  unconfirmed: number
  /** Letters at the end of such texts that were not there after the next start: all, and the most of one text. */
  lettersLost: number
  mostLettersLost: number
}

const sentences = 800

const open = async (profile: string): Promise<Browser> => {
  const { path, headless, args } = await resolveBrowser({}, process.env)
  return puppeteer.launch({
    executablePath: path,
    headless,
    userDataDir: profile,
    args: args.filter(one => !one.startsWith('--proxy')),
  })
}

const kill = async (browser: Browser): Promise<void> => {
  const child = browser.process()
  const ended = new Promise(resolve => child?.once('exit', resolve))
  // With all its processes: it leads a group of its own.
  if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
}

/** The texts the window shows as saved, by id. */
const savedIn = (page: Page): Promise<[string, string][]> =>
  page.$$eval('.seg.translated', rows =>
    rows.map((row): [string, string] => [
      (row as HTMLElement).dataset.id ?? '',
      row.querySelector('.target')?.textContent ?? '',
    ]),
  )

/** Type and confirm until the browser is killed. @returns what was certain, and what was being typed. */
const typeUntilKilled = async (
  browser: Browser,
  page: Page,
  round: number,
  after: number,
): Promise<{ saved: [string, string][]; id: string; typed: string }> => {
  let saved: [string, string][] = []
  for (let count = 0; count < 2; count += 1) {
    await page.keyboard.type(`Text ${round}.${count}`)
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
  }
  const id = await page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
  const typed = `Half a sentence ${round}`
  await page.keyboard.type(typed)
  await new Promise(resolve => setTimeout(resolve, after))
  saved = await savedIn(page)
  await kill(browser)
  return { saved, id, typed }
}

const common = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** See what is left of a text in the middle of which the browser was killed, write it anew where nothing is, and confirm it. */
const findAgain = async (
  page: Page,
  { id, typed }: { id: string; typed: string },
  report: KilledBrowserReport,
): Promise<void> => {
  const found = await page.$eval(`[data-id="${id}"] .target`, node => node.textContent ?? '')
  report.unconfirmed += 1
  const lost = typed.length - common(typed, found)
  report.lettersLost += lost
  report.mostLettersLost = Math.max(report.mostLettersLost, lost)
  // On a busy machine a program types more while one text is written than anybody does.
  if (found === '') await page.keyboard.type(typed)
  await page.keyboard.down('Control')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Control')
  await page.waitForFunction(key => document.querySelector(`[data-id="${key}"].translated`), {}, id)
}

/**
 * Kill a browser again and again while somebody types and confirms in it.
 * @param random a number from 0 to 1: when to kill.
 * @param told is told after each kill what was found so far.
 */
export const killBrowsers = async (
  kills: number,
  random: () => number,
  told: (report: KilledBrowserReport) => void = () => undefined,
): Promise<KilledBrowserReport> => {
  const text = Array.from({ length: sentences }, (_, i) => `第${i}句话。`).join('\n\n')
  const book = await bookOnDisk({ 'source/a.md': `${text}\n` })
  const editor = await book.open()
  const profile = await mkdtemp(join(tmpdir(), 'duizhao-profile-'))
  const report = { kills: 0, acknowledged: 0, lost: 0, unconfirmed: 0, lettersLost: 0, mostLettersLost: 0 }
  let before: { id: string; typed: string } | undefined
  try {
    for (let round = 0; round <= kills; round += 1) {
      const browser = await open(profile)
      const [page = await browser.newPage()] = await browser.pages()
      await page.goto(`${editor.address}${before ? `#${before.id}` : ''}`)
      await page.waitForSelector(`${field}:focus`, { timeout: 60_000 })
      if (before) {
        await findAgain(page, before, report)
        report.kills = round
        told(report)
      }
      if (round === kills) {
        await browser.close()
        break
      }
      const { saved, ...typing } = await typeUntilKilled(browser, page, round, random() * 300)
      // On a slow machine the browser may be dead before anything is saved.
      const catalog = await readFile(join(book.folder, 'translations/en/a.json'), 'utf8').catch(() => '{}')
      const files = JSON.parse(catalog)
      report.acknowledged += saved.length
      report.lost += saved.filter(([key, value]) => files[key] !== value).length
      before = typing
    }
    return report
  } finally {
    await editor.close()
    await book.remove()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
