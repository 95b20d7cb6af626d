import { expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, until } from '../../test/editor/window.js'

const work = atWork()

const shown = (): Promise<number> => work.page.$$eval('.check:not(.missing)', nodes => nodes.length)

test('of many alarms the first are shown, and the others when they are asked for', async () => {
  const figures = Array.from({ length: 20 }, (_, index) => `${index + 3}7家`)
  work.book = await bookOnDisk({ 'source/a.md': `${figures.join('，')}。\n` })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  await work.page.keyboard.type('Many.')
  await until(async () => (await shown()) === 8)
  const more = await work.page.$('#checks > .do button')
  expect(await more?.evaluate(node => node.textContent)).toMatch(/^\d+ more to check$/)
  await more?.click()
  await until(async () => (await shown()) >= 20)
  await work.page.waitForSelector(`${field}:focus`)
})
