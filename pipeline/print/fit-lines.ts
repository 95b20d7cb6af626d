import type { Page } from 'puppeteer-core'
import { divisionsOf } from './hyphenation.js'
import type { FitReport } from './in-page/fit/fitter.js'
import { fitScript } from './in-page/fit/script.js'
import { wordsToDivide } from './in-page/fit/words.js'

/**
 * The script that gives a page the functions `duizhao.fit` and `duizhao.unfit`, with the divisions of its words.
 * @param words those that can perhaps be divided, by language.
 */
export const fitScriptFor = (words: Record<string, string[]>): string =>
  fitScript(
    Object.fromEntries(
      Object.entries(words).map(([language, found]) => [language, divisionsOf(language, found)]),
    ),
  )

/** Give a page the functions `duizhao.fit` and `duizhao.unfit`. Its fonts must be there when they are called. */
export const provideFit = async (page: Page): Promise<void> => {
  await page.evaluate(fitScriptFor(await page.evaluate(wordsToDivide)))
}

/** Runs in a page that was given `duizhao.fit`. Fits the lines of all its paragraphs. */
export const fitText = (): FitReport => window.duizhao.fit(document.body)

/** Fit the lines of all paragraphs of a page that was given `duizhao.fit`. */
export const fitLines = (page: Page): Promise<FitReport> => page.evaluate(fitText)
