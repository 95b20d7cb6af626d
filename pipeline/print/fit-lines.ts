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
 * The script that gives a page the functions `duizhao.fit` and `duizhao.unfit`, with the divisions of its words.
 * @param words those that can perhaps be divided, by language.
 */
export const fitScriptFor = async (words: Record<string, string[]>): Promise<string> =>
  fitScript(await divisionsOfAll(words))

/** Give a page the functions `duizhao.fit` and `duizhao.unfit`. Its fonts must be there when they are called. */
export const provideFit = async (page: Page): Promise<void> => {
  await page.evaluate(await fitScriptFor(await page.evaluate(wordsToDivide)))
}

/** Runs in a page that was given `duizhao.fit`. Fits the lines of all its paragraphs. */
export const fitText = (): FitReport => window.duizhao.fit(document.body)

/** Fit the lines of all paragraphs of a page that was given `duizhao.fit`. */
export const fitLines = (page: Page): Promise<FitReport> => page.evaluate(fitText)
