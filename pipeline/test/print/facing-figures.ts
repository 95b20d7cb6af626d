import type { PrintBrowser } from '../../print/browser/open.js'
import { documentUrl, serve } from '../../print/browser/serve.js'
import { type FacingLayout, type FilledFlow, layOutFacing } from '../../print/facing/lay-out.js'
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

/** Figures of a flow on its pages. */
export const facingFigures = (flow: FilledFlow): FacingFigures => {
  const { measured, solution, fills, overflows, tries, returned } = flow
  const inner = solution.spreads.slice(0, -1)
  const full = fills.slice(0, -1).map(pair => Math.max(...pair))
  const ends = inner.map(({ to }) => {
    const leaf = measured.leaves[to.piece > 0 ? to.leaf : to.leaf - 1]
    return { kind: leaf?.kind, cut: to.piece > 0 ? leaf?.cuts[to.piece - 1] : 'block' }
  })
  const cut = ends.filter(end => end.cut === 'clause' || end.cut === 'line').length
  return {
    spreads: solution.spreads.length,
    average: full.reduce((sum, one) => sum + one, 0) / full.length,
    least: Math.min(...full),
    overflows,
    headingsAtFoot: ends.filter(({ kind }) => kind === 'heading').length,
    cutSentences: inner.length > 0 ? cut / inner.length : 0,
    tries,
    returned,
  }
}
