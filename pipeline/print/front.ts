import type { Heading as HeadingNode, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Bilingual } from '../model/document.js'
import { documentDate } from '../model/document-date.js'
import type { Labels } from '../model/labels.js'
import { type LanguageTag, wordSpace } from '../model/language.js'
import type { Segment } from '../model/segment.js'

/** Plain text with the language it is really in: the source's where the source stands for a translation. */
export interface Words {
  text: string
  language: LanguageTag
}

/** A text for each language that has it. */
export type Texts = Partial<Record<LanguageTag, Words>>

/** A heading of the text, for the contents and the outline. */
export interface Heading {
  /** Segment id of its first sentence: its anchor in the HTML. */
  id: string
  /** 1 is that of `#`. */
  depth: number
  texts: Texts
}

const withoutNotes = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes
    .filter(({ type }) => type !== 'translatorNote')
    .map(node =>
      'children' in node
        ? ({ ...node, children: withoutNotes(node.children as PhrasingContent[]) } as PhrasingContent)
        : node,
    )

/** The words of a node that a reader sees as text: no raw HTML, no alternative texts, no notes. */
export const readable = (node: { children: PhrasingContent[] }): string =>
  textOf(
    { type: 'paragraph', children: withoutNotes(node.children) },
    { includeHtml: false, includeImageAlt: false },
  )

/**
 * The words of segments for a language; the source's where there is no translation.
 * @param source the language of the source.
 */
const wordsFor = (segments: Segment[], language: LanguageTag, source: LanguageTag): Words => {
  const own = segments.map(segment => segment.targets[language])
  const isSource = language === source || own.every(target => (target?.language ?? source) === source)
  return {
    text: segments
      .map((segment, index) => readable(language === source ? segment : (own[index] ?? segment)))
      .join(wordSpace(language)),
    language: isSource ? source : language,
  }
}

/** A front-matter field in each language, the values of a list apart; undefined when there is none. */
export const field = (document: Bilingual, name: string, languages: LanguageTag[]): Texts[] =>
  (document.fields.find(field => field.name === name)?.values ?? []).map(value =>
    Object.fromEntries(languages.map(language => [language, wordsFor(value, language, document.language)])),
  )

/** The date of the front matter, in each language’s way of writing; empty when there is none. */
export const dates = (document: Bilingual, languages: LanguageTag[], labels: Labels): Texts => {
  const date = documentDate(document)?.value
  if (!date) return {}
  return Object.fromEntries(
    languages.map(language => [language, { text: labels(language, 'date', { date }), language }]),
  )
}

const segmentsOf = (node: HeadingNode): Segment[] => node.children.filter(child => child.type === 'segment')

/** The headings of a document in reading order. */
export const headings = (document: Bilingual, languages: LanguageTag[]): Heading[] => {
  const found: Heading[] = []
  visit(document.tree, 'heading', node => {
    const segments = segmentsOf(node)
    const [first] = segments
    if (!first) return
    const texts = languages.map(language => [language, wordsFor(segments, language, document.language)])
    found.push({ id: first.id, depth: node.depth, texts: Object.fromEntries(texts) })
  })
  return found
}
