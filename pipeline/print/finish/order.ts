import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { LanguageTag } from '../../model/language.js'
import { structureRoot, textOf } from './structure.js'

const name = (text: string): PDFName => PDFName.of(text)

/** A piece of marked content in the order of the tags, which is that of reading. */
export interface MarkedContent {
  /** Object number of its page, and its number on that page. */
  page: number
  mark: number
  language: LanguageTag
  /** Roles of the elements around it, the outermost first. */
  roles: string[]
  /** Object number of the link it is a part of. */
  link: number | undefined
}

interface Place extends Omit<MarkedContent, 'page' | 'mark'> {
  page: PDFRef | undefined
}

const content = (place: Place, mark: PDFObject | undefined): MarkedContent[] =>
  place.page && mark instanceof PDFNumber
    ? [{ ...place, page: place.page.objectNumber, mark: mark.asNumber() }]
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
  const role = value.get(name('S'))
  if (!(role instanceof PDFName)) return []
  return read(pdf, value.get(name('K')), {
    page,
    language: textOf(value, 'Lang') ?? place.language,
    roles: [...place.roles, role.decodeText()],
    link: role === name('Link') && kid instanceof PDFRef ? kid.objectNumber : place.link,
  })
}

/** Every piece of marked content of a tagged PDF in reading order, with the language it is in. */
export const readingOrder = (pdf: PDFDocument): MarkedContent[] => {
  const language = textOf(pdf.catalog, 'Lang') ?? ''
  const place: Place = { page: undefined, language, roles: [], link: undefined }
  return read(pdf, structureRoot(pdf)?.get(name('K')), place)
}
