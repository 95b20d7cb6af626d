import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, textOf, until } from '../../test/editor/window.js'
import { loseNext } from '../../test/editor/worker-fetches.js'
import type { DocumentMessage } from '../protocol.js'

/** Unconfirmed texts that did not reach the server come to it without another key. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n', 'source/b.md': '晚上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

/** What the server has of unconfirmed texts. */
const atServer = async (): Promise<string[]> => {
  const { value } = await ask(work.editor.address, 'document?document=a&language=en')
  return (value as DocumentMessage).drafts.map(({ text }) => text)
}

test('one that got lost on its way is sent again', async () => {
  await loseNext(work.page, 'api/draft', 2)
  await work.page.keyboard.type('Hello,')
  await until(async () => (await atServer()).includes('Hello,'))
}, 60_000)

test('what was typed while the server was away is sent when it is back', async () => {
  const port = Number(new URL(work.editor.address).port)
  await work.editor.close()
  await work.page.keyboard.type('Hello, comrades.')
  await until(async () => (await textOf(work.page, '#saved')).includes('Not connected'))
  // Beyond the second in which it is sent.
  await new Promise(resolve => setTimeout(resolve, 1500))
  work.editor = await work.book.open(port)
  await until(async () => (await atServer()).includes('Hello, comrades.'))
  expect(await textOf(work.page, field)).toBe('Hello, comrades.')
}, 60_000)

test('what only the browser has is sent when its document is opened again', async () => {
  const { address } = work.editor
  const port = Number(new URL(address).port)
  await work.editor.close()
  await work.page.keyboard.type('Hello, comrades.')
  await until(async () => (await textOf(work.page, '#saved')).includes('Not connected'))
  // Beyond what is written each half second.
  await new Promise(resolve => setTimeout(resolve, 600))
  await work.page.goto('about:blank')
  work.editor = await work.book.open(port)
  expect(await atServer()).toEqual([])
  await work.page.goto(address)
  await work.page.waitForSelector(`${field}:focus`)
  await until(async () => (await atServer()).includes('Hello, comrades.'))
}, 60_000)
