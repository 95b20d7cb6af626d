import { PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { pageContent, setPageContent } from '../finish/content/streams.js'
import { millimetre } from '../page-size.js'
import type { Boxes } from './boxes.js'

/** How long crop marks are, and the room they take with an edge. */
const markLength = 5 * millimetre
export const slug = 7 * millimetre

/** A quarter of a point, as trim marks are by custom. */
const weight = 0.25

const spaceName = 'Registration'

/** All plates: they must show where the others have to lie. ISO 32000-1 §8.6.6.4. */
const registrationSpace = (pdf: PDFDocument): PDFRef => {
  const { context } = pdf
  const toInks = context.obj({
    FunctionType: 2,
    Domain: [0, 1],
    C0: [0, 0, 0, 0],
    C1: [1, 1, 1, 1],
    N: 1,
  })
  return context.register(
    context.obj([PDFName.of('Separation'), PDFName.of('All'), PDFName.of('DeviceCMYK'), toInks]),
  )
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${[x1, y1].map(value => value.toFixed(3)).join(' ')} m ${[x2, y2].map(value => value.toFixed(3)).join(' ')} l S`

/** Two lines at each corner, outside of the bleed. */
const marks = ({ TrimBox, BleedBox }: Boxes): string => {
  const [left, bottom, right, top] = TrimBox
  const [outerLeft, outerBottom, outerRight, outerTop] = BleedBox
  return [
    ...[left, right].flatMap(x => [
      line(x, outerBottom, x, outerBottom - markLength),
      line(x, outerTop, x, outerTop + markLength),
    ]),
    ...[bottom, top].flatMap(y => [
      line(outerLeft, y, outerLeft - markLength, y),
      line(outerRight, y, outerRight + markLength, y),
    ]),
  ].join('\n')
}

const addSpace = (page: PDFPage, space: PDFRef): void => {
  const resources = page.node.Resources() ?? page.doc.context.obj({})
  page.node.set(PDFName.of('Resources'), resources)
  const spaces = resources.lookup(PDFName.of('ColorSpace'))
  const entries = spaces instanceof PDFDict ? spaces : page.doc.context.obj({})
  entries.set(PDFName.of(spaceName), space)
  resources.set(PDFName.of('ColorSpace'), entries)
}

/** Draw the marks by which sheets are cut: artifacts of the page, on all plates. ISO 32000-1 §14.8.2.2.2. */
export const drawCropMarks = (pdf: PDFDocument, boxes: readonly Boxes[]): void => {
  const space = registrationSpace(pdf)
  for (const [index, page] of pdf.getPages().entries()) {
    const own = boxes[index]
    if (!own) continue
    addSpace(page, space)
    const drawn = `\n/Artifact <</Type /Page>> BDC\nq /${spaceName} CS 1 SCN ${weight} w\n${marks(own)}\nQ\nEMC\n`
    setPageContent(page, Buffer.concat([Buffer.from('q\n'), pageContent(page), Buffer.from(`\nQ${drawn}`)]))
  }
}
