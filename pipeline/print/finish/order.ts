import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { LanguageTag } from '../../model/language.js'

const name = (text: string): PDFName => PDFName.of(text)

/** A piece of marked content in the order of the tags, which is that of reading. */
export interface MarkedContent {
  /** Object number of its page, and its number on that page. */
  page: number
  mark: number
  language: LanguageTag
  /** Roles of the elements around it, the outermost first. */
  roles: string[]
}

interface Place {
  page: PDFRef | undefined
  language: LanguageTag
  roles: string[]
}

const languageOf = (dict: PDFDict): string | undefined => {
  const value = dict.lookup(name('Lang'))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

const roleOf = (element: PDFDict): string[] => {
  const role = element.lookup(name('S'))
  return role instanceof PDFName ? [role.decodeText()] : []
}

const content = (place: Place, mark: PDFObject | undefined): MarkedContent[] =>
  place.page && mark instanceof PDFNumber
    ? [{ page: place.page.objectNumber, mark: mark.asNumber(), language: place.language, roles: place.roles }]
    : []

/** Kids of a structure element: ISO 32000-1 §14.7.2, table 323, entry K, and §14.7.4. */
const read = (pdf: PDFDocument, kid: PDFObject | undefined, place: Place): MarkedContent[] => {
  const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid
  if (value instanceof PDFArray) return value.asArray().flatMap(each => read(pdf, each, place))
  if (value instanceof PDFNumber) return content(place, value)
  if (!(value instanceof PDFDict)) return []
  const own = value.get(name('Pg'))
  const page = own instanceof PDFRef ? own : place.page
  if (value.has(name('MCID'))) return content({ ...place, page }, value.lookup(name('MCID')))
  if (!value.has(name('S'))) return []
  return read(pdf, value.get(name('K')), {
    page,
    language: languageOf(value) ?? place.language,
    roles: [...place.roles, ...roleOf(value)],
  })
}

/** Every piece of marked content of a tagged PDF in reading order, with the language it is in. */
export const readingOrder = (pdf: PDFDocument): MarkedContent[] => {
  const root = pdf.catalog.lookup(name('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return []
  const place = { page: undefined, language: languageOf(pdf.catalog) ?? '', roles: [] }
  return read(pdf, root.get(name('K')), place)
}
