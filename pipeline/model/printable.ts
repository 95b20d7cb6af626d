import type { LanguageTag } from './language.js'

/** A file that a page or a PDF needs: a font, a picture, a style sheet. */
export interface Asset {
  /** Path relative to the document, `/` between folders: `fonts/serif-sc-400.ttf`. */
  path: string
  bytes: Uint8Array
  /** Media type: `font/ttf`, `image/png`, `text/css`. */
  type: string
}

/** A text that must be readable in the PDF, exactly once. */
export interface PromisedText {
  /** The segment's id. */
  id: string
  language: LanguageTag
  /** Plain text, without Markdown. */
  text: string
  /** It may stand again elsewhere: a heading in the list of contents, a title. */
  repeated?: boolean
  /** It is a note: the layout decides where it stands among the texts, not the source. */
  note?: boolean
}

/** What a PDF says of itself. */
export interface PrintMeta {
  title: string
  author?: string
  subject?: string
  keywords: string[]
  /** The languages of the document; the first is that of the whole. */
  languages: LanguageTag[]
  /** The document's own date; `SOURCE_DATE_EPOCH` goes before it. */
  date?: Date
}

/** What the stage `print` takes: one whole HTML document and every file it may load. */
export interface PrintableDocument {
  /** Path of the source file, for messages. */
  path: string
  /** A whole HTML document that links nothing but `assets`. */
  html: string
  assets: Asset[]
  meta: PrintMeta
  /** Facing pages: how the two of a spread are kept in step. Left out: pages that flow. */
  facing?: { align: 'sentence' | 'paragraph' }
  /** The texts the layout promises, in reading order. */
  texts: PromisedText[]
}
