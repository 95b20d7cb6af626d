import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PrintMeta } from '../../model/printable.js'
import { xmp } from './xmp.js'

const creator = 'duizhao'
const producer = `${creator}, Chromium Skia/PDF`

/**
 * The date a file is stamped with: SOURCE_DATE_EPOCH (seconds, reproducible-builds.org), else the document's own,
 * else the first second of 1970. Never the clock: the same input must give the same bytes.
 */
export const stampDate = (date: Date | undefined, environment: Record<string, string | undefined>): Date => {
  const epoch = Number(environment.SOURCE_DATE_EPOCH || Number.NaN)
  return Number.isFinite(epoch) ? new Date(epoch * 1000) : (date ?? new Date(0))
}

/**
 * Say what a file is: information dictionary, the same as XMP, and the catalogue's language. ISO 32000-1 §14.3,
 * §14.9.2; ISO 19005-2 §6.6.3 wants both to agree.
 */
export const writeInformation = (
  pdf: PDFDocument,
  meta: PrintMeta,
  environment: Record<string, string | undefined>,
): void => {
  const { title, author, subject, keywords, languages } = meta
  const date = stampDate(meta.date, environment)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  if (author) pdf.setAuthor(author)
  if (subject) pdf.setSubject(subject)
  if (keywords.length > 0) pdf.setKeywords(keywords)
  pdf.setCreator(creator)
  pdf.setProducer(producer)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const [language] = languages
  if (language) pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language))
  const packet = xmp({ title, author, subject, keywords, languages, creator, producer, date })
  const stream = pdf.context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}
