import type { DocumentDate } from '../../model/document-date.js'
import type { LanguageTag } from '../../model/language.js'

/** A text of a document in the language that was asked for, or in the source's where it is not translated. */
export interface BookText {
  text: string
  language: LanguageTag
}

/** A text of a book in each of its languages. */
export type BookTexts = Readonly<Record<LanguageTag, BookText>>

/** A PDF of a document. */
export interface BookPdf {
  /** Path in the document's folder. */
  path: string
  /** `parallel`, `stacked`, `facing`, `source`, `target`. */
  layout: string
}

/** A document as the page of its book lists it. */
export interface BookEntry {
  /** Its folder in the output. */
  name: string
  title: BookTexts
  description: BookTexts
  date: DocumentDate | undefined
  /** Its pages that were published, by their paths in its folder. */
  pages: ReadonlySet<string>
  /** Its PDFs, by language of translation. */
  pdfs: Readonly<Record<LanguageTag, readonly BookPdf[]>>
  /** Share of its segments that are translated, by language: 0 to 1. Nothing where it is not known. */
  translated: Readonly<Record<LanguageTag, number>>
}

/** What the page of a book is made from. */
export interface BookContents {
  source: LanguageTag
  targetLanguages: LanguageTag[]
  title: BookTexts
  description: BookTexts
  /** In reading order. */
  entries: readonly BookEntry[]
}
