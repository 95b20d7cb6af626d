import { beforeEach, describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'

/** Windows with no room for all panels at once: phones, tablets, half a screen, a page at 200 or 400 %. */

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true }
const tablet = { width: 820, height: 1180, hasTouch: true }

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '# 新年贺词\n\n第一句话。第二句话！\n' })
  work.editor = await work.book.open()
}, 60_000)

const menu = async (letter: string): Promise<void> => {
  await press(work.page, 'Control', 'm')
  await work.page.waitForSelector('.popup[role=menu]')
  await work.page.keyboard.press(letter as 'c')
}

const widthOf = (selector: string): Promise<number> =>
  work.page.$eval(selector, node => node.getBoundingClientRect().width)

describe.each([
  ['a phone', phone],
  ['a tablet', tablet],
])('%s', (_, size) => {
  beforeEach(async () => {
    work.page = await openWindow(work.browser, work.editor.address, size)
  }, 60_000)

  test('a note goes into its field, whatever panel is open, and never into the translation', async () => {
    await work.page.tap('[data-opens="preview"]')
    await menu('c')
    await work.page.waitForSelector('#note:focus')
    await work.page.keyboard.type('Ask the park.')
    await work.page.keyboard.press('Enter')
    await until(async () => (await textOf(work.page, '.notes')).includes('Ask the park.'))
    await work.page.waitForSelector(`${field}:focus`)
    expect(await textOf(work.page, field)).toBe('')
  })

  test('the menu of a segment is opened by touch, its lines are wide enough to read', async () => {
    await work.page.tap('[data-command="segmentMenu"]')
    await work.page.waitForSelector('.popup[role=menu]')
    for (const part of ['.popup[role=menu]', '.popup[role=menu] span'])
      expect(await widthOf(part)).toBeGreaterThan(80)
    expect(await axeViolations(work.page)).toEqual([])
    await work.page.tap('.popup[role=menu] button')
    await until(async () => (await work.page.$('.popup[role=menu]')) === null)
  })

  test('what is typed by touch is confirmed by touch', async () => {
    await work.page.keyboard.type('New Year Message')
    await work.page.tap('#confirm')
    await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
    expect(await textOf(work.page, '.seg .target')).toBe('New Year Message')
  })
})

test('at 400 % a row and its field have room, and nothing is wider than the window', async () => {
  work.page = await openWindow(work.browser, work.editor.address, { width: 360, height: 225 })
  const box = await work.page.$eval('.active', node => {
    const { top, bottom } = node.getBoundingClientRect()
    return { top, bottom, list: node.closest('.list')?.clientHeight ?? 0 }
  })
  expect(box.list).toBeGreaterThan(box.bottom - box.top)
  expect(box.bottom).toBeLessThanOrEqual(225)
  expect(await work.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test.each([
  ['the narrowest tablet', { width: 768, height: 1024, hasTouch: true }],
  ['a phone', phone],
])('on %s no control is cut off, whatever there is to say', async (_, size) => {
  work.page = await openWindow(work.browser, work.editor.address, size)
  await work.page.keyboard.type('New Year Message')
  await work.page.tap('#confirm')
  await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
  await work.page.keyboard.type('A draft')
  await until(async () => (await textOf(work.page, '#saved')).includes('not confirmed'))
  const cut = await work.page.$$eval('.status > *, .status button', nodes =>
    nodes
      .filter(node => node.checkVisibility() && node.getBoundingClientRect().right > innerWidth)
      .map(node => node.id),
  )
  expect(cut).toEqual([])
  expect(await work.page.$eval('#saved', node => node.scrollWidth - node.clientWidth)).toBe(0)
})

test('on a tablet the state of the active segment is told by a word, which opens its menu', async () => {
  work.page = await openWindow(work.browser, work.editor.address, tablet)
  const word = await work.page.$eval('.active .st', node => (node.checkVisibility() ? node.textContent : ''))
  expect(word).toContain('Empty')
  await work.page.tap('.active .st')
  await work.page.waitForSelector('.popup[role=menu]')
})

test('in a text that is higher than the screen the caret stays in view when the keyboard comes', async () => {
  work.page = await openWindow(work.browser, work.editor.address, phone)
  const { page } = work
  await page.keyboard.sendCharacter(
    'the park’s people have carried on the endeavour of those before them, '.repeat(24),
  )
  const isInView = (): Promise<boolean> =>
    page.evaluate(() => {
      const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
      const list = document.querySelector('#list')?.getBoundingClientRect()
      return caret !== undefined && list !== undefined && caret.top >= list.top && caret.bottom <= list.bottom
    })
  await page.setViewport({ ...phone, height: 430 })
  await page.waitForSelector('.short')
  await until(isInView)
  // As many frames as a row is settled in.
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(await isInView()).toBe(true)
}, 60_000)
