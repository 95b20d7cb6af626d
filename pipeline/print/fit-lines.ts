import type { Page } from 'puppeteer-core'
import { divisionsOf } from './hyphenation.js'
import type { FitReport } from './in-page/fit/fitter.js'
import { fitScript } from './in-page/fit/script.js'
import { wordsToDivide } from './in-page/fit/words.js'

/** Give a page the functions `duizhao.fit` and `duizhao.unfit`, with the divisions of its words. Its fonts must be there when they are called. */
export const provideFit = async (page: Page): Promise<void> => {
  const words = Object.entries(await page.evaluate(wordsToDivide))
  const divisions = await Promise.all(
    words.map(async ([language, found]) => [language, await divisionsOf(language, found)] as const),
  )
  await page.evaluate(fitScript(Object.fromEntries(divisions)))
}

/** Fit the lines of all paragraphs of a page that was given `duizhao.fit`. */
export const fitLines = (page: Page): Promise<FitReport> =>
  page.evaluate(() => window.duizhao.fit(document.body))
