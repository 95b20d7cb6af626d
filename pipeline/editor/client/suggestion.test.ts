import { beforeEach, describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'

/** What completes a text is offered while it is typed, and never put in unasked. */

const work = atWork()

const open = async (spec: object = {}, size?: Parameters<typeof openWindow>[2]): Promise<void> => {
  work.book = await bookOnDisk(
    {
      'source/a.md': '产值达到769.6亿元。\n',
      'translations/glossary.csv': 'source,language,target,status\n产值,en,gross output value,preferred\n',
    },
    spec,
  )
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address, size)
  await until(async () => (await textOf(work.page, '#terms')).includes('gross output value'))
}

const offered = (): Promise<string> =>
  work.page.$eval('#offer', node =>
    node.checkVisibility() ? (node.querySelector('span')?.textContent ?? '') : '',
  )

describe('where nothing is said of it', () => {
  beforeEach(() => open(), 60_000)

  test('a term is offered from its third letter on; the key takes it as it was begun, and one undo takes it back', async () => {
    const { page } = work
    await page.keyboard.type('Gr')
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await offered()).toBe('')
    await page.keyboard.type('oss ou')
    await until(async () => (await offered()) === 'gross output value')
    expect(await axeViolations(page)).toEqual([])
    expect(await textOf(page, field)).toBe('Gross ou')
    await press(page, 'Control', '/')
    expect(await textOf(page, field)).toBe('Gross output value')
    expect(await offered()).toBe('')
    await press(page, 'Control', 'z')
    expect(await textOf(page, field)).toBe('Gross ou')
  })

  test('a missing figure is offered; Escape refuses it, and it does not come again', async () => {
    const { page } = work
    await page.keyboard.type('It reached 76')
    await until(async () => (await offered()) === '76.96 billion yuan')
    expect(await page.$(`${field}:focus`)).not.toBeNull()
    await page.keyboard.press('Escape')
    expect(await offered()).toBe('')
    await page.keyboard.type('.9')
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await offered()).toBe('')
  })

  test('what was typed before anything was known is completed once it is', async () => {
    const { page } = work
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    const session = await page.createCDPSession()
    const held: string[] = []
    session.on('Fetch.requestPaused', ({ requestId }) => held.push(requestId))
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/checks' }] })
    await page.keyboard.type('The gross ou')
    await until(async () => held.length > 0)
    for (const requestId of held) await session.send('Fetch.continueRequest', { requestId })
    await session.send('Fetch.disable')
    await until(async () => (await offered()) === 'gross output value')
  })

  test('it goes with the caret, and is read out after a pause', async () => {
    const { page } = work
    await page.keyboard.type('The gros')
    await until(async () => (await offered()) === 'gross output value')
    await until(async () => (await textOf(page, '#announced')).startsWith('Offered: gross output value'))
    await page.keyboard.press('ArrowLeft')
    await until(async () => (await offered()) === '')
  })

  test('nothing is offered while an input method composes', async () => {
    const { page } = work
    await page.keyboard.type('The gros')
    await until(async () => (await offered()) !== '')
    const session = await page.createCDPSession()
    await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await until(async () => (await offered()) === '')
    await press(page, 'Control', '/')
    expect(await textOf(page, field)).toBe('The grosni')
  })
})

test('it can be switched off', async () => {
  await open({ editor: { suggestions: false } })
  await work.page.keyboard.type('The gross ou')
  await new Promise(resolve => setTimeout(resolve, 800))
  expect(await offered()).toBe('')
}, 60_000)

test('on a phone what is offered is high enough for a finger, and a tap takes it', async () => {
  await open({}, { width: 390, height: 844, isMobile: true, hasTouch: true })
  const { page } = work
  await page.keyboard.type('Gross ou')
  await until(async () => (await offered()) === 'gross output value')
  expect(await page.$eval('#offer', node => node.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44)
  await page.tap('#offer')
  await until(async () => (await textOf(page, field)) === 'Gross output value')
}, 60_000)
