import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'

/** Notes, tables and other languages, as they stand in the list and beside it. */

const source = `大石口[^石口]在北，柳林滩[^2]在南。

| 村名 | 田亩 | 出工 | 得水 | 斗门 | 来年 |
|---|---:|---:|---:|---:|---:|
| 上周村 | 3,820 | 46 | 11.5 | 4 | 12 |

[^石口]: 渠首。

    第二段。

[^2]: 渠尾。
`

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': source }, { targetLanguages: ['en', 'fr', 'ar'] })
  work.editor = await work.book.open()
}, 60_000)

const open = async (query = ''): Promise<void> => {
  work.page = await openWindow(work.browser, `${work.editor.address}${query}`)
}

test('a note is named once, by the label it is referred to by', async () => {
  await open()
  const kinds = await work.page.$$eval('.seg.footnote', rows =>
    rows.map(row => row.querySelector('.kind')?.textContent ?? ''),
  )
  expect(kinds).toEqual(['Note [^石口]', '', 'Note [^2]'])
})

test('the page is never wider than its pane: a table that is scrolls by itself', async () => {
  await open()
  await work.page.waitForFunction(() =>
    document.querySelector<HTMLIFrameElement>('#page')?.contentDocument?.querySelector('.tables .b'),
  )
  const wider = await work.page.$eval('#page', frame => {
    const root = (frame as HTMLIFrameElement).contentDocument?.documentElement
    return (root?.scrollWidth ?? 0) - (root?.clientWidth ?? 0)
  })
  expect(wider).toBe(0)
})

test('what stands beside a text in other languages is never of another row, however long the answer takes', async () => {
  await open('?language=fr')
  await work.page.keyboard.type('Dashikou au nord')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
  await work.page.browserContext().close()
  await open()
  await until(async () => (await textOf(work.page, '#others')).includes('Dashikou au nord'))
  await work.editor.close()
  await press(work.page, 'Control', 'ArrowDown')
  await work.page.waitForSelector(`.seg:nth-of-type(2) ${field}, ${field}`)
  await until(() =>
    work.page.$eval('#others', node => node.childElementCount === 0 || (node as HTMLElement).inert),
  )
  await until(async () => (await textOf(work.page, '#others')) === '')
  work.editor = await work.book.open()
})

test('a text that runs from right to left does so in dialogues, too', async () => {
  await open('?language=ar')
  await work.page.keyboard.type('داشيكو في الشمال')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
  await press(work.page, 'Control', 'h')
  await work.page.waitForSelector('dialog input')
  await work.page.keyboard.type('الشمال')
  await work.page.waitForSelector('dialog .ticks [lang=ar]')
  const direction = await work.page.$eval('dialog .ticks [lang=ar]', node => getComputedStyle(node).direction)
  expect(direction).toBe('rtl')
})
