import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { openWindow, press, textOf, until } from '../../test/editor/window.js'

const work = atWork()

const confirm = async (text: string): Promise<void> => {
  await work.page.keyboard.type(text)
  await press(work.page, 'Control', 'Enter')
}

beforeEach(async () => {
  work.book = await bookOnDisk({
    'source/a.md': '第一部分。\n\n会议结束。\n\n第二部分。\n',
    'source/b.md': '天气很好。\n\n会议结束。\n\n大家高兴。\n',
    'source/c.md': '第一部分。\n\n会议结束。\n\n第二部分。\n',
    'source/d.md': '产值3亿元。\n\n产值1012.3亿元。\n',
  })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, `${work.editor.address}?document=a`)
  for (const text of ['Part one.', 'The meeting closed.', 'Part two.']) await confirm(text)
  await until(() => work.page.$$eval('.seg.translated', rows => rows.length === 3))
  await work.page.goto(`${work.editor.address}?document=b`)
  await work.page.waitForSelector('.active')
  for (const text of ['Fine weather.', 'The meeting was over.', 'All were glad.']) await confirm(text)
  await until(() => work.page.$$eval('.seg.translated', rows => rows.length === 3))
}, 60_000)

test('a text that differs in figures alone is offered with the new ones, and its percentage tells of the words', async () => {
  const { page } = work
  await page.goto(`${work.editor.address}?document=d`)
  await page.waitForSelector('.active')
  await confirm('Output was 300 million yuan.')
  await until(async () => (await textOf(page, '#matches')).includes('Output'))
  expect(await textOf(page, '.match')).toMatch(/^99.*Output was 101\.23 billion yuan\..*figures replaced/)
})

test('a translation from between the same sentences comes before a newer one from elsewhere, and says why', async () => {
  const { page } = work
  await page.goto(`${work.editor.address}?document=c`)
  await page.waitForSelector('.active')
  await press(page, 'Control', 'ArrowDown')
  await until(async () => (await textOf(page, '#matches')).includes('closed'))
  const matches = await page.$$eval('.match', nodes => nodes.map(({ textContent }) => textContent ?? ''))
  expect(matches[0]).toMatch(/^101.*The meeting closed\..*between the same sentences/)
  expect(matches[1]).toMatch(/^100.*The meeting was over\./)
  await press(page, 'Control', '1')
  expect(await textOf(page, '.active .target')).toBe('The meeting closed.')
})
