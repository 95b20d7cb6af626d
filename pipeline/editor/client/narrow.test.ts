import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
import type { Editor } from '../server/open-editor.js'

/** Windows with no room for all panels at once: phones, tablets, half a screen, a page at 200 or 400 %. */

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true }
const tablet = { width: 820, height: 1180, hasTouch: true }

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '# 新年贺词\n\n第一句话。第二句话！\n' })
  editor = await book.open()
}, 60_000)

afterEach(async () => {
  await page.browserContext().close()
  await editor.close()
  await book.remove()
})

const menu = async (letter: string): Promise<void> => {
  await press(page, 'Control', 'm')
  await page.waitForSelector('.popup[role=menu]')
  await page.keyboard.press(letter as 'c')
}

const widthOf = (selector: string): Promise<number> =>
  page.$eval(selector, node => node.getBoundingClientRect().width)

describe.each([
  ['a phone', phone],
  ['a tablet', tablet],
])('%s', (_, size) => {
  beforeEach(async () => {
    page = await openWindow(browser, editor.address, size)
  }, 60_000)

  test('a note goes into its field, whatever panel is open, and never into the translation', async () => {
    await page.tap('[data-opens="preview"]')
    await menu('c')
    await page.waitForSelector('#note:focus')
    await page.keyboard.type('Ask the park.')
    await page.keyboard.press('Enter')
    await until(async () => (await textOf(page, '.notes')).includes('Ask the park.'))
    await page.waitForSelector(`${field}:focus`)
    expect(await textOf(page, field)).toBe('')
  })

  test('the menu of a segment is opened by touch, its lines are wide enough to read', async () => {
    await page.tap('[data-command="segmentMenu"]')
    await page.waitForSelector('.popup[role=menu]')
    for (const part of ['.popup[role=menu]', '.popup[role=menu] span'])
      expect(await widthOf(part)).toBeGreaterThan(80)
    expect(await axeViolations(page)).toEqual([])
    await page.tap('.popup[role=menu] button')
    await until(async () => (await page.$('.popup[role=menu]')) === null)
  })

  test('what is typed by touch is confirmed by touch', async () => {
    await page.keyboard.type('New Year Message')
    await page.tap('#confirm')
    await until(async () => (await textOf(page, '#saved')).includes('Saved'))
    expect(await textOf(page, '.seg .target')).toBe('New Year Message')
  })
})

test('at 400 % a row and its field have room, and nothing is wider than the window', async () => {
  page = await openWindow(browser, editor.address, { width: 360, height: 225 })
  const box = await page.$eval('.active', node => {
    const { top, bottom } = node.getBoundingClientRect()
    return { top, bottom, list: node.closest('.list')?.clientHeight ?? 0 }
  })
  expect(box.list).toBeGreaterThan(box.bottom - box.top)
  expect(box.bottom).toBeLessThanOrEqual(225)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('on a tablet the state of the active segment is told by a word, which opens its menu', async () => {
  page = await openWindow(browser, editor.address, tablet)
  const word = await page.$eval('.active .st', node => (node.checkVisibility() ? node.textContent : ''))
  expect(word).toContain('Empty')
  await page.tap('.active .st')
  await page.waitForSelector('.popup[role=menu]')
})
