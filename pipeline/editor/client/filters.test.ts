import { beforeEach, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, until } from '../../test/editor/window.js'

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '早上好。\n\n晚上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

test('Escape closes the filters behind the button, and leads back to the text', async () => {
  const { page } = work
  const isOpen = () => page.$eval('#more', node => node.matches(':popover-open'))
  await page.click('button.more')
  await until(isOpen)
  await page.keyboard.press('Escape')
  await until(async () => !(await isOpen()))
  await page.waitForSelector(`${field}:focus`)
})

test('they stand under their button, also after the window has changed', async () => {
  const { page } = work
  await page.click('button.more')
  await page.setViewport({ width: 820, height: 1100 })
  const away = () =>
    page.evaluate(() => {
      const [button, box] = [document.querySelector('button.more'), document.querySelector('#more')]
      if (!button || !box?.matches(':popover-open')) return 0
      return Math.abs(button.getBoundingClientRect().bottom + 4 - box.getBoundingClientRect().top)
    })
  await until(async () => (await away()) < 2)
})
