import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, until } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

afterEach(async () => {
  await page.browserContext().close()
  await editor.close()
  await book.remove()
})

const shown = (): Promise<number> => page.$$eval('.check:not(.missing)', nodes => nodes.length)

test('of many alarms the first are shown, and the others when they are asked for', async () => {
  const figures = Array.from({ length: 20 }, (_, index) => `${index + 3}7家`)
  book = await bookOnDisk({ 'source/a.md': `${figures.join('，')}。\n` })
  editor = await book.open()
  page = await openWindow(browser, editor.address)
  await page.keyboard.type('Many.')
  await until(async () => (await shown()) === 8)
  const more = await page.$('#checks > .do button')
  expect(await more?.evaluate(node => node.textContent)).toMatch(/^\d+ more to check$/)
  await more?.click()
  await until(async () => (await shown()) >= 20)
  await page.waitForSelector(`${field}:focus`)
})
