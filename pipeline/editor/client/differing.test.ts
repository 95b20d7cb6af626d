import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'

const work = atWork()

const texts = ['Comrades, hello.', 'Good morning.', 'Hello, comrades.', 'Comrades, hello.']

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n\n同志们好。\n\n同志们好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  const { page } = work
  for (const text of texts) {
    await page.keyboard.type(text)
    await press(page, 'Control', 'Enter')
  }
  await until(() => page.$$eval('.seg.translated', rows => rows.length === 4))
}, 60_000)

const shown = (): Promise<string[]> =>
  work.page.$$eval('.seg:not([hidden]) .target', cells => cells.map(({ textContent }) => textContent ?? ''))

test('what is translated in two ways is found, made one in one step, and taken back', async () => {
  const { page, book } = work
  await page.goto(`${work.editor.address}?filter=differing`)
  await until(async () => (await shown()).length === 3)
  expect(await shown()).toEqual(texts.filter(text => text !== 'Good morning.'))
  await press(page, 'Control', 'm')
  await page.keyboard.press('a')
  await page.waitForSelector('dialog .main:focus')
  expect(await textOf(page, 'dialog .ticks')).toContain('Hello, comrades.')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  const catalog = () => readFile(join(book.folder, 'translations/en/a.json'), 'utf8')
  await until(async () => !(await catalog()).includes('Hello, comrades.'))
  expect((await catalog()).match(/Comrades, hello\./g)).toHaveLength(3)
  await press(page, 'Control', 'm')
  await page.keyboard.press('u')
  await until(async () => (await catalog()).includes('Hello, comrades.'))
})
