import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { Editor } from '../../editor/server/open-editor.js'
import { resolveBrowser } from '../../print/browser/resolve.js'

/** What tests do with the editor in a real browser. */

/** A browser without a proxy: the editor is on this machine. */
export const startBrowser = async (): Promise<Browser> => {
  const { path, headless, args } = await resolveBrowser({}, process.env)
  return puppeteer.launch({
    executablePath: path,
    headless,
    args: args.filter(one => !one.startsWith('--proxy')),
  })
}

/** The cell that is written in. */
export const field = '.active .target[contenteditable]'

/** A window of its own, with nothing kept from others, the caret in its field. */
export const openPage = async (browser: Browser, editor: Editor, query = ''): Promise<Page> => {
  const page = await (await browser.createBrowserContext()).newPage()
  await page.setViewport({ width: 1440, height: 900 })
  await page.goto(`${editor.address}${query}`)
  await page.waitForSelector(`${field}:focus`)
  return page
}

export const inField = (page: Page): Promise<string> => page.$eval(field, node => node.textContent ?? '')

/** The rows as somebody sees them: the text of each target. */
export const targets = (page: Page): Promise<string[]> =>
  page.$$eval('.seg .target', nodes => nodes.map(node => node.textContent ?? ''))

/** Wait until something holds; 20 seconds at most, since a machine may be busy. */
export const until = async (what: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await what()) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error('it did not come to pass')
}

/** Press a key with the modifiers before it. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  const modifiers = keys.slice(0, -1)
  for (const key of modifiers) await page.keyboard.down(key as 'Control')
  await page.keyboard.press((keys.at(-1) ?? '') as 'Enter')
  for (const key of modifiers) await page.keyboard.up(key as 'Control')
}
