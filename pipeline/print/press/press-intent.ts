import { PDFArray, PDFDict, type PDFDocument, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { compress, decode } from '../finish/content/streams.js'
import { name } from '../finish/names.js'
import type { PressChoice } from './press-choice.js'
import type { PressProfile } from './press-profile.js'

const registry = PDFString.of('http://www.color.org')

/** The profile of sRGB that the finished file brings along. */
export const screenProfile = (pdf: PDFDocument): PDFRef => {
  const intents = pdf.catalog.lookup(name('OutputIntents'))
  const first = intents instanceof PDFArray ? intents.lookup(0) : undefined
  const profile = first instanceof PDFDict ? first.get(name('DestOutputProfile')) : undefined
  if (profile instanceof PDFRef) return profile
  throw new Error('A finished file names the profile of its colours.')
}

/**
 * Say for which press the inks are meant. With its profile as PDF/A wants it (ISO 19005-2 §6.2.3), with a registered name
 * alone as PDF/X has it (ISO 15930-7 §6.2.2), else nothing.
 */
export const setPressIntent = (
  pdf: PDFDocument,
  { condition }: PressChoice,
  profile: PressProfile | undefined,
): void => {
  const { context, catalog } = pdf
  catalog.delete(name('OutputIntents'))
  if (!profile && !condition) return
  const identifier = PDFString.of(condition ?? 'Custom')
  const intent = context.obj({
    Type: 'OutputIntent',
    S: profile ? 'GTS_PDFA1' : 'GTS_PDFX',
    OutputConditionIdentifier: identifier,
    Info: PDFString.of(profile?.description || condition || 'Custom'),
  })
  if (condition) intent.set(name('RegistryName'), registry)
  if (profile) {
    const stream = compress(context, profile.bytes)
    stream.dict.set(name('N'), context.obj(4))
    intent.set(name('DestOutputProfile'), context.register(stream))
  }
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]))
}

/** Colours in inks without a profile of them are no PDF/A (ISO 19005-2 §6.2.4.3): take the claim back. */
export const withdrawArchiveClaim = (pdf: PDFDocument): void => {
  const reference = pdf.catalog.get(name('Metadata'))
  const stream = pdf.catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream && reference instanceof PDFRef)) return
  const packet = Buffer.from(decode(stream))
    .toString('utf8')
    .replace(/<pdfaid:(part|conformance)>[^<]*<\/pdfaid:\1>\n?/g, '')
  pdf.context.assign(reference, pdf.context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' }))
}
