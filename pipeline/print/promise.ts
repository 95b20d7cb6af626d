import type { Paragraph } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { PromisedText } from '../model/printable.js'
import type { Segment, Target } from '../model/segment.js'
import { type ColophonFacts, colophonFields } from './colophon.js'
import { readable } from './front.js'
import { titleFields } from './title.js'

/** What stands again in the contents, the title of a chapter, the outline. */
const repeatedRoles = new Set(['field', 'heading'])

/** Languages in whose column the source's own text may stand: the translation is missing, or set aside. */
const insteadIn = (segment: Segment, languages: readonly LanguageTag[], source: LanguageTag): boolean =>
  languages.some(language => (segment.targets[language]?.language ?? source) === source)

/** The words of the translator's notes in a translation. */
const notesOf = ({ children }: Target): string[] => {
  const found: string[] = []
  const text: Paragraph = { type: 'paragraph', children }
  visit(text, 'translatorNote', note => void found.push(readable(note)))
  return found
}

const promised = (segment: Segment, languages: LanguageTag[], source: LanguageTag): PromisedText[] => {
  const others = languages.filter(language => language !== source)
  const hasSource = others.length < languages.length
  const common = {
    id: segment.id,
    repeated: repeatedRoles.has(segment.role),
    note: segment.role === 'footnote',
  }
  return languages.flatMap(language => {
    if (language === source) {
      const repeated = common.repeated || insteadIn(segment, others, source)
      return [{ ...common, repeated, language, text: readable(segment) }]
    }
    const target = segment.targets[language]
    if (!target || (target.language === source && hasSource)) return []
    return [
      { ...common, language: target.language, text: readable(target) },
      ...notesOf(target).map(text => ({ ...common, language: target.language, text, note: true })),
    ]
  })
}

/** The segments of some front-matter fields, in their order. */
const segmentsOf = (document: Bilingual, names: readonly string[]): Segment[] =>
  names.flatMap(wanted =>
    document.fields.filter(({ name }) => name === wanted).flatMap(({ values }) => values.flat()),
  )

/**
 * The texts a layout promises to print: every sentence of title, body and colophon in each of its languages.
 * Alternative texts are no part of the text layer; a sentence not yet translated promises nothing, and one that
 * the source stands for promises the source.
 */
export const promisedTexts = (
  document: Bilingual,
  languages: LanguageTag[],
  colophon?: ColophonFacts,
): PromisedText[] => {
  const body = document.segments.filter(({ role }) => role !== 'field' && role !== 'alternative')
  const all = [
    ...segmentsOf(document, titleFields),
    ...body,
    ...(colophon ? segmentsOf(document, colophonFields(colophon)) : []),
  ]
  return all.flatMap(segment => promised(segment, languages, document.language))
}
