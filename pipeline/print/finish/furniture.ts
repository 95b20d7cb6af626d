import { PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { markArtifacts } from './content/artifacts.js'
import { operators } from './content/operators.js'
import { decode, resource, setPageContent } from './content/streams.js'
import type { MarkedContent } from './order.js'

const holdsMarks = (form: Uint8Array): boolean => {
  for (const { name } of operators(form)) if (name === 'BDC') return true
  return false
}

/** The numbers of marked content that structure elements claim, by the object number of the page. */
export type ClaimedMarks = Map<number, Set<number>>

/** Gather what the structure elements claim. */
export const claimedMarks = (order: MarkedContent[]): ClaimedMarks => {
  const claimed: ClaimedMarks = new Map()
  for (const { page, mark } of order) claimed.set(page, (claimed.get(page) ?? new Set()).add(mark))
  return claimed
}

/** Mark the furniture of a page as artifacts: head, folio, backgrounds, rules. The tab order is that of the tags. */
export const markFurniture = (page: PDFPage, content: Uint8Array, claimed: ClaimedMarks): void => {
  const resources = page.node.Resources()
  const isMarkedForm = (name: string): boolean => {
    const form = resource(resources, 'XObject', name)
    const isForm = form instanceof PDFRawStream && String(form.dict.get(PDFName.of('Subtype'))) === '/Form'
    return isForm && holdsMarks(decode(form))
  }
  const own = claimed.get(page.ref.objectNumber)
  const marked = markArtifacts(content, isMarkedForm, mark => own?.has(mark) ?? false)
  if (marked) setPageContent(page, marked)
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
