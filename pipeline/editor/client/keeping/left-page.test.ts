import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../../test/editor/at-work.js'
import { bookOnDisk } from '../../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../../test/editor/window.js'
import { workerOf, writtenIn } from '../../../test/editor/written-texts.js'

/** What a page hands on that is left before the browser's database has written. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

const written = (): Promise<string[]> => writtenIn(work.page)

/** From now on the worker's database writes nothing: a machine with much else to do. */
const stall = (): Promise<void> =>
  workerOf(work.page).evaluate(() => {
    const store = { put: () => undefined, delete: () => undefined }
    const transaction = { objectStore: () => store, commit: () => undefined } as unknown as IDBTransaction
    IDBDatabase.prototype.transaction = () => transaction
  })

/** Type a text whose beginning is in the database and whose end never gets there. */
const typeStalled = async (): Promise<void> => {
  await work.page.keyboard.type('Hello, co')
  await until(async () => (await written()).includes('Hello, co'))
  await stall()
  await work.page.keyboard.type('mrades.')
}

test('a text that is saved does not come back as the half that the database had', async () => {
  await typeStalled()
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).startsWith('Saved'))
  await work.page.reload()
  await work.page.waitForSelector(field)
  await until(async () => (await textOf(work.page, '.seg .target')) !== '')
  expect(await textOf(work.page, '.seg .target')).toBe('Hello, comrades.')
  expect(await work.page.$$eval('.seg.translated', rows => rows.length)).toBe(1)
  await until(async () => (await written()).length === 0)
}, 60_000)

test('a text that is not saved comes back to its last letter', async () => {
  await typeStalled()
  await work.page.reload()
  await work.page.waitForSelector(field)
  await until(async () => (await textOf(work.page, '.seg .target')) !== '')
  expect(await textOf(work.page, '.seg .target')).toBe('Hello, comrades.')
  await until(async () => (await written()).includes('Hello, comrades.'))
}, 60_000)
