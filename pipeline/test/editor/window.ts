import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { resolveBrowser } from '../../print/browser/resolve.js'

/** The cell that is written in. */
export const field = '.active .target[contenteditable]'

/** A browser as a translator has it, on a machine that may be slow. */
export const launchBrowser = async (): Promise<Browser> => {
  const { path, headless, args } = await resolveBrowser({}, process.env)
  return puppeteer.launch({
    executablePath: path,
    headless,
    args: args.filter(one => !one.startsWith('--proxy')),
  })
}

/** A window of its own, with nothing kept from others, at the first text that needs work. */
export const openWindow = async (
  browser: Browser,
  address: string,
  size: { width: number; height: number; isMobile?: boolean; hasTouch?: boolean } = {
    width: 1440,
    height: 900,
  },
): Promise<Page> => {
  const page = await (await browser.createBrowserContext()).newPage()
  await page.setViewport(size)
  await page.goto(address)
  await page.waitForSelector(field)
  return page
}

/** Press keys together: `press(page, 'Control', 'Enter')`. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  const modifiers = keys.slice(0, -1)
  for (const key of modifiers) await page.keyboard.down(key as 'Control')
  await page.keyboard.press((keys.at(-1) ?? '') as 'Enter')
  for (const key of modifiers) await page.keyboard.up(key as 'Control')
}

/** How long something may take on a machine that has much else to do, in milliseconds. */
const patience = 20_000

/** Wait until something is so: no longer than it takes. @throws after twenty seconds. */
export const until = async (what: () => Promise<boolean>, within = patience): Promise<void> => {
  const begun = performance.now()
  while (!(await what())) {
    if (performance.now() - begun > within) throw new Error('it did not come to pass')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** The text of an element; empty where there is none. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate(wanted => document.querySelector(wanted)?.textContent ?? '', selector)

/** Wait until the list has all its rows: of a document longer than a screen the others come when nothing else is to do. */
export const allRows = (page: Page, count: number): Promise<void> =>
  until(() => page.$$eval('.seg', (rows, wanted) => rows.length === wanted, count))
