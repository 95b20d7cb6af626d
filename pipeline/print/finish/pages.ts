import { type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { NumberedTexts } from '../text-layer.js'
import { eachOperator } from './content/operators.js'
import { pageContent, setPageContent } from './content/streams.js'
import { type FontMaps, textReader } from './content/text.js'
import { type ClaimedMarks, furnitureMarker } from './furniture.js'

const finishPage = (page: PDFPage, number: number, claimed: ClaimedMarks, maps: FontMaps): NumberedTexts => {
  const content = pageContent(page)
  const texts = textReader(page, content, maps)
  const marker = furnitureMarker(page, content, claimed)
  eachOperator(content, (name, start, end) => {
    texts.visit(name, start, end)
    marker.visit(name, start, end)
  })
  const marked = marker.marked()
  if (marked) setPageContent(page, marked)
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  return { ...texts.found, number }
}

/**
 * Mark the furniture of all pages, and read what the pages say, in one pass over each. The tab order is that of the tags.
 * @returns the texts by the object number of the page.
 */
export const finishPages = (pdf: PDFDocument, claimed: ClaimedMarks): Map<number, NumberedTexts> => {
  const maps: FontMaps = new Map()
  return new Map(
    pdf.getPages().map((page, index) => [page.ref.objectNumber, finishPage(page, index + 1, claimed, maps)]),
  )
}
