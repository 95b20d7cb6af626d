/* The page of the book and its PDF. */

/** The block of a segment as the page of the book shows it. */
export interface PreviewMessage {
  /** The part of the page it stands in. */
  part: number
  /** Safe HTML, made by the renderer of the book. */
  html: string
}

/** A part of the page of a document; one that is not long has one part. */
export interface PagePartMessage {
  part: number
  html: string
}

/** Print the PDF of a document. */
export interface PdfRequest {
  request: string
  document: string
  language: string
}

/** Print it no more. */
export interface PdfCancelRequest {
  request: string
  /** The request that asked for it. */
  job: string
}

export type PdfStep = 'reading' | 'printing' | 'done' | 'failed' | 'cancelled'
