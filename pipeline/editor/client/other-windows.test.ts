import type { Page } from 'puppeteer-core'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
import type { DocumentMessage } from '../protocol.js'

/** Windows that write the same segment: a word of either is never lost. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

const another = (): Promise<Page> => openWindow(work.browser, work.editor.address)

/** A second window of the same browser: both keep their texts in one database. */
const beside = async (): Promise<Page> => {
  const page = await work.page.browserContext().newPage()
  await page.goto(work.editor.address)
  await page.waitForSelector(field)
  return page
}

const kept = async (): Promise<string[]> => {
  const { value } = await ask(work.editor.address, 'document?document=a&language=en')
  return (value as DocumentMessage).drafts.map(({ text }) => text).sort()
}

const type = async (page: Page, text: string): Promise<void> => {
  await page.bringToFront()
  await page.keyboard.type(text)
  await until(async () => (await kept()).includes(text))
}

const offered = (page: Page): Promise<string[]> =>
  page.$$eval('#drafts:not([hidden]) .draft > p:first-child', nodes =>
    nodes.map(node => node.textContent ?? ''),
  )

test.each([
  ['two browsers', another],
  ['one browser', beside],
])(
  'in %s, what both have written is there when they are closed and one is opened again',
  async (_, open) => {
    const second = await open()
    await type(work.page, 'Hello, comrades.')
    await until(async () => (await offered(second)).includes('Hello, comrades.'))
    expect(await axeViolations(second)).toEqual([])
    await type(second, 'Good day to you.')
    expect(await kept()).toEqual(['Good day to you.', 'Hello, comrades.'])
    expect(await textOf(work.page, field)).toBe('Hello, comrades.')
    const third = await beside()
    await second.close()
    expect(await textOf(third, field)).toBe('Good day to you.')
    expect(await offered(third)).toEqual(['Hello, comrades.'])
    await third.click('#drafts button')
    expect(await textOf(third, field)).toBe('Hello, comrades.')
    await press(third, 'Control', 'z')
    expect(await textOf(third, field)).toBe('Good day to you.')
  },
  60_000,
)

test('a text that was taken over is written on and confirmed, and nothing of it is offered any more', async () => {
  await type(work.page, 'Hello')
  const second = await another()
  expect(await textOf(second, field)).toBe('Hello')
  await second.keyboard.press('End')
  await second.keyboard.type(', comrades.')
  await until(async () => (await kept()).join() === 'Hello, comrades.')
  await press(second, 'Control', 'Enter')
  await until(async () => (await kept()).length === 0)
}, 60_000)

test('what another window has of a segment that is confirmed is offered beside it, and given up into the history', async () => {
  const second = await another()
  await type(work.page, 'Hello, comrades.')
  await type(second, 'Good day to you.')
  await press(second, 'Control', 'Enter')
  await until(async () => (await textOf(second, '#saved')).startsWith('Saved'))
  const third = await another()
  await third.goto(`${work.editor.address}#${await third.$eval('.seg', row => row.getAttribute('data-id'))}`)
  await third.reload()
  await third.waitForSelector(field)
  expect(await textOf(third, field)).toBe('Good day to you.')
  expect(await offered(third)).toEqual(['Hello, comrades.'])
  const [, giveUp] = await third.$$('#drafts button')
  await giveUp?.click()
  await until(async () => (await kept()).length === 0)
  expect(await offered(third)).toEqual([])
  const id = await third.$eval('.seg', row => row.getAttribute('data-id'))
  const history = await ask(work.editor.address, 'history', { document: 'a', language: 'en', id })
  expect(JSON.stringify(history.value)).toContain('Hello, comrades.')
}, 60_000)
