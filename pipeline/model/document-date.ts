import type { Document } from './document.js'

/** The date of a document: as it is written in the front matter, `YYYY-MM-DD…`, and as a date. */
export interface DocumentDate {
  written: string
  value: Date
}

/** Read the front matter's `date` (ISO 8601, the day first); undefined where there is none or it is no date. */
export const documentDate = ({ frontMatter }: Pick<Document, 'frontMatter'>): DocumentDate | undefined => {
  const { date } = frontMatter
  const written = date instanceof Date ? date.toISOString() : String(date ?? '')
  const value = new Date(written)
  return /^\d{4}-\d{2}-\d{2}/.test(written) && !Number.isNaN(value.getTime()) ? { written, value } : undefined
}
