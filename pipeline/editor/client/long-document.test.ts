import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, inField, startBrowser, until } from '../../test/editor/editor-page.js'
import type { Editor } from '../server/open-editor.js'

/** A document of more rows than are made at once: what holds while the others come. */

const rows = 1200
const source = `${Array.from({ length: rows }, (_, index) => `第${index + 1}句话。`).join('\n\n')}\n`

let browser: Browser
let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  browser = await startBrowser()
  book = await bookOnDisk({ 'source/a.md': source })
  editor = await book.open()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await editor.close()
  await book.remove()
})

afterEach(async () => {
  for (const page of await browser.pages()) await page.goto('about:blank')
})

/** Hold what the page would do when it has nothing else to do, until it is let go: the slices in which rows are made. */
const holdSlices = (): void => {
  const wait = window.requestIdleCallback
  const held: IdleRequestCallback[] = []
  const letGo = (): void => {
    window.requestIdleCallback = wait
    for (const act of held.splice(0)) wait(act)
  }
  Object.assign(window, { requestIdleCallback: (act: IdleRequestCallback) => held.push(act), letGo })
}

const letGo = (page: Page): Promise<void> => page.evaluate(() => (window as { letGo?(): void }).letGo?.())

const numbers = (page: Page): Promise<number[]> =>
  page.$$eval('.seg', nodes => nodes.map(node => Number((node as HTMLElement).dataset.number)))

const all = Array.from({ length: rows }, (_, index) => index + 1)

const openHeld = async (): Promise<Page> => {
  const page = await (await browser.createBrowserContext()).newPage()
  await page.setViewport({ width: 1440, height: 900 })
  await page.evaluateOnNewDocument(holdSlices)
  await page.goto(editor.address)
  await page.waitForSelector(`${field}:focus`)
  return page
}

const idAt = async (page: Page, number: number): Promise<string> =>
  page.$eval(`.seg[data-number="${number}"]`, node => (node as HTMLElement).dataset.id ?? '')

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.down('Control')
  await page.keyboard.press('g')
  await page.keyboard.up('Control')
  await page.waitForSelector('dialog input')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

const topOf = (page: Page): Promise<number> => page.$eval('.active', node => node.getBoundingClientRect().top)

/** Where the active row stands when it has not moved for some frames. */
const settledTop = async (page: Page): Promise<number> => {
  const tops = [await topOf(page)]
  await until(async () => {
    await page.evaluate(() => new Promise(resolve => setTimeout(() => requestAnimationFrame(resolve), 50)))
    tops.push(await topOf(page))
    return new Set(tops.slice(-4)).size === 1 && tops.length > 4
  })
  return tops.at(-1) ?? 0
}

describe('of a long document', () => {
  test('the field is there before the other rows, and all come in order', async () => {
    const page = await openHeld()
    expect((await numbers(page)).length).toBeLessThan(rows)
    await page.keyboard.type('first')
    await letGo(page)
    await until(async () => (await numbers(page)).length === rows)
    expect(await numbers(page)).toEqual(all)
    expect(await inField(page)).toBe('first')
  })

  test('one can go to a row that is not made yet, and it stays where it is while the others come', async () => {
    const page = await openHeld()
    await goTo(page, '900')
    await until(async () => (await page.$eval('.active', node => node.getAttribute('data-number'))) === '900')
    await page.keyboard.type('ninth')
    const before = await settledTop(page)
    expect((await numbers(page)).length).toBeLessThan(rows)
    await letGo(page)
    await until(async () => (await numbers(page)).length === rows)
    expect(await numbers(page)).toEqual(all)
    expect(await topOf(page)).toBe(before)
    expect(await inField(page)).toBe('ninth')
  })

  test('a filter and a draft hold for rows that come later', async () => {
    const first = await openHeld()
    await letGo(first)
    await until(async () => (await numbers(first)).length === rows)
    const id = await idAt(first, 1100)
    const draft = {
      request: 'd-12345678',
      document: 'a',
      language: 'en',
      id,
      base: '',
      text: 'not confirmed',
    }
    expect((await ask(editor.address, 'draft', draft)).status).toBe(204)
    const page = await openHeld()
    expect(await page.$(`.seg[data-id="${id}"]`)).toBeNull()
    await page.type('#find', '1199')
    await letGo(page)
    await until(async () => (await numbers(page)).length === rows)
    expect(await page.$eval(`.seg[data-id="${id}"] > .target`, node => node.textContent)).toBe(
      'not confirmed',
    )
    const shown = await page.$$eval('.seg:not([hidden])', nodes =>
      nodes.map(node => (node as HTMLElement).dataset.number),
    )
    expect(shown).toEqual(['1', '1199'])
  })

  test('rows that come into view are there at once', async () => {
    const page = await openHeld()
    // Until the field has found its place the list is brought back to it.
    await settledTop(page)
    await page.$eval('#list', node => node.scrollTo(0, node.scrollHeight))
    await page.waitForSelector(`.seg[data-number="${rows}"]`)
    expect((await numbers(page)).length).toBeLessThan(rows)
  })
})
