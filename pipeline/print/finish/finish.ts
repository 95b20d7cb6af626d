import type { Diagnostic } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { PrintableDocument } from '../../model/printable.js'
import { checkCompleteness } from '../completeness.js'
import type { RawPdf } from '../print-page.js'
import { readTextLayer } from '../text-layer.js'
import { fontNames } from './font-names.js'
import { checkFonts } from './fonts.js'
import { writeInformation } from './information.js'
import { rebuildOutline } from './outline.js'
import { save } from './save.js'

/** A finished file. */
export interface Finished {
  bytes: Uint8Array
  pages: number
  messages: Diagnostic[]
}

/**
 * Finish what Chromium printed: say what the document is, mend the outline, look at the fonts, prove
 * that no sentence is lost.
 * The same input gives the same bytes.
 */
export const finish = async (
  raw: RawPdf,
  { path, meta, assets, texts }: PrintableDocument,
  effects: Effects,
): Promise<Finished> => {
  const { pdf } = raw
  writeInformation(pdf, meta, effects.environment)
  rebuildOutline(pdf, raw.headings)
  const messages = [
    ...checkFonts(pdf, fontNames(assets), path),
    ...checkCompleteness(path, texts, readTextLayer(pdf)),
  ]
  return { bytes: await save(pdf), pages: pdf.getPageCount(), messages }
}
