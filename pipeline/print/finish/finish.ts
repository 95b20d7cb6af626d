import type { Diagnostic } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { checkCompleteness } from '../completeness.js'
import type { FlowingDocument } from '../flow.js'
import type { RawPdf } from '../print-page.js'
import { readTextLayer } from '../text-layer.js'
import { fontNames } from './font-names.js'
import { checkFonts } from './fonts.js'
import { claimedMarks } from './furniture.js'
import { checkGlyphs } from './glyphs.js'
import { writeInformation } from './information.js'
import { describeLinks } from './links.js'
import { readingOrder } from './order.js'
import { rebuildOutline } from './outline.js'
import { setOutputIntent } from './output-intent.js'
import { writePageLabels } from './page-labels.js'
import { showSpreads } from './page-layout.js'
import { finishPages } from './pages.js'
import { repairStructure } from './repair-structure.js'
import { save } from './save.js'

/** A finished file. */
export interface Finished {
  bytes: Uint8Array
  pages: number
  messages: Diagnostic[]
}

/** What finishing needs to know of a document. */
type Finishable = Pick<FlowingDocument, 'path' | 'meta' | 'assets' | 'facing' | 'texts' | 'outline'>

/**
 * Finish what Chromium printed, so that it conforms to PDF/UA-1 and PDF/A-2a: say what the document is, mend outline and
 * tags, mark the furniture. Looks at the fonts, proves that no sentence is lost. The same input gives the same bytes.
 */
export const finish = async (
  { pdf, headings, labels, lacking }: RawPdf,
  { path, meta, assets, facing, texts: promised, outline }: Finishable,
  effects: Effects,
): Promise<Finished> => {
  writeInformation(pdf, meta, effects.environment)
  setOutputIntent(pdf)
  rebuildOutline(pdf, headings, outline)
  writePageLabels(pdf, labels)
  if (facing) showSpreads(pdf)
  const elements = repairStructure(pdf)
  const order = readingOrder(pdf)
  const texts = finishPages(pdf, claimedMarks(order))
  const layer = readTextLayer(pdf, order, texts)
  describeLinks(pdf, elements, layer)
  const messages = [
    ...checkFonts(pdf, fontNames(assets), path, lacking),
    ...(lacking.size > 0 ? [] : checkGlyphs(path, texts.values())),
    ...checkCompleteness(path, promised, layer),
  ]
  return { bytes: await save(pdf), pages: texts.size, messages }
}
