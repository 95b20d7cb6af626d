import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { fontsOf, isEmbedded, typeOf } from '../finish/fonts.js'
import type { PressFont } from './press-report.js'

const tagged = /^[A-Z]{6}\+/

/** The fonts of a file, each once, by name. */
export const pressFonts = (pdf: PDFDocument): PressFont[] => {
  const found = new Map<string, PressFont>()
  for (const page of pdf.getPages().keys()) {
    for (const font of fontsOf(pdf, page)) {
      const base = font.lookup(PDFName.of('BaseFont'))
      const full = base instanceof PDFName ? base.decodeText() : 'unnamed'
      found.set(full, {
        name: full.replace(tagged, ''),
        type: typeOf(font),
        embedded: isEmbedded(font),
        subset: tagged.test(full),
      })
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
