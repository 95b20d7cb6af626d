import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { Labels } from '../model/labels.js'
import { direction, isHan, type LanguageTag } from '../model/language.js'
import { nodeEffects } from '../node.js'
import type { Design } from './design.js'
import { escapeMarkup } from './escape.js'
import { field, type Heading, headings, type Texts } from './front.js'
import { folioContent, pageRules, titleHeads } from './page-rules.js'

const sheets = ['base', 'rows', 'text', 'title', 'contents'].map(name => `print/styles/${name}.css`)

const variables = ({ han, text, columns }: Design): string => {
  const values = {
    'han-size': `${han.size}pt`,
    'han-leading': `${han.leading.toFixed(3)}pt`,
    'text-size': `${text.size}pt`,
    'text-leading': `${text.leading.toFixed(3)}pt`,
    'han-column': `${columns.han}fr`,
    'text-column': `${columns.text}fr`,
    spine: `${columns.spine}pt`,
  }
  return `:root { ${Object.entries(values)
    .map(([name, value]) => `--${name}: ${value}`)
    .join('; ')} }`
}

const attributes = (language: LanguageTag): string =>
  `lang="${escapeMarkup(language)}" dir="${direction(language)}" class="${isHan(language) ? 'han' : 'text'}"`

const each = (texts: Texts, languages: LanguageTag[], element: string): string =>
  languages
    .map(language => {
      const text = texts[language]
      return text ? `<${element} ${attributes(language)}>${escapeMarkup(text)}</${element}>` : ''
    })
    .join('\n')

/** The date of the front matter, in each language's way of writing. */
const dates = (document: Bilingual, languages: LanguageTag[], labels: Labels): Texts => {
  const value = document.frontMatter.date
  const date = value instanceof Date ? value : new Date(String(value ?? ''))
  if (Number.isNaN(date.getTime())) return {}
  return Object.fromEntries(languages.map(language => [language, labels(language, 'date', { date })]))
}

const titleBlock = (document: Bilingual, languages: LanguageTag[], labels: Labels): string => {
  const one = (name: string): Texts => field(document, name, languages)[0] ?? {}
  const publisher = each(one('publisher'), languages, 'p')
  const date = each(dates(document, languages, labels), languages, 'span')
  return [
    '<header class="title">',
    publisher && `<div class="publisher">${publisher}</div>`,
    each(one('title'), languages, 'h1'),
    date && `<p class="date">${date}</p>`,
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

const contentsEntry = (heading: Heading, languages: LanguageTag[]): string =>
  `<a class="row depth-${heading.depth}" href="#${heading.id}">${each(heading.texts, languages, 'span')}</a>`

const contentsList = (found: Heading[], languages: LanguageTag[], labels: Labels): string => {
  if (found.length < 2) return ''
  const [language = 'en'] = languages
  const label = escapeMarkup(labels(language, 'contents'))
  const rows = found.map(heading => contentsEntry(heading, languages)).join('\n')
  return `<nav class="contents" aria-label="${label}">\n${rows}\n</nav>`
}

/** The languages a layout prints, in their order. */
export const printedLanguages = (design: Design, source: LanguageTag, target: LanguageTag): LanguageTag[] => {
  if (design.layout === 'source') return [source]
  if (design.layout === 'target') return [target]
  return design.order === 'source-first' ? [source, target] : [target, source]
}

/**
 * Set the rows of a document into a whole page of HTML for print: title, contents, styles, page furniture.
 * It links `fonts.css` beside it, which the caller gives as an asset with the faces that `styles/base.css` names.
 * @param rows the HTML of the text, as the stage `render` makes it for print: sanitized, with `lang` on every run.
 * @param target the language of translation.
 */
export const compose = async (
  document: Bilingual,
  rows: string,
  target: LanguageTag,
  design: Design,
  labels: Labels,
  effects: Effects = nodeEffects,
): Promise<string> => {
  const languages = printedLanguages(design, document.language, target)
  const [main = target] = languages
  const title = field(document, 'title', languages)[0] ?? {}
  const folio = folioContent(values => labels(main, 'pageOf', values))
  const rules = pageRules(design, { heads: titleHeads(title, languages, isHan), folio })
  const styles = await Promise.all(sheets.map(sheet => effects.resource(sheet)))
  const name = languages.flatMap(language => title[language] ?? []).join(' · ') || document.name
  return [
    '<!doctype html>',
    `<html lang="${escapeMarkup(main)}" dir="${direction(main)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeMarkup(name)}</title>`,
    '<link rel="stylesheet" href="fonts.css">',
    `<style>\n${rules}\n${variables(design)}\n${styles.join('\n')}</style>`,
    '</head>',
    `<body class="${design.layout} ${design.order}">`,
    titleBlock(document, languages, labels),
    contentsList(headings(document, languages), languages, labels),
    `<main>\n${rows}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
