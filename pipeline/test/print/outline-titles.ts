import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** The titles of the outline of a PDF, each before those under it. */
export const outlineTitles = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const titles: string[] = []
  const walk = (parent: PDFDict): void => {
    let item = parent.lookup(PDFName.of('First'))
    while (item instanceof PDFDict) {
      const title = item.lookup(PDFName.of('Title')) as unknown as { decodeText(): string }
      titles.push(title.decodeText())
      walk(item)
      item = item.lookup(PDFName.of('Next'))
    }
  }
  walk(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
  return titles
}
