import { PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { type ArtifactMarker, artifactMarker } from './content/artifacts.js'
import { operators } from './content/operators.js'
import { decode, resource } from './content/streams.js'
import type { MarkedContent } from './order.js'

const holdsMarks = (form: Uint8Array): boolean => operators(form).some(({ name }) => name === 'BDC')

/** The numbers of marked content that structure elements claim, by the object number of the page. */
export type ClaimedMarks = Map<number, Set<number>>

/** Gather what the structure elements claim. */
export const claimedMarks = (order: MarkedContent[]): ClaimedMarks => {
  const claimed: ClaimedMarks = new Map()
  for (const { page, mark } of order) claimed.set(page, (claimed.get(page) ?? new Set()).add(mark))
  return claimed
}

/** Marks the furniture of a page as artifacts: head, folio, backgrounds, rules. */
export const furnitureMarker = (
  page: PDFPage,
  content: Uint8Array,
  claimed: ClaimedMarks,
): ArtifactMarker => {
  const resources = page.node.Resources()
  const isMarkedForm = (name: string): boolean => {
    const form = resource(resources, 'XObject', name)
    const isForm = form instanceof PDFRawStream && String(form.dict.get(PDFName.of('Subtype'))) === '/Form'
    return isForm && holdsMarks(decode(form))
  }
  const own = claimed.get(page.ref.objectNumber)
  return artifactMarker(content, isMarkedForm, mark => own?.has(mark) ?? false)
}
