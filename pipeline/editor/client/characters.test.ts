import { beforeEach, describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
import { signsOf } from './signs.js'

const quotesOf = (language: string): string =>
  signsOf(language)
    .filter(({ close }) => close !== undefined)
    .map(({ open, close }) => `${open}${close}`)
    .join(' ')

test.each([
  ['en', '“” ‘’'],
  ['en-GB', '“” ‘’'],
  ['de-AT', '„“ ‚‘'],
  ['fr', '«\u00A0\u00A0» “”'],
  ['ru', '«» „“'],
  ['ja', '「」 『』 《》'],
  ['zh-TW', '「」 『』 《》'],
  ['zh-Hans', '“” ‘’ 《》'],
  ['xx', '“” ‘’'],
])('%s quotes with %s', (language, quotes) => expect(quotesOf(language)).toBe(quotes))

describe('in the field', () => {
  const work = atWork()

  beforeEach(async () => {
    work.book = await bookOnDisk({ 'source/a.md': '他说：“好！”\n' })
    work.editor = await work.book.open()
    work.page = await openWindow(work.browser, work.editor.address)
  }, 60_000)

  test('a dash comes at the caret and quotation marks around what is selected, each undone by itself', async () => {
    const { page } = work
    await page.keyboard.type('He said: Good')
    for (let count = 0; count < 4; count += 1) await press(page, 'Shift', 'ArrowLeft')
    await page.keyboard.press('F2')
    await page.waitForSelector('.popup[role=menu]')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('1')
    expect(await textOf(page, field)).toBe('He said: “Good”')
    await press(page, 'Control', 'm')
    await page.keyboard.press('t')
    await page.keyboard.press('5')
    expect(await textOf(page, field)).toBe('He said: “Good”—')
    await press(page, 'Control', 'z')
    expect(await textOf(page, field)).toBe('He said: “Good”')
    await press(page, 'Control', 'z')
    expect(await textOf(page, field)).toBe('He said: Good')
  })

  test('where nothing is selected the caret comes between the marks', async () => {
    const { page } = work
    await page.keyboard.press('F2')
    await page.keyboard.press('2')
    await page.keyboard.type('x')
    expect(await textOf(page, field)).toBe('‘x’')
  })
})
