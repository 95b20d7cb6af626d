import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

/** What those hear who do not see the page, and what those see whose colours are forced. */

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '产值达到769.6亿元。\n\n第二句话！\n' })
  editor = await book.open()
  page = await openWindow(browser, editor.address)
  await page.evaluate(() => {
    const heard: string[] = []
    const line = document.getElementById('announced')
    if (line)
      new MutationObserver(() => heard.push(line.textContent ?? '')).observe(line, { childList: true })
    Object.assign(window, { heard })
  })
}, 60_000)

afterEach(async () => {
  await page.browserContext().close()
  await editor.close()
  await book.remove()
})

const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

test('an alarm is read out once, however much is typed after it', async () => {
  await page.keyboard.type('Output reached 83 billion yuan')
  await until(async () => (await heard()).some(text => text.includes('83 billion')))
  await page.keyboard.type(' last year')
  await page.keyboard.type(' (')
  await until(async () => (await textOf(page, '#checks')).includes('“(”'))
  await until(async () => (await heard()).length > 1)
  expect((await heard()).filter(text => text.includes('83 billion'))).toHaveLength(1)
})

test('after a confirmation is told where the caret is and how that segment stands', async () => {
  await page.keyboard.type('Output value reached 76.96 billion yuan.')
  await press(page, 'Control', 'Enter')
  await until(async () => (await heard()).includes('Segment 1 saved. 2 of 2, Empty.'))
})

test('a count is a word of its own in the name of its button', async () => {
  const names = await page.$$eval('#filters > button', nodes => nodes.map(node => node.textContent))
  expect(names.slice(0, 2)).toEqual(['All 2', 'Empty 2'])
})

test('in forced colours the chosen line of a menu has a ring, and what is underlined does not look selected', async () => {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  await press(page, 'Control', 'm')
  await page.waitForSelector('.popup[role=menu] button:focus')
  const ring = await page.$eval('.popup[role=menu] button:focus', node => getComputedStyle(node).outlineStyle)
  expect(ring).toBe('solid')
  const adjusts = await page.$eval('.source', node => getComputedStyle(node).forcedColorAdjust)
  expect(adjusts).toBe('none')
})
