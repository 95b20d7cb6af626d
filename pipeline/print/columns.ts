import { direction, isHan, type LanguageTag } from '../model/language.js'
import { escapeMarkup } from './escape.js'
import type { Texts, Words } from './front.js'

/** A language of the page with the attributes of its cells, as the stage `render` writes them. */
export interface Column {
  language: LanguageTag
  attributes: string
}

/** The columns of a page: class `a` is the source, `b` the translation, `han` Chinese or Japanese. */
export const columnsOf = (languages: LanguageTag[], source: LanguageTag): Column[] =>
  languages.map(language => {
    const classes = [language === source ? 'a' : 'b', ...(isHan(language) ? ['han'] : [])].join(' ')
    const attributes = `lang="${escapeMarkup(language)}" dir="${direction(language)}" class="${classes}"`
    return { language, attributes }
  })

/** Words in another language than their column's say so. */
const inner = (words: Words, column: LanguageTag): string =>
  words.language === column ? escapeMarkup(words.text) : run(words)

const run = ({ text, language }: Words): string =>
  `<span lang="${escapeMarkup(language)}" dir="${direction(language)}"${isHan(language) ? ' class="han"' : ''}>${escapeMarkup(text)}</span>`

/** An element for each column, with its words in their order, each a run of its own in the text layer. */
export const cellsWith = (lines: readonly Words[][], columns: readonly Column[], element: string): string[] =>
  columns.map(
    ({ attributes }, index) =>
      `<${element} ${attributes}>${(lines[index] ?? []).map(run).join('')}</${element}>`,
  )

/** An element for each language that has the text. */
export const each = (texts: Texts, columns: Column[], element: string): string[] =>
  columns.flatMap(({ language, attributes }) => {
    const words = texts[language]
    return words?.text ? [`<${element} ${attributes}>${inner(words, language)}</${element}>`] : []
  })
