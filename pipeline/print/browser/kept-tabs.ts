import type { Page } from 'puppeteer-core'
import { newWindow, type RunningBrowser } from './launch.js'

/** A tab whose work may take longer than this is not kept: closed, it gives back all the memory of a long text. */
const longest = 60_000

/**
 * A tab that waits for work, or a new one. A new one costs a process, whose start takes a fifth of what is needed to print two pages;
 * in one that was used the scripts of the print are compiled already.
 */
export const takeTab = async ({ browser, tabs }: RunningBrowser): Promise<Page> => {
  for (let page = tabs.pop(); page; page = tabs.pop()) if (!page.isClosed()) return page
  return browser.newPage()
}

/** Make a tab like a new one. Its document goes first: nothing of it is loaded or run by what is allowed again. */
const clean = async (page: Page): Promise<void> => {
  for (const event of ['request', 'error'] as const) page.removeAllListeners(event)
  await page.goto('about:blank', { timeout: 0 })
  await Promise.all([
    page.setRequestInterception(false),
    page.setJavaScriptEnabled(true),
    page.emulateMediaType(),
    page.setViewport(newWindow),
  ])
}

/** Let a tab wait for the next work, where the last one went well and was not long. Else it is closed. */
export const giveBack = async (
  { tabs }: RunningBrowser,
  page: Page,
  isWell: boolean,
  milliseconds: number,
): Promise<void> => {
  if (!isWell || milliseconds > longest) return page.close()
  await clean(page)
  tabs.push(page)
}
