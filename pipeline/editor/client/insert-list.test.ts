import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({
    'source/a.md': '产值达到769.6亿元。\n',
    'translations/glossary.csv': 'source,language,target,status\n产值,en,gross output value,preferred\n',
  })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

test('the list of what can be put in goes on with what is typed', async () => {
  await until(async () => (await textOf(work.page, '#terms')).includes('gross output value'))
  await work.page.keyboard.type('The gross ou')
  await press(work.page, 'Control', ',')
  await work.page.waitForSelector('.popup[role=menu]')
  expect(await work.page.$eval('.popup[role=menu] button span', node => node.textContent)).toBe(
    'gross output value',
  )
  await work.page.keyboard.press('Enter')
  expect(await textOf(work.page, field)).toBe('The gross output value')
  await press(work.page, 'Control', 'z')
  expect(await textOf(work.page, field)).toBe('The gross ou')
})
