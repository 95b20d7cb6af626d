import type { PrintBrowser } from '../../print/browser/open.js'
import { documentUrl, serve } from '../../print/browser/serve.js'
import { partsSentence } from '../../print/facing/costs.js'
import { type FacingLayout, type FilledFlow, layOutFacing } from '../../print/facing/lay-out.js'
import type { MeasuredFlow } from '../../print/facing/leaf.js'
import type { Solution } from '../../print/facing/solve.js'
import { provideFit } from '../../print/fit-lines.js'
import type { FlowingDocument } from '../../print/flow.js'

/** Lay out facing pages without printing them. */
export const layOutBook = (browser: PrintBrowser, printable: FlowingDocument): Promise<FacingLayout> =>
  browser.withTab(printable.path, 600_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await provideFit(page)
    return layOutFacing(page, printable.path, { align: 'sentence', languages: ['zh-Hans', 'en'], before: 1 })
  })

/** How well the pages of a flow are filled. */
export interface FacingFigures {
  spreads: number
  /** How full the fuller page of each spread is, on an average and at least; the last spread does not count. */
  average: number
  least: number
  overflows: number
  headingsAtFoot: number
  /** The share of the spreads that end within a sentence. */
  cutSentences: number
  tries: number
  /** Paragraphs whose lines came out otherwise than fitted. */
  returned: number
}

/** The share of the spreads of a solution that end within a sentence; the last does not count. */
export const partedShare = ({ leaves }: MeasuredFlow, { spreads }: Solution): number => {
  const inner = spreads.slice(0, -1)
  const parted = inner.filter(({ to }) => to.piece > 0 && partsSentence(leaves[to.leaf]?.cuts[to.piece - 1]))
  return inner.length > 0 ? parted.length / inner.length : 0
}

/** Figures of a flow on its pages. */
export const facingFigures = (flow: FilledFlow): FacingFigures => {
  const { measured, solution, fills, overflows, tries, returned } = flow
  const inner = solution.spreads.slice(0, -1)
  const full = fills.slice(0, -1).map(pair => Math.max(...pair))
  const kinds = inner.map(({ to }) => measured.leaves[to.piece > 0 ? to.leaf : to.leaf - 1]?.kind)
  return {
    spreads: solution.spreads.length,
    average: full.reduce((sum, one) => sum + one, 0) / full.length,
    least: Math.min(...full),
    overflows,
    headingsAtFoot: kinds.filter(kind => kind === 'heading').length,
    cutSentences: partedShare(measured, solution),
    tries,
    returned,
  }
}
