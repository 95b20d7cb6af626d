import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PageSize } from '../page-size.js'

/** A rectangle of a page: left, bottom, right, top in points. */
export type Box = readonly [number, number, number, number]

/** The boxes of a sheet. ISO 32000-1 §14.11.2. */
export interface Boxes {
  MediaBox: Box
  BleedBox: Box
  TrimBox: Box
}

const rounded = (length: number): number => Number(length.toFixed(3))

const around = ([left, bottom, right, top]: Box, room: number): Box => [
  rounded(left - room),
  rounded(bottom - room),
  rounded(right + room),
  rounded(top + room),
]

/**
 * The boxes of pages of a size. The page keeps its place at the origin, so that no link or destination moves, and the
 * sheet grows around it.
 * @param top the upper edge of the page Chromium made; its height differs from `trim` by up to half a pixel.
 * @param bleed and
 * @param slug the room for marks outside of it, in points.
 */
export const boxesOf = (trim: PageSize, top: number, bleed: number, slug: number): Boxes => {
  const page: Box = [0, rounded(top - trim.height), rounded(trim.width), rounded(top)]
  return { TrimBox: page, BleedBox: around(page, bleed), MediaBox: around(page, bleed + slug) }
}

/** Set the boxes of each page. */
export const setBoxes = (pdf: PDFDocument, trim: PageSize, bleed: number, slug: number): Boxes[] =>
  pdf.getPages().map(page => {
    const boxes = boxesOf(trim, page.getHeight(), bleed, slug)
    for (const [box, edges] of Object.entries(boxes))
      page.node.set(PDFName.of(box), pdf.context.obj([...edges]))
    page.node.set(PDFName.of('CropBox'), pdf.context.obj([...boxes.MediaBox]))
    return boxes
  })
