import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { readOnlyFolder } from '../../test/editor/read-only-folder.js'
import { field, launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

/** What the editor says when something cannot be done: what happened, where, and what to do. */

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句话。\n\n第二句话！\n' })
}, 60_000)

afterEach(async () => {
  await page.browserContext().close()
  await editor.close().catch(() => undefined)
  await book.remove()
})

const untilSaid = (selector: string, wanted: RegExp): Promise<void> =>
  until(async () => wanted.test(await textOf(page, selector)))

test('a number that no segment has is told with those there are; the next one is gone to', async () => {
  editor = await book.open()
  page = await openWindow(browser, editor.address)
  await press(page, 'Control', 'g')
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await untilSaid('dialog [role=alert]', /no segment “99”: give a number from 1 to 2, or an id/)
  for (let count = 0; count < 2; count += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog', { hidden: true })
  await page.waitForSelector(`${field}:focus`)
  await page.keyboard.type('Two.')
  expect(await page.$eval('.seg:nth-child(2) .target', node => node.textContent)).toBe('Two.')
})

test('a file that cannot be written is named once, and the text is said to be kept', async () => {
  editor = await book.open(0, effects => readOnlyFolder('/translations/').change(effects))
  page = await openWindow(browser, editor.address)
  await page.keyboard.type('One.')
  await press(page, 'Control', 'Enter')
  await untilSaid('#saved.bad', /^Not saved: /)
  const said = await textOf(page, '#saved')
  expect(said.match(/\.(?:json|md)\b/g)).toEqual(['.json'])
  expect(said).toMatch(
    /could not be written: the disk is read-only.* Your text is kept, and saved by itself as soon as it can be\.$/,
  )
})

describe('when the server has ended', () => {
  const closeDialog = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { hidden: true })
    await page.waitForSelector(`${field}:focus`)
  }

  beforeEach(async () => {
    editor = await book.open()
    page = await openWindow(browser, editor.address)
    await page.waitForNetworkIdle({ idleTime: 300, concurrency: 1 })
    await editor.close()
  }, 60_000)

  test('line, concordance, history and find say so, and none that there is nothing', async () => {
    await untilSaid('#saved.bad', /start “duizhao edit” again/)
    await press(page, 'Control', 'k')
    await page.keyboard.type('句')
    await untilSaid('dialog [role=status]', /does not answer/)
    await closeDialog()
    await press(page, 'Control', 'h')
    await page.keyboard.type('x')
    await untilSaid('dialog [role=status]', /does not answer/)
    await closeDialog()
    await press(page, 'Control', 'm')
    await page.waitForSelector('.popup[role=menu] button:focus')
    await page.keyboard.press('h')
    await untilSaid('dialog .lines', /does not answer/)
  })
})
