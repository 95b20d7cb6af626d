import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../../test/editor/at-work.js'
import { bookOnDisk } from '../../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../../test/editor/window.js'
import { answersTo, noteAnswers } from '../../../test/editor/worker-fetches.js'
import { workerOf } from '../../../test/editor/written-texts.js'

/** Who carries to the server what is typed: the worker that writes it, and the page itself where that cannot. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '同志们好。\n\n早上好。\n' })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
}, 60_000)

/** From now on note what this window asks the server for by itself. */
const noteFetches = (): Promise<void> =>
  work.page.evaluate(() => {
    const paths: string[] = []
    Object.assign(window, { paths })
    const { fetch } = window
    window.fetch = (input, options) => {
      paths.push(String(input))
      return fetch(input, options)
    }
  })

const ownFetches = (): Promise<string[]> =>
  work.page.evaluate(() => (window as unknown as { paths: string[] }).paths)

/** What the window asks for that was just opened: the page beside it, and matches. */
const isOfPage = (path: string): boolean => /^api\/(?:page-part\?|aid$)/.test(path)

/** Open another window of another browser, which knows of a text only what the server has. */
const elsewhere = async (): Promise<string> => {
  const other = await openWindow(work.browser, work.editor.address)
  const text = await textOf(other, field)
  await other.close()
  return text
}

test('while one types the worker tells the server, and the page sends nothing', async () => {
  await noteFetches()
  await noteAnswers(work.page)
  await work.page.keyboard.type('Hello, comrades.')
  await until(async () => {
    const answers = await answersTo(work.page)
    return answers.includes('204 api/draft') && answers.includes('200 api/checks')
  })
  expect((await ownFetches()).filter(path => !isOfPage(path))).toEqual([])
  await until(async () => (await elsewhere()) === 'Hello, comrades.')
}, 60_000)

test('what a worker had to carry that dies is carried by the page', async () => {
  // It takes every letter and brings none to the server; then it is gone.
  await workerOf(work.page).evaluate(() => {
    self.fetch = () => new Promise(() => undefined)
  })
  await noteFetches()
  await work.page.keyboard.type('Hello,')
  await new Promise(resolve => setTimeout(resolve, 1500))
  expect(await ownFetches()).not.toContain('api/draft')
  await workerOf(work.page).evaluate(() => self.close())
  await work.page.keyboard.type(' comrades.')
  await until(async () => (await ownFetches()).includes('api/draft'))
  await until(async () => (await elsewhere()) === 'Hello, comrades.')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).startsWith('Saved'))
}, 60_000)
