import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
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

const open = async (files: Record<string, string>, query = ''): Promise<void> => {
  book = await bookOnDisk(files)
  editor = await book.open()
  page = await (await browser.createBrowserContext()).newPage()
  await page.setViewport({ width: 1440, height: 900 })
  await page.goto(`${editor.address}${query}`)
}

/** What the preview shows. */
const pageText = (): Promise<string> =>
  page.$eval('#page', node => (node as HTMLIFrameElement).contentDocument?.body?.textContent?.trim() ?? '')

const nothing = (): Promise<string> =>
  page.$eval('.nothing', node => ((node as HTMLElement).hidden ? '' : node.textContent))

describe('a document without texts', () => {
  const files = { 'source/a.md': '```\ncode\n```\n', 'source/b.md': '第一句。\n' }

  test('says so, keeps nothing of another document beside it, and leads to the others by Enter', async () => {
    await open(files, '?document=b')
    await page.waitForSelector('#checks .none')
    await until(async () => (await pageText()).includes('第一句'))
    await page.click('#documents')
    await page.waitForSelector('.documents button')
    await page.click('.documents li:first-child button')
    await until(async () => (await nothing()).includes('“a” has no text to translate.'))
    expect((await textOf(page, '#side')).trim()).toBe('')
    expect(await pageText()).toBe('')
    expect(await axeViolations(page)).toEqual([])
    await page.waitForSelector('.nothing button:focus')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .documents')
    expect(await textOf(page, '.documents li:first-child small')).toBe('No text to translate')
  })

  test('is not what the book opens at', async () => {
    await open(files)
    await page.waitForSelector(`${field}:focus`)
    expect(page.url()).toContain('document=b')
  })
})

test('the book opens at the first document that needs work', async () => {
  await open({ 'source/a.md': '甲。\n', 'source/b.md': '乙。\n' })
  await page.waitForSelector(`${field}:focus`)
  expect(page.url()).toContain('document=a')
  await page.keyboard.type('One.')
  await press(page, 'Control', 'Enter')
  await until(async () => (await textOf(page, '#saved')).includes('Saved'))
  await page.goto(editor.address)
  await until(async () => page.url().includes('document=b'))
})

test('a filter that no segment passes says so beside the row that is worked on, and is taken back', async () => {
  await open({ 'source/a.md': '甲。\n\n乙。\n' }, '?text=xyzzy')
  await page.waitForSelector(`${field}:focus`)
  expect(await nothing()).toContain('No segment passes the filter.')
  expect(await axeViolations(page)).toEqual([])
  await page.click('.nothing button')
  await until(async () => (await nothing()) === '')
  expect(await page.$$eval('.seg:not([hidden])', rows => rows.length)).toBe(2)
  expect(page.url()).not.toContain('xyzzy')
})
