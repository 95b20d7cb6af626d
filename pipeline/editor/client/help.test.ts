import { beforeEach, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, textOf, until } from '../../test/editor/window.js'

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

test('among the keys a command is looked for by its name, and done by Enter', async () => {
  const { page } = work
  await page.keyboard.press('F1')
  await page.waitForSelector('dialog input')
  await page.keyboard.type('copy the source')
  await page.keyboard.press('Enter')
  await until(async () => (await textOf(page, field)) === '早上好。')
})
