import { type PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { CounterStyle } from '../counter-styles.js'
import { labelText, type PageLabel } from '../numbering.js'

/** Styles that PDF knows. Its letters go a … z, aa, bb: they are used up to z alone. ISO 32000-1 table 159. */
const known: Partial<Record<CounterStyle, { style: string; most: number }>> = {
  decimal: { style: 'D', most: Number.POSITIVE_INFINITY },
  'lower-roman': { style: 'r', most: 3999 },
  'upper-roman': { style: 'R', most: 3999 },
  'lower-alpha': { style: 'a', most: 26 },
  'lower-latin': { style: 'a', most: 26 },
  'upper-alpha': { style: 'A', most: 26 },
  'upper-latin': { style: 'A', most: 26 },
}

const styleOf = ({ style, number }: PageLabel): string | undefined => {
  const found = known[style]
  return found && number <= found.most ? found.style : undefined
}

const continues = (label: PageLabel, before: PageLabel | undefined): boolean => {
  const style = styleOf(label)
  return (
    before !== undefined &&
    style !== undefined &&
    styleOf(before) === style &&
    before.number + 1 === label.number
  )
}

const entry = (pdf: PDFDocument, label: PageLabel): PDFDict => {
  const style = styleOf(label)
  const dict = pdf.context.obj({})
  if (style === undefined) dict.set(PDFName.of('P'), PDFHexString.fromText(labelText(label)))
  else {
    dict.set(PDFName.of('S'), PDFName.of(style))
    if (label.number !== 1) dict.set(PDFName.of('St'), pdf.context.obj(label.number))
  }
  return dict
}

/**
 * Say how the pages are numbered, so that a viewer of PDFs names and finds them by the numbers printed on them. Styles that PDF
 * does not know are written out, page by page. ISO 32000-1 §12.4.2.
 * @param labels one a page.
 */
export const writePageLabels = (pdf: PDFDocument, labels: PageLabel[]): void => {
  const numbers = labels.flatMap((label, index) =>
    continues(label, labels[index - 1]) ? [] : [pdf.context.obj(index), entry(pdf, label)],
  )
  const tree = pdf.context.obj({})
  tree.set(PDFName.of('Nums'), pdf.context.obj(numbers))
  pdf.catalog.set(PDFName.of('PageLabels'), tree)
}
