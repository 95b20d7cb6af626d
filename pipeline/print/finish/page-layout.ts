import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Let a reader see two pages at a time, odd ones on the right. ISO 32000-1 table 28, PageLayout. */
export const showSpreads = (pdf: PDFDocument): void => {
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'))
}
