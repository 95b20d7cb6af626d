import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { PromisedText } from '../model/printable.js'
import type { Segment } from '../model/segment.js'
import { readable } from './front.js'

/** Front-matter fields that are printed, in the order of the title block. */
const printedFields = ['publisher', 'title']

/** What stands again in the contents, the title of a chapter, the outline. */
const repeatedRoles = new Set(['field', 'heading'])

const promised = (segment: Segment, language: LanguageTag, source: LanguageTag): PromisedText[] => {
  const repeated = repeatedRoles.has(segment.role)
  const common = { id: segment.id, repeated, note: segment.role === 'footnote' }
  if (language === source) return [{ ...common, language, text: readable(segment) }]
  const target = segment.targets[language]
  return target ? [{ ...common, language: target.language, text: readable(target) }] : []
}

/**
 * The texts a layout promises to print: every sentence of the title and the body in each of its languages.
 * Alternative texts are no part of the text layer; a sentence not yet translated promises nothing.
 */
export const promisedTexts = (document: Bilingual, languages: LanguageTag[]): PromisedText[] => {
  const fields = printedFields.flatMap(printed =>
    document.fields.filter(({ name }) => name === printed).flatMap(({ values }) => values.flat()),
  )
  const body = document.segments.filter(({ role }) => role !== 'field' && role !== 'alternative')
  return languages.flatMap(language =>
    [...fields, ...body].flatMap(segment => promised(segment, language, document.language)),
  )
}
