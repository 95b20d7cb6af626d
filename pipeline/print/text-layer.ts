import type { PDFDocument } from '@cantoo/pdf-lib'
import type { LanguageTag } from '../model/language.js'
import { pageContent } from './finish/content/streams.js'
import { type FontMaps, type PageTexts, readTexts } from './finish/content/text.js'
import { readingOrder } from './finish/order.js'

/** A run of text as a reader of the file gets it: the text objects of one piece of marked content. */
export interface TextRun {
  language: LanguageTag
  /** The language of the paragraph, heading or cell around it. */
  block: LanguageTag
  /** Roles of the structure elements around it, the outermost first. */
  roles: string[]
  /** Page from 1. */
  page: number
  /** Object number of the link it is a part of. */
  link: number | undefined
  /** Parts of lines, in the order they are drawn. */
  lines: string[]
}

/** The texts of a page, with its number from 1. */
export interface NumberedTexts extends PageTexts {
  number: number
}

/** Read the texts of the pages, by the object number of the page. */
export const readPages = (pdf: PDFDocument): Map<number, NumberedTexts> => {
  const maps: FontMaps = new Map()
  return new Map(
    pdf.getPages().map((page, index) => {
      const texts = readTexts(page, pageContent(page), maps)
      return [page.ref.objectNumber, { ...texts, number: index + 1 }]
    }),
  )
}

/**
 * The text layer of a tagged PDF in the order of its tags. Tests hold it against pdf.js, which reads the same; this
 * takes a sixth of the time (measured: 0.2 s instead of 1.2 s for 170 pages).
 * @param order the marked content in reading order.
 */
export const readTextLayer = (
  pdf: PDFDocument,
  order = readingOrder(pdf),
  pages = readPages(pdf),
): TextRun[] =>
  order.flatMap(({ page, mark, language, block, roles, link }) => {
    const found = pages.get(page)
    const lines = found?.marked.get(mark)
    return found && lines ? [{ language, block, roles, link, page: found.number, lines }] : []
  })
