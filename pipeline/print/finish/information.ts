import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PrintMeta } from '../../model/printable.js'

const producer = 'duizhao'

/**
 * The date a file is stamped with: SOURCE_DATE_EPOCH (seconds, reproducible-builds.org), else the document's own,
 * else the first second of 1970. Never the clock: the same input must give the same bytes.
 */
export const stampDate = (date: Date | undefined, environment: Record<string, string | undefined>): Date => {
  const epoch = Number(environment.SOURCE_DATE_EPOCH || Number.NaN)
  return Number.isFinite(epoch) ? new Date(epoch * 1000) : (date ?? new Date(0))
}

/** Write the document information dictionary and the catalogue's language. ISO 32000-1 §14.3.3, §14.9.2. */
export const writeInformation = (
  pdf: PDFDocument,
  meta: PrintMeta,
  environment: Record<string, string | undefined>,
): void => {
  const date = stampDate(meta.date, environment)
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  if (meta.author) pdf.setAuthor(meta.author)
  if (meta.subject) pdf.setSubject(meta.subject)
  if (meta.keywords.length > 0) pdf.setKeywords(meta.keywords)
  pdf.setCreator(producer)
  pdf.setProducer(`${producer}, Chromium Skia/PDF`)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const [language] = meta.languages
  if (language) pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language))
}
