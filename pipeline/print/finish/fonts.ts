import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { name as pdfName } from './names.js'
import { toUnicode } from './to-unicode.js'

const text = (value: unknown): string => (value instanceof PDFName ? value.decodeText() : '')

/** A name without the six letters of a subset: `ABCDEF+NotoSerifSC-Regular`. ISO 32000-1 §9.6.4. */
const plainName = (font: PDFDict): string =>
  text(font.lookup(pdfName('BaseFont'))).replace(/^[A-Z]{6}\+/, '') || 'unnamed'

/** The font itself, or of a composite font (Type0) its only descendant. */
const simple = (font: PDFDict): PDFDict => {
  const descendants = font.lookup(pdfName('DescendantFonts'))
  const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
  return first instanceof PDFDict ? first : font
}

/** Whether the font's file is in the PDF. */
export const isEmbedded = (font: PDFDict): boolean => {
  const descriptor = simple(font).lookup(pdfName('FontDescriptor'))
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(pdfName(key)))
  )
}

/** What kind of font it is: `CIDFontType2`, `Type3`. ISO 32000-1 §9.5, table 110. */
export const typeOf = (font: PDFDict): string => text(simple(font).lookup(pdfName('Subtype')))

/** What is wrong with a font, and the likely cause. */
interface Fault {
  found: Saying
  cause: Saying
}

const shownBy = (font: PDFDict): string[] =>
  [...new Set(toUnicode(font).values())].filter(character => character.trim())

/** Whether a font of the machine stands in for characters that the faces lack, and shows nothing else. */
const standsIn = (font: PDFDict, own: Set<string>, lacking: ReadonlySet<string>): boolean => {
  const shown = shownBy(font)
  const isForeign = !own.has(plainName(font))
  // Fonts that give one glyph to 又 and the radical ⼜ name it by the radical.
  const isLacking = (character: string): boolean => lacking.has(character.normalize('NFKC'))
  return isForeign && shown.length > 0 && shown.every(isLacking)
}

/** Some of the characters that a font shows; none where they are not known. */
const showing = (font: PDFDict): string => shownBy(font).slice(0, 20).join(' ')

const faultOf = (font: PDFDict, own: Set<string>): Fault | undefined => {
  const name = plainName(font)
  const characters = showing(font)
  if (text(font.lookup(pdfName('Subtype'))) === 'Type3') {
    const found = characters ? saying('pdf-font.type3.for', { characters }) : saying('pdf-font.type3')
    return { found, cause: saying('pdf-font.type3.why') }
  }
  if (!isEmbedded(font)) {
    return { found: saying('pdf-font.loose', { name }), cause: saying('pdf-font.loose.why') }
  }
  if (!own.has(name)) {
    const found = characters
      ? saying('pdf-font.system.for', { name, characters })
      : saying('pdf-font.system', { name })
    return { found, cause: saying('pdf-font.system.why') }
  }
  return undefined
}

/** The fonts of a page, from 0. */
export const fontsOf = (pdf: PDFDocument, page: number): PDFDict[] => {
  const fonts = pdf.getPage(page).node.Resources()?.lookup(pdfName('Font'))
  if (!(fonts instanceof PDFDict)) return []
  return fonts
    .keys()
    .map(key => fonts.lookup(key))
    .filter(font => font instanceof PDFDict)
}

/**
 * A diagnostic for each font that is Type 3, not embedded, or not the document's own, with the first page it
 * stands on and the characters it shows.
 * @param own PostScript names of the document's fonts.
 * @param lacking characters reported already because the document's fonts lack them: what the machine shows them in
 *   is no fault of its own.
 */
export const checkFonts = (
  pdf: PDFDocument,
  own: Set<string>,
  file: string,
  lacking: ReadonlySet<string> = new Set(),
): Diagnostic[] => {
  const seen = new Set<PDFDict>()
  const messages = new Map<string, Diagnostic>()
  for (let page = 0; page < pdf.getPageCount(); page += 1) {
    for (const font of fontsOf(pdf, page)) {
      if (seen.has(font)) continue
      seen.add(font)
      const fault = faultOf(font, own)
      const found = fault && tell(fault.found)
      if (!fault || found === undefined || messages.has(found) || standsIn(font, own, lacking)) continue
      const message = diagnostic({
        reason: saying('pdf-font', { what: fault.found, page: page + 1 }),
        severity: 'error',
        rule: 'pdf-font',
        file,
        actual: found,
        note: fault.cause,
      })
      messages.set(found, message)
    }
  }
  return [...messages.values()]
}
