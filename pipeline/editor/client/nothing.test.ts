import { describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'

const work = atWork()

const open = async (files: Record<string, string>, query = ''): Promise<void> => {
  work.book = await bookOnDisk(files)
  work.editor = await work.book.open()
  work.page = await (await work.browser.createBrowserContext()).newPage()
  await work.page.setViewport({ width: 1440, height: 900 })
  await work.page.goto(`${work.editor.address}${query}`)
}

/** What the preview shows. */
const pageText = (): Promise<string> =>
  work.page.$eval(
    '#page',
    node => (node as HTMLIFrameElement).contentDocument?.body?.textContent?.trim() ?? '',
  )

const nothing = (): Promise<string> =>
  work.page.$eval('.nothing', node => ((node as HTMLElement).hidden ? '' : node.textContent))

describe('a document without texts', () => {
  const files = { 'source/a.md': '```\ncode\n```\n', 'source/b.md': '第一句。\n' }

  test('says so, keeps nothing of another document beside it, and leads to the others by Enter', async () => {
    await open(files, '?document=b')
    await work.page.waitForSelector('#checks .none')
    await until(async () => (await pageText()).includes('第一句'))
    await work.page.click('#documents')
    await work.page.waitForSelector('.documents button')
    await work.page.click('.documents li:first-child button')
    await until(async () => (await nothing()).includes('“a” has no text to translate.'))
    expect((await textOf(work.page, '#side')).trim()).toBe('')
    expect(await pageText()).toBe('')
    expect(await axeViolations(work.page)).toEqual([])
    await work.page.waitForSelector('.nothing button:focus')
    await work.page.keyboard.press('Enter')
    await work.page.waitForSelector('dialog .documents')
    expect(await textOf(work.page, '.documents li:first-child small')).toBe('No text to translate')
  })

  test('is not what the book opens at', async () => {
    await open(files)
    await work.page.waitForSelector(`${field}:focus`)
    expect(work.page.url()).toContain('document=b')
  })
})

test('the book opens at the first document that needs work', async () => {
  await open({ 'source/a.md': '甲。\n', 'source/b.md': '乙。\n' })
  await work.page.waitForSelector(`${field}:focus`)
  expect(work.page.url()).toContain('document=a')
  await work.page.keyboard.type('One.')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
  await work.page.goto(work.editor.address)
  await until(async () => work.page.url().includes('document=b'))
})

test('a filter that no segment passes says so beside the row that is worked on, and is taken back', async () => {
  await open({ 'source/a.md': '甲。\n\n乙。\n' }, '?text=xyzzy')
  await work.page.waitForSelector(`${field}:focus`)
  expect(await nothing()).toContain('No segment passes the filter.')
  expect(await axeViolations(work.page)).toEqual([])
  await work.page.click('.nothing button')
  await until(async () => (await nothing()) === '')
  expect(await work.page.$$eval('.seg:not([hidden])', rows => rows.length)).toBe(2)
  expect(work.page.url()).not.toContain('xyzzy')
})
