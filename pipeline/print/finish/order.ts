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
import { name, roleText } from './names.js'
import { structureRoot, textOf } from './structure.js'

/** A piece of marked content in the order of the tags, which is that of reading. */
export interface MarkedContent {
  /** Object number of its page, and its number on that page. */
  page: number
  mark: number
  language: LanguageTag
  /** The language of the paragraph, heading or cell it is a part of: a run in another stands within a sentence of this. */
  block: LanguageTag
  /** Roles of the elements around it, the outermost first. */
  roles: string[]
  /** Object number of the link it is a part of. */
  link: number | undefined
}

interface Place extends Omit<MarkedContent, 'page' | 'mark'> {
  page: PDFRef | undefined
}

const keys = {
  page: name('Pg'),
  mark: name('MCID'),
  role: name('S'),
  kids: name('K'),
  language: name('Lang'),
}
const link = name('Link')

const blocks = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH', 'LBody', 'Note', 'Caption'])

/** The place inside a structure element. */
const inside = (place: Place, element: PDFDict, role: PDFName, kid: PDFObject | undefined): Place => {
  const own = element.has(keys.language) ? textOf(element, 'Lang') : undefined
  const language = own ?? place.language
  const named = roleText(role)
  return {
    page: pageOf(element) ?? place.page,
    language,
    block: blocks.has(named) ? language : place.block,
    roles: [...place.roles, named],
    link: role === link && kid instanceof PDFRef ? kid.objectNumber : place.link,
  }
}

const pageOf = (dict: PDFDict): PDFRef | undefined => {
  const page = dict.get(keys.page)
  return page instanceof PDFRef ? page : undefined
}

const add = (found: MarkedContent[], place: Place, page: PDFRef | undefined, mark?: PDFObject): void => {
  if (page && mark instanceof PDFNumber) {
    found.push({ ...place, page: page.objectNumber, mark: mark.asNumber() })
  }
}

/** Kids of a structure element: ISO 32000-1 §14.7.2, table 323, entry K, and §14.7.4. */
const read = (pdf: PDFDocument, kid: PDFObject | undefined, place: Place, found: MarkedContent[]): void => {
  const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid
  if (value instanceof PDFArray) for (const each of value.asArray()) read(pdf, each, place, found)
  else if (value instanceof PDFNumber) add(found, place, place.page, value)
  if (!(value instanceof PDFDict)) return
  const mark = value.lookup(keys.mark)
  if (mark !== undefined) {
    add(found, place, pageOf(value) ?? place.page, mark)
    return
  }
  const role = value.get(keys.role)
  if (role instanceof PDFName) read(pdf, value.get(keys.kids), inside(place, value, role, kid), found)
}

/** Every piece of marked content of a tagged PDF in reading order, with the language it is in. */
export const readingOrder = (pdf: PDFDocument): MarkedContent[] => {
  const language = textOf(pdf.catalog, 'Lang') ?? ''
  const place: Place = { page: undefined, language, block: language, roles: [], link: undefined }
  const found: MarkedContent[] = []
  read(pdf, structureRoot(pdf)?.get(keys.kids), place, found)
  return found
}
