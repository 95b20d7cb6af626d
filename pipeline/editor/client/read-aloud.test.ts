import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { openWindow, press, textOf, until } from '../../test/editor/window.js'

/** What those hear who do not see the page, and what those see whose colours are forced. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '产值达到769.6亿元。\n\n第二句话！\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  await work.page.evaluate(() => {
    const heard: string[] = []
    const line = document.getElementById('announced')
    if (line)
      new MutationObserver(() => heard.push(line.textContent ?? '')).observe(line, { childList: true })
    Object.assign(window, { heard })
  })
}, 60_000)

const heard = (): Promise<string[]> =>
  work.page.evaluate(() => (window as unknown as { heard: string[] }).heard)

test('an alarm is read out once, however much is typed after it', async () => {
  await work.page.keyboard.type('Output reached 83 billion yuan')
  await until(async () => (await heard()).some(text => text.includes('83 billion')))
  await work.page.keyboard.type(' last year')
  await work.page.keyboard.type(' (')
  await until(async () => (await textOf(work.page, '#checks')).includes('“(”'))
  await until(async () => (await heard()).length > 1)
  expect((await heard()).filter(text => text.includes('83 billion'))).toHaveLength(1)
})

test('after a confirmation is told where the caret is and how that segment stands', async () => {
  await work.page.keyboard.type('Output value reached 76.96 billion yuan.')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await heard()).includes('Segment 1 saved. 2 of 2, Empty.'))
})

test('a count is a word of its own in the name of its button', async () => {
  const names = await work.page.$$eval('#filters > button', nodes => nodes.map(node => node.textContent))
  expect(names.slice(0, 2)).toEqual(['All 2', 'Empty 2'])
})

test('in forced colours the chosen line of a menu has a ring, and what is underlined does not look selected', async () => {
  const session = await work.page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  await press(work.page, 'Control', 'm')
  await work.page.waitForSelector('.popup[role=menu] button:focus')
  const ring = await work.page.$eval(
    '.popup[role=menu] button:focus',
    node => getComputedStyle(node).outlineStyle,
  )
  expect(ring).toBe('solid')
  const adjusts = await work.page.$eval('.source', node => getComputedStyle(node).forcedColorAdjust)
  expect(adjusts).toBe('none')
})
