import { posix } from 'node:path'
import type { PdfLayout } from '../config.js'
import type { LanguageTag } from '../model/language.js'

/** One PDF of a document. */
export interface PdfJob {
  layout: PdfLayout
  /** The language of translation. */
  language: LanguageTag
}

/** The PDFs of a document: each layout in each language, the source alone once. */
export const pdfJobs = (layouts: readonly PdfLayout[], languages: readonly LanguageTag[]): PdfJob[] =>
  layouts.flatMap(layout =>
    (layout === 'source' ? languages.slice(0, 1) : languages).map(language => ({ layout, language })),
  )

/** `new-year-message-2024.zh-Hans-en.pdf`, `….zh-Hans-en.stacked.pdf`, `….zh-Hans.pdf`, `….en.pdf`. */
export const pdfName = (name: string, { layout, language }: PdfJob, source: LanguageTag): string => {
  const base = posix.basename(name)
  const single: Partial<Record<PdfLayout, string>> = { source, target: language }
  if (single[layout]) return `${base}.${single[layout]}.pdf`
  return `${base}.${source}-${language}${layout === 'parallel' ? '' : `.${layout}`}.pdf`
}
