import { expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { openWindow, press } from '../../test/editor/window.js'

const work = atWork()

test('find and replace is written from right to left, and what it found stands at the right edge', async () => {
  work.book = await bookOnDisk({ 'source/a.md': '早上好。\n\n晚上好。\n' }, { targetLanguages: ['ar'] })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  const { page } = work
  await page.keyboard.type('صباح الخير.')
  await press(page, 'Control', 'Enter')
  await page.waitForSelector('.seg.translated')
  await press(page, 'Control', 'h')
  await page.waitForSelector('dialog input:focus')
  expect(
    await page.$$eval('dialog input[type=text]', list => list.map(one => getComputedStyle(one).direction)),
  ).toEqual(['rtl', 'rtl'])
  await page.keyboard.type('الخير')
  await page.waitForSelector('.ticks li mark')
  const gap = await page.$eval('.ticks .line', line => {
    const range = document.createRange()
    range.selectNodeContents(line.lastElementChild ?? line)
    const button = line.closest('li')?.querySelector('button')
    return (button?.getBoundingClientRect().left ?? 0) - range.getBoundingClientRect().right
  })
  expect(gap).toBeLessThan(20)
})
