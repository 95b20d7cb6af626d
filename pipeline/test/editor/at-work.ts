import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Editor } from '../../editor/server/open-editor.js'
import type { BookOnDisk } from './book-on-disk.js'
import { launchBrowser } from './window.js'

/** What a test has open: it opens book, editor and window itself. */
export interface AtWork {
  browser: Browser
  book: BookOnDisk
  editor: Editor
  page: Page
}

/** One browser for all tests of a file, and what each has opened closed after it. Called at the head of the file. */
export const atWork = (): AtWork => {
  const work = {} as AtWork
  beforeAll(async () => {
    work.browser = await launchBrowser()
  }, 60_000)
  afterAll(() => work.browser.close())
  afterEach(async () => {
    await work.page.browserContext().close()
    await work.editor.close()
    await work.book.remove()
  })
  return work
}
