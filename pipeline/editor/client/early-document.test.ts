import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, textOf, until } from '../../test/editor/window.js'
import type { DocumentMessage } from '../protocol.js'

/** The document that the address names is asked for before all else, and nothing that happens meanwhile is missed. */

declare global {
  /** Lets the answer about the book come. */
  var letBookCome: (() => void) | undefined
}

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

const timesAsked = (path = 'document?'): Promise<number> =>
  work.page.evaluate(
    wanted =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/api/${wanted}`)).length,
    path,
  )

const document = async (): Promise<DocumentMessage> =>
  (await ask(work.editor.address, 'document?document=a&language=en')).value as DocumentMessage

/** Load the window anew, and do something once it has the document and nothing else yet. */
const reloadWhile = async (act: () => Promise<unknown>): Promise<void> => {
  const { identifier } = await work.page.evaluateOnNewDocument(() => {
    const { fetch } = globalThis
    const come = new Promise<void>(resolve => {
      globalThis.letBookCome = resolve
    })
    globalThis.fetch = async (input, options) => {
      if (input === 'api/book') await come
      return fetch(input, options)
    }
  })
  await work.page.reload()
  await until(async () => (await timesAsked()) > 0)
  await act()
  await work.page.evaluate(() => globalThis.letBookCome?.())
  await work.page.waitForSelector(field)
  await work.page.removeScriptToEvaluateOnNewDocument(identifier)
}

const targets = (): Promise<string[]> =>
  work.page.$$eval('.seg .target', nodes => nodes.map(node => node.textContent ?? ''))

test('a window that is loaded anew asks once for its document, while it waits for the book', async () => {
  await reloadWhile(async () => undefined)
  // Asked for once the document is open.
  await until(async () => (await timesAsked('lost')) > 0)
  expect(await timesAsked()).toBe(1)
}, 60_000)

test('what changes after the document was read and before events come is shown', async () => {
  const [first, second] = (await document()).rows
  await reloadWhile(async () => {
    const catalog = { [second?.id ?? '']: 'Good morning.' }
    await mkdir(join(work.book.folder, 'translations', 'en'), { recursive: true })
    await writeFile(join(work.book.folder, 'translations', 'en', 'a.json'), JSON.stringify(catalog))
    // Who reads it has all windows told.
    await until(async () => (await document()).rows[1]?.target === 'Good morning.')
  })
  expect(first?.target).toBe('')
  expect(await targets()).toEqual(['', 'Good morning.'])
  expect(await timesAsked()).toBe(2)
}, 60_000)

test('what another window writes after the document was read and before events come is shown', async () => {
  const [first] = (await document()).rows
  await reloadWhile(async () => {
    const key = { document: 'a', language: 'en', id: first?.id }
    await ask(work.editor.address, 'draft', {
      request: 'request-1',
      ...key,
      base: '',
      text: 'Hello',
      window: 'other',
    })
  })
  expect(await textOf(work.page, field)).toBe('Hello')
}, 60_000)

test('a document that is gone since is asked for early, and another one opens', async () => {
  await writeFile(join(work.book.folder, 'source', 'b.md'), '晚上好。\n')
  const gone = new URL(work.editor.address)
  gone.search = '?document=gone&language=en'
  await work.page.goto(gone.href)
  await work.page.waitForSelector(field)
  expect(await work.page.$$eval('.seg .source', nodes => nodes.map(node => node.textContent))).toEqual([
    '同志们好。',
    '早上好。',
  ])
  expect(new URL(work.page.url()).searchParams.get('document')).toBe('a')
}, 60_000)
