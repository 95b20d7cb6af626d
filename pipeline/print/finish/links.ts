import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { TextRun } from '../text-layer.js'
import { name } from './names.js'
import type { StructureElement } from './structure.js'

/** The annotations of a link: object references among its kids. ISO 32000-1 §14.7.4.3. */
export const annotationsOf = ({ dict }: StructureElement): PDFDict[] => {
  const kids = dict.lookup(name('K'))
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids]
  return all.flatMap(kid => {
    const target = kid instanceof PDFDict ? kid.lookup(name('Obj')) : undefined
    return target instanceof PDFDict ? [target] : []
  })
}

const addressOf = (annotation: PDFDict): string | undefined => {
  const action = annotation.lookup(name('A'))
  const address = action instanceof PDFDict ? action.lookup(name('URI')) : undefined
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined
}

/** Annotations are printed: bit 3. ISO 32000-1 §12.5.3, ISO 19005-2 §6.3.2. */
const printed = PDFNumber.of(4)

/** Long enough to say where a link leads; a whole sentence is no description. */
const longest = 200

/**
 * Say in words where each link leads: its text, and the address behind it. ISO 14289-1 §7.18.5.
 * @param elements of the structure tree.
 * @param layer the text layer, whose runs know their links.
 */
export const describeLinks = (pdf: PDFDocument, elements: StructureElement[], layer: TextRun[]): void => {
  const texts = new Map<number, string>()
  for (const { link, lines } of layer) {
    if (link !== undefined) texts.set(link, `${texts.get(link) ?? ''} ${lines.join(' ')}`)
  }
  for (const element of elements) {
    if (element.role !== 'Link') continue
    const text = (texts.get(element.ref.objectNumber) ?? '').replace(/\s+/g, ' ').trim().slice(0, longest)
    for (const annotation of annotationsOf(element)) {
      const address = addressOf(annotation)
      const words = [text, address === text ? '' : address].filter(Boolean).join(' – ')
      annotation.set(name('Contents'), PDFHexString.fromText(words || 'Link'))
      annotation.set(name('F'), printed)
    }
  }
  describeLoose(pdf)
}

/** Links outside of the tags have no text. */
const describeLoose = (pdf: PDFDocument): void => {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    for (const reference of annotations) {
      const annotation = reference instanceof PDFRef ? pdf.context.lookup(reference) : reference
      if (!(annotation instanceof PDFDict) || annotation.has(name('Contents'))) continue
      annotation.set(name('Contents'), PDFHexString.fromText(addressOf(annotation) ?? 'Link'))
      annotation.set(name('F'), printed)
    }
  }
}
