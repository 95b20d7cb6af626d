import type { Page } from 'puppeteer-core'
import { divisionsOf } from './hyphenation.js'
import type { FitReport } from './in-page/fit/fitter.js'
import type { Divisions } from './in-page/fit/piece.js'
import { fitScript } from './in-page/fit/script.js'
import { wordsToDivide } from './in-page/fit/words.js'

const divisionsOfAll = async (words: Record<string, string[]>): Promise<Record<string, Divisions>> => {
  const divisions = Object.entries(words).map(
    async ([language, found]) => [language, await divisionsOf(language, found)] as const,
  )
  return Object.fromEntries(await Promise.all(divisions))
}

/**
 * Give a page the functions `duizhao.fit` and `duizhao.unfit`, with the divisions of its words. Its fonts must be there when they are called.
 * @param words those that can perhaps be divided, by language.
 */
export const provideFit = async (page: Page, words?: Record<string, string[]>): Promise<void> => {
  await page.evaluate(fitScript(await divisionsOfAll(words ?? (await page.evaluate(wordsToDivide)))))
}

/** Fit the lines of all paragraphs of a page that was given `duizhao.fit`. */
export const fitLines = (page: Page): Promise<FitReport> =>
  page.evaluate(() => window.duizhao.fit(document.body))
