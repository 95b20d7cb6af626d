import { type Fit, fitter, type Unfit } from './fitter.js'
import { marks } from './marks.js'
import { measurer } from './measurer.js'
import type { Divisions } from './piece.js'
import { reader } from './reader.js'
import { setter } from './setter.js'
import { solver } from './solver.js'

/** What stands at `window.duizhao` in a page that is printed. */
export interface PageTools {
  fit: Fit
  unfit: Unfit
}

declare global {
  interface Window {
    duizhao: PageTools
  }
}

/**
 * The script that gives a page `duizhao.fit` and `duizhao.unfit`. Each part is one function that knows nothing outside
 * itself: its text is put into the page, as scripts of its own a printed page has none.
 * @param divisions by language, where its words may be divided.
 */
export const fitScript = (divisions: Record<string, Divisions>): string => `{
  const marks = (${marks})()
  const reader = (${reader})(marks, ${JSON.stringify(divisions)})
  window.duizhao = (${fitter})(reader, (${measurer})(marks), (${solver})(), (${setter})())
}`
