import { ParseSpeeds, PDFContext, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type ObjectReader, objectReader, Unreadable } from './read-objects.js'

/** Offsets of the objects in use: ISO 32000-1 §7.5.4. */
const offsetsOf = (table: string): number[] =>
  [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset))

/** Where the last cross-reference table begins: §7.5.5. */
const startOf = (text: string): number =>
  Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)

const trailerOf = (text: string, from: number, { valueAt }: ObjectReader): PDFDict => {
  const at = text.indexOf('trailer', from)
  const found = at < 0 ? undefined : valueAt(at + 'trailer'.length)
  if (!(found instanceof PDFDict)) throw new Unreadable('No trailer')
  return found
}

const read = (bytes: Uint8Array): PDFContext => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const context = PDFContext.create()
  const reader = objectReader(bytes, text, context)
  const start = startOf(text)
  const trailer = trailerOf(text, start, reader)
  for (const offset of offsetsOf(text.slice(start))) {
    const { ref, object } = reader.objectAt(offset)
    context.assign(ref, object)
  }
  const entries = ['Root', 'Info', 'ID'].map(key => [key, trailer.get(PDFName.of(key))])
  context.trailerInfo = Object.fromEntries(entries.filter(([, value]) => value))
  return context
}

/** A document of objects that were read: what the library’s `load` makes of them. */
const documentOf = (context: PDFContext): PDFDocument =>
  Reflect.construct(PDFDocument, [context, true, false])

/**
 * Read a PDF with one cross-reference table, as Chromium writes it. Any other is left to the library, which looks for objects sign by
 * sign.
 */
export const readFile = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return documentOf(read(bytes))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  }
}
