import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

beforeEach(async () => {
  book = await bookOnDisk({
    'source/a.md': '产值达到769.6亿元。\n',
    'translations/glossary.csv': 'source,language,target,status\n产值,en,gross output value,preferred\n',
  })
  editor = await book.open()
  page = await openWindow(browser, editor.address)
}, 60_000)

afterEach(async () => {
  await page.browserContext().close()
  await editor.close()
  await book.remove()
})

test('the list of what can be put in goes on with what is typed', async () => {
  await until(async () => (await textOf(page, '#terms')).includes('gross output value'))
  await page.keyboard.type('The gross ou')
  await press(page, 'Control', ',')
  await page.waitForSelector('.popup[role=menu]')
  expect(await page.$eval('.popup[role=menu] button span', node => node.textContent)).toBe(
    'gross output value',
  )
  await page.keyboard.press('Enter')
  expect(await textOf(page, field)).toBe('The gross output value')
  await press(page, 'Control', 'z')
  expect(await textOf(page, field)).toBe('The gross ou')
})
