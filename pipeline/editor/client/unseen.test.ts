import type { Page } from 'puppeteer-core'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, until } from '../../test/editor/window.js'

/** Windows that nobody looks at: a browser has six connections for one server, however many windows there are. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '第一句话。\n\n第二句话。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

/** As a browser does when another window covers it, or it is seen again. */
const setSeen = (page: Page, is: boolean): Promise<void> =>
  page.evaluate(isSeen => {
    Object.defineProperty(document, 'hidden', { value: !isSeen, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, is)

const targets = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.seg > .target', nodes => nodes.map(node => node.textContent))

test('with seven windows open, the one that is seen opens and saves', async () => {
  const context = work.page.browserContext()
  let seen = work.page
  for (let count = 1; count < 7; count += 1) {
    await setSeen(seen, false)
    seen = await context.newPage()
    await seen.goto(work.editor.address)
    await seen.waitForSelector(field)
  }
  await seen.keyboard.type('The first sentence.')
  await press(seen, 'Control', 'Enter')
  await until(async () => (await seen.$eval('#saved', node => node.textContent ?? '')).startsWith('Saved'))
}, 60_000)

test('a window that is seen again shows what was saved in another meanwhile', async () => {
  await setSeen(work.page, false)
  const other = await openWindow(work.browser, work.editor.address)
  await other.keyboard.type('The first sentence.')
  await press(other, 'Control', 'Enter')
  await until(async () => (await other.$eval('#saved', node => node.textContent ?? '')).startsWith('Saved'))
  expect(await targets(work.page)).toEqual(['', ''])
  await setSeen(work.page, true)
  await until(async () => (await targets(work.page))[0] === 'The first sentence.')
}, 60_000)

test('a window that has missed nothing is left as it is when it is seen again', async () => {
  await work.page.evaluate(() => {
    for (const row of document.querySelectorAll('.seg')) row.classList.add('as-it-was')
  })
  await setSeen(work.page, false)
  const asked = work.page.waitForRequest(request => request.url().endsWith('api/events'))
  await setSeen(work.page, true)
  await (await asked).response()
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(await work.page.$$eval('.as-it-was', rows => rows.length)).toBe(2)
}, 60_000)
