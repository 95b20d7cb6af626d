import type { Browser, Page } from 'puppeteer-core'
import type { Editor } from '../../editor/server/open-editor.js'
import { field, openWindow, textOf } from './window.js'

export { field, launchBrowser as startBrowser, press, until } from './window.js'

/** A window of its own, with nothing kept from others, the caret in its field. */
export const openPage = async (browser: Browser, editor: Editor, query = ''): Promise<Page> => {
  const page = await openWindow(browser, `${editor.address}${query}`)
  await page.waitForSelector(`${field}:focus`)
  return page
}

export const inField = (page: Page): Promise<string> => textOf(page, field)

/** The rows as somebody sees them: the text of each target. */
export const targets = (page: Page): Promise<string[]> =>
  page.$$eval('.seg .target', nodes => nodes.map(node => node.textContent ?? ''))
