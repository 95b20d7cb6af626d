import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { compress } from './content/streams.js'
import { srgbProfile } from './srgb.js'

/** Say that the colours of the file are those of sRGB. ISO 19005-2 §6.2.3. */
export const setOutputIntent = (pdf: PDFDocument): void => {
  const { context, catalog } = pdf
  const profile = compress(context, srgbProfile())
  profile.dict.set(PDFName.of('N'), context.obj(3))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}
