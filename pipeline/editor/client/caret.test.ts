import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'

/** Where the caret is after something was done, and what the next key does there. */

const work = atWork()

const source =
  '**园区**今天发布公告，见[官网](https://example.org/a)。\n\n各企业参加。\n\n- 甲\n  - 乙\n\n> 丙\n'

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': source })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

const menu = async (letter: string): Promise<void> => {
  await press(work.page, 'Control', 'm')
  await work.page.waitForSelector('.popup[role=menu]')
  await work.page.keyboard.press(letter as 'a')
}

test('a split brings the caret back into the text, though the document was read again meanwhile', async () => {
  const { page } = work
  await menu('p')
  await page.waitForSelector('dialog textarea:focus')
  await page.keyboard.press('Enter')
  await until(() => page.$$eval('.seg', rows => rows.length === 6))
  await page.waitForSelector(`${field}:focus`)
  await page.keyboard.type('The park')
  expect(await textOf(page, field)).toBe('The park')
})

test('F9 between two empty marks puts in what is missing next, and not the same marks again', async () => {
  const { page } = work
  const missing = () => page.$$eval('.check.missing button', list => list.length)
  await page.keyboard.type('The ')
  await until(async () => (await missing()) === 2)
  await page.keyboard.press('F9')
  expect(await textOf(page, field)).toBe('The ****')
  await until(() => page.$eval('#checks', node => (node.textContent ?? '').includes('alone')))
  await page.keyboard.press('F9')
  expect(await textOf(page, field)).toBe('The **[](https://example.org/a)**')
})

test('marks that stand alone alike are told once', async () => {
  const { page } = work
  await page.keyboard.type('The ****')
  await until(() => page.$eval('#checks', node => (node.textContent ?? '').includes('alone')))
  const told = await page.$$eval('.check.error p:first-child', list => list.map(one => one.textContent))
  expect(told).toEqual([...new Set(told)])
})

test('a row that stays empty is passed by: nothing is written, and nothing said to be saved', async () => {
  const { page } = work
  await press(page, 'Control', 'Enter')
  await until(async () => (await textOf(page, '.active .source')) === '各企业参加。')
  await page.keyboard.type('All take part.')
  await press(page, 'Control', 'Enter')
  await until(async () => (await textOf(page, '#announced')).includes('Segment 2 saved'))
  const history = await readFile(join(work.book.folder, '.duizhao/editor.history'), 'utf8')
  expect(history.trim().split('\n')).toHaveLength(1)
})

test('Escape empties the search, and then leads back to the text', async () => {
  const { page } = work
  await page.type('#find', '企业')
  await page.keyboard.press('Escape')
  await until(() => page.$eval('#find', node => (node as HTMLInputElement).value === ''))
  expect(await page.$('#find:focus')).not.toBeNull()
  await page.keyboard.press('Escape')
  await page.waitForSelector(`${field}:focus`)
})

test('the menu of a segment shows all its lines', async () => {
  const { page } = work
  await press(page, 'Control', 'm')
  await page.waitForSelector('.popup[role=menu]')
  expect(await page.$eval('.popup[role=menu]', node => node.scrollHeight - node.clientHeight)).toBe(0)
})

test.each([3, 4, 5])(
  'no text moves sideways when row %i is gone to: items and quotations, too',
  async number => {
    const { page } = work
    const row = `.seg[data-number="${number}"]`
    await page.click(`${row} .source`)
    await page.waitForSelector(`${row}.active .target:focus`)
    await page.keyboard.type('Text')
    const left = () =>
      page.$eval(`${row} .target`, node => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return range.getBoundingClientRect().left
      })
    const written = await left()
    await press(page, 'Control', number === 5 ? 'ArrowUp' : 'ArrowDown')
    await page.waitForSelector(`${row}:not(.active)`)
    expect(await left()).toBeCloseTo(written, 1)
  },
)
