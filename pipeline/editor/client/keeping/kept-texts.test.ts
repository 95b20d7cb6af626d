import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../../test/editor/at-work.js'
import { bookOnDisk } from '../../../test/editor/book-on-disk.js'
import { field, openWindow, until } from '../../../test/editor/window.js'
import { workerOf, writtenIn } from '../../../test/editor/written-texts.js'

/** Who writes what is typed into the browser's database: a worker, and the page itself where there is none. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

/** What a window asks its database for from now on: `readwrite` where it writes by itself. */
const noteTransactions = (): Promise<void> =>
  work.page.evaluate(() => {
    const modes: string[] = []
    Object.assign(window, { modes })
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args) {
      modes.push(args[1] ?? 'readonly')
      return transaction.apply(this, args)
    }
  })

const writesItself = (): Promise<boolean> =>
  work.page.evaluate(() => (window as unknown as { modes: string[] }).modes.includes('readwrite'))

const isWritten = (text: string): Promise<void> =>
  until(async () => (await writtenIn(work.page)).includes(text))

test('a worker writes what is typed, and the page writes nothing', async () => {
  await noteTransactions()
  await work.page.keyboard.type('Hello, comrades.')
  await isWritten('Hello, comrades.')
  expect(await writesItself()).toBe(false)
}, 60_000)

test('each letter is written, not the last of some', async () => {
  await workerOf(work.page).evaluate(() => {
    const texts: string[] = []
    Object.assign(self, { texts })
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value, key) {
      texts.push(value.text)
      return put.call(this, value, key)
    }
  })
  for (const letter of 'Hello') {
    await work.page.keyboard.type(letter)
    await isWritten(await work.page.$eval(field, node => node.textContent ?? ''))
  }
  const texts = await workerOf(work.page).evaluate(() => (self as unknown as { texts: string[] }).texts)
  expect(texts).toEqual(['H', 'He', 'Hel', 'Hell', 'Hello'])
}, 60_000)

/** Open the window anew as a browser would show it that withholds the worker. */
const reopen = async (): Promise<void> => {
  await work.page.reload()
  await work.page.waitForSelector(`${field}:focus`)
  await noteTransactions()
}

test('where a browser has no workers, the page writes', async () => {
  await work.page.evaluateOnNewDocument(() => {
    Object.assign(window, { Worker: undefined })
  })
  await reopen()
  await work.page.keyboard.type('Hello, comrades.')
  await isWritten('Hello, comrades.')
  expect(await writesItself()).toBe(true)
}, 60_000)

test('where the worker cannot be loaded, the page writes', async () => {
  await work.page.setRequestInterception(true)
  work.page.on('request', request =>
    request.url().endsWith('/journal.js') ? request.abort() : request.continue(),
  )
  await reopen()
  await work.page.keyboard.type('Hello, comrades.')
  await isWritten('Hello, comrades.')
  expect(await writesItself()).toBe(true)
}, 60_000)

test('where the worker dies while one types, the page writes, and writes on', async () => {
  await noteTransactions()
  await work.page.keyboard.type('Hello,')
  await isWritten('Hello,')
  await workerOf(work.page).evaluate(() => self.close())
  await work.page.keyboard.type(' comrades.')
  await isWritten('Hello, comrades.')
  expect(await writesItself()).toBe(true)
  await work.page.keyboard.type(' Again.')
  await isWritten('Hello, comrades. Again.')
}, 60_000)
