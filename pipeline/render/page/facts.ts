import type { Element } from 'hast'
import type { Bilingual } from '../../model/document.js'
import { type DocumentDate, documentDate } from '../../model/document-date.js'
import { type LanguageTag, wordSpace } from '../../model/language.js'
import type { Converted } from '../convert.js'
import { plainText } from '../hast.js'
import { unitsOf } from '../layouts/units.js'

/** What a document says of itself, in plain text. */
export interface Facts {
  /** A field in a language; the source's where there is no translation. */
  field: (name: string, language: LanguageTag) => string | undefined
  /** All values of a field. */
  list: (name: string, language: LanguageTag) => string[]
  date: DocumentDate | undefined
}

/** The plain text of a block's sentences in a language; the source's where one is not translated. */
export const textIn = (element: Element, language: LanguageTag): string =>
  unitsOf(element.children)
    .units.map(({ segment, element: source }) =>
      plainText(segment.targets[language]?.children ?? source.children),
    )
    .join(wordSpace(language))

/** Nothing is said. */
export const emptyFacts: Facts = { field: () => undefined, list: () => [], date: undefined }

/** Read the facts of a document. */
export const factsOf = (document: Bilingual, { fields }: Converted): Facts => {
  const list: Facts['list'] = (name, language) =>
    (fields.get(name) ?? []).map(element => textIn(element, language)).filter(text => text !== '')
  return {
    list,
    field: (name, language) => list(name, language)[0],
    date: documentDate(document),
  }
}
