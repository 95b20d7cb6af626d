import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/**
 * The pages (from 1) of the named destinations: Chromium writes one for each id that a link of the page points to.
 * ISO 32000-1 §12.3.2.3, dictionary Dests.
 */
export const destinationPages = (pdf: PDFDocument): Map<string, number> => {
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const destinations = pdf.catalog.lookup(PDFName.of('Dests'))
  if (!(destinations instanceof PDFDict)) return new Map()
  return new Map(
    destinations.keys().flatMap((key): [string, number][] => {
      const destination = destinations.lookup(key)
      const page = destination instanceof PDFArray ? destination.get(0) : undefined
      const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined
      return number === undefined ? [] : [[key.decodeText(), number]]
    }),
  )
}
