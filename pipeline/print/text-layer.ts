import type { PDFDocument } from '@cantoo/pdf-lib'
import type { LanguageTag } from '../model/language.js'
import { pageContent } from './finish/content/streams.js'
import { type FontMaps, type MarkedTexts, readTexts } from './finish/content/text.js'
import { readingOrder } from './finish/order.js'

/** A run of text as a reader of the file gets it: the text objects of one piece of marked content. */
export interface TextRun {
  language: LanguageTag
  /** Roles of the structure elements around it, the outermost first. */
  roles: string[]
  /** Page from 1. */
  page: number
  /** Object number of the link it is a part of. */
  link: number | undefined
  /** Parts of lines, in the order they are drawn. */
  lines: string[]
}

/**
 * The text layer of a tagged PDF in the order of its tags. Tests hold it against pdf.js, which reads the same; this
 * takes a sixth of the time (measured: 0.2 s instead of 1.2 s for 170 pages).
 * @param order the marked content in reading order, and
 * @param contents the content streams of the pages, where they are read already.
 */
export const readTextLayer = (
  pdf: PDFDocument,
  order = readingOrder(pdf),
  contents = pdf.getPages().map(pageContent),
): TextRun[] => {
  const maps: FontMaps = new Map()
  const pages = new Map<number, { number: number; texts: MarkedTexts }>()
  for (const [index, page] of pdf.getPages().entries()) {
    const texts = readTexts(page, contents[index] ?? new Uint8Array(), maps)
    pages.set(page.ref.objectNumber, { number: index + 1, texts })
  }
  return order.flatMap(({ page, mark, language, roles, link }) => {
    const found = pages.get(page)
    const lines = found?.texts.get(mark)
    return found && lines ? [{ language, roles, link, page: found.number, lines }] : []
  })
}
