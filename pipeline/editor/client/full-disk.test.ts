import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

/** A disk without room while a text is confirmed: nobody confirms it twice. */

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page
let isFull: boolean

beforeAll(async () => {
  browser = await launchBrowser()
}, 90_000)

afterAll(() => browser.close())

beforeEach(async () => {
  isFull = true
  book = await bookOnDisk({ 'source/a.md': '# 新年贺词\n\n第二句话！\n\n最后一句。\n' })
  editor = await book.open(0, effects => ({
    ...effects,
    write: async (path, content) => {
      if (isFull) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      await effects.write(path, content)
    },
  }))
  page = await openWindow(browser, editor.address)
})

afterEach(async () => {
  await page.browserContext().close()
  await editor.close()
  await book.remove()
})

const catalog = (): Promise<string> =>
  readFile(join(book.folder, 'translations/en/a.json'), 'utf8').catch(() => '')

/** Wait until what is so when a save has been tried again: the pauses between two tries grow to ten seconds. */
const saved = (what: () => Promise<boolean>): Promise<void> => until(what, 40_000)

const confirm = async (text: string): Promise<void> => {
  await page.keyboard.type(text)
  await press(page, 'Control', 'Enter')
}

const texts = (): Promise<string[]> =>
  page.$$eval('.seg .target', cells => cells.map(({ textContent }) => textContent ?? ''))

describe('texts confirmed on a full disk', () => {
  test('are shown as they are, and saved by themselves as soon as there is room', async () => {
    await confirm('Title')
    await confirm('Second sentence!')
    await until(() => page.$$eval('.seg.failed', rows => rows.length === 2))
    expect(await texts()).toEqual(['Title', 'Second sentence!', ''])
    isFull = false
    await saved(async () => /Title.*Second sentence!/s.test(await catalog()))
    await page.waitForSelector('.seg.failed', { hidden: true })
    expect(await textOf(page, '#saved')).toMatch(/^Saved \d/)
    expect(await page.$eval('.active', row => row.getAttribute('data-number'))).toBe('3')
  }, 90_000)

  test('leave alone what is written in their rows meanwhile', async () => {
    await confirm('Title')
    await page.waitForSelector('.seg.failed')
    await press(page, 'Control', 'ArrowUp')
    await page.keyboard.type(' of the year')
    isFull = false
    await saved(async () => (await catalog()).includes('"Title"'))
    await page.waitForSelector('.seg.failed', { hidden: true })
    expect(await textOf(page, field)).toBe('Title of the year')
    expect(await page.$eval('.active', row => row.getAttribute('data-state'))).toBe('Not confirmed')
  }, 90_000)

  test('give way to a later confirmation of the same row', async () => {
    await confirm('Title')
    await page.waitForSelector('.seg.failed')
    await press(page, 'Control', 'ArrowUp')
    await confirm(' of the year')
    isFull = false
    await saved(async () => (await catalog()).includes('"Title of the year"'))
    await page.waitForSelector('.seg.failed', { hidden: true })
    expect(await page.$('.seg.conflict')).toBeNull()
    expect((await texts())[0]).toBe('Title of the year')
  }, 90_000)

  test('take nothing from who has emptied the row again', async () => {
    await confirm('Title')
    await page.waitForSelector('.seg.failed')
    await press(page, 'Control', 'ArrowUp')
    await press(page, 'Control', 'a')
    await page.keyboard.press('Backspace')
    isFull = false
    await saved(async () => (await catalog()).includes('"Title"'))
    await page.waitForSelector('.seg.failed', { hidden: true })
    await press(page, 'Control', 'ArrowDown')
    expect((await texts())[0]).toBe('')
    expect(await page.$eval('.seg', row => row.getAttribute('data-state'))).toBe('Not confirmed')
  }, 90_000)
})
