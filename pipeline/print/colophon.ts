import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import { type Column, cellsWith } from './columns.js'
import { languageName } from './editions.js'
import { dates, field, type Texts, type Words } from './front.js'

/** What a colophon tells besides the document's own fields. */
export interface ColophonFacts {
  /** The languages printed, the source among them or not. */
  edition: readonly LanguageTag[]
  /** The language of translation; undefined: the source alone is printed. */
  target: LanguageTag | undefined
  /** Names of the families of type. */
  fonts: readonly string[]
  /** How many sentences are marked as stale or as not translated. */
  stale?: number
  untranslated?: number
}

/** A line of a colophon in one language: words, some of them perhaps in another one. */
type Line = Words[]

/** Stands in a label for the words that are put in. */
const mark = '\uE000'

/** What a line is made in. */
interface Maker {
  document: Bilingual
  language: LanguageTag
  labels: Labels
  facts: ColophonFacts
}

const say = (
  { language, labels }: Maker,
  key: string,
  values: Record<string, string | number> = {},
): Words => ({ text: labels(language, key, values), language })

const endsSentence = /[\p{Sentence_Terminal}…]\p{Pe}*[’”»]?$/u
const stop = /^[。．.]/u

/** A label with some words in the place of `{{name}}`: “Licence: … .”; nothing without words. Words that end a sentence keep their own end. */
const around = (
  maker: Maker,
  key: string,
  name: string,
  words: Words[],
  values: Record<string, string> = {},
): Line => {
  if (words.length === 0) return []
  const { language, labels } = maker
  const [before = '', after = ''] = labels(language, key, { ...values, [name]: mark }).split(mark)
  const comma: Words = say(maker, 'comma')
  const listed = words.flatMap((word, index) => (index === 0 ? [word] : [comma, word]))
  const end = endsSentence.test(words.at(-1)?.text ?? '') ? after.replace(stop, '') : after
  return [{ text: before, language }, ...listed, ...(end ? [{ text: end, language }] : [])]
}

const valuesOf = ({ document, language }: Maker, name: string): Words[] =>
  field(document, name, [language]).flatMap((texts: Texts) => texts[language] ?? [])

const original = (maker: Maker): Line => {
  const { document, language, labels, facts } = maker
  const [publisher] = valuesOf(maker, 'publisher')
  const date = dates(document, [language], labels)[language]
  const words = [...valuesOf(maker, 'author'), publisher, date].filter(word => word !== undefined)
  const key = facts.target === undefined ? 'colophonText' : 'colophonOriginal'
  return around(maker, key, 'issue', words, { language: languageName(document.language, language) })
}

const translation = (maker: Maker): Line => {
  const { language, facts } = maker
  if (facts.target === undefined) return []
  const translators = valuesOf(maker, 'translator')
  const name = languageName(facts.target, language)
  const who = around(maker, 'colophonTranslation', 'translator', translators, { language: name })
  const space = { text: ' ', language }
  return [...who, ...(who.length > 0 ? [space] : []), say(maker, 'translationNote')]
}

const counted = (maker: Maker, key: string, sign: string, count = 0): Line =>
  count === 0 ? [] : [say(maker, sign), { text: ' ', language: maker.language }, say(maker, key, { count })]

/** The lines of a colophon in their order; a line without words is none. */
const lines: ((maker: Maker) => Line[])[] = [
  maker => [original(maker)],
  maker => [translation(maker)],
  maker => [around(maker, 'colophonLicence', 'licence', valuesOf(maker, 'license'))],
  maker => valuesOf(maker, 'colophon').map(word => [word]),
  maker => [counted(maker, 'legendStale', 'earlierWording', maker.facts.stale)],
  maker => [counted(maker, 'legendUntranslated', 'notYetTranslated', maker.facts.untranslated)],
  maker => {
    const fonts = maker.facts.fonts.map(text => ({ text, language: maker.language }))
    return [around(maker, 'colophonFonts', 'fonts', fonts)]
  },
]

/**
 * What a book says of itself at its end (版记): original and publisher, translation and translator, licence, the lines of
 * the front matter’s `colophon`, what marks mean, type. Rows in `<footer class="colophon">`.
 * @param columns all of a page, or one alone for a colophon in one language.
 */
export const colophon = (
  document: Bilingual,
  columns: Column[],
  labels: Labels,
  facts: ColophonFacts,
): string => {
  const made = columns.map(({ language }) =>
    lines.flatMap(make => make({ document, language, labels, facts })),
  )
  const rows = (made[0] ?? []).flatMap((_, index) => {
    const texts = made.map(all => all[index] ?? [])
    if (texts.every(line => line.length === 0)) return []
    return [`<div class="row">${cellsWith(texts, columns, 'p').join('')}</div>`]
  })
  return rows.length > 0 ? `<footer class="colophon">\n${rows.join('\n')}\n</footer>` : ''
}

/** The front-matter fields that stand in a colophon alone, in their order. */
export const colophonFields = ({ target }: ColophonFacts): string[] => [
  ...(target === undefined ? [] : ['translator']),
  'license',
  'colophon',
]

/** All words of a colophon in a language, for the fonts. */
export const colophonWords = (
  document: Bilingual,
  languages: readonly LanguageTag[],
  labels: Labels,
  facts: ColophonFacts,
): Words[] =>
  languages.flatMap(language => lines.flatMap(make => make({ document, language, labels, facts })).flat())
