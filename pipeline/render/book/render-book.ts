import type { Element } from 'hast'
import type { Bilingual } from '../../model/document.js'
import type { Effects } from '../../model/effects.js'
import { type LanguageTag, nativeName } from '../../model/language.js'
import { nodeEffects } from '../../node.js'
import { documentFonts } from '../fonts/document-fonts.js'
import type { Run } from '../fonts/usage.js'
import { h } from '../hast.js'
import { cell, cellsOf, row } from '../layouts/row.js'
import { type Setting, settingOf } from '../layouts/setting.js'
import type { RenderOptions } from '../options.js'
import { emptyFacts, type Facts } from '../page/facts.js'
import { linksOf } from '../page/links.js'
import { columnsOf, framed, textId } from '../page/page.js'
import { type Version, versionsOf } from '../page/versions.js'
import { noFonts, type Rendered, wordsOf } from '../render.js'
import { bookStyle, pageResources } from '../styles.js'
import type { BookContents, BookEntry, BookText, BookTexts } from './entry.js'
import { listOf, textIn, titleIn } from './list.js'
import { bookData } from './structured-data.js'

/** What a book says of itself. */
const factsOfBook = ({ title, description }: BookContents): Facts => {
  const texts: Record<string, BookTexts> = { title, description }
  return { ...emptyFacts, field: (name, language) => texts[name]?.[language]?.text }
}

/** A document without a text at the root of the output. */
const nothing = ({ source, targetLanguages }: BookContents): Bilingual => ({
  name: '',
  path: '',
  language: source,
  value: '',
  tree: { type: 'root', children: [] },
  frontMatter: {},
  fieldTexts: [],
  messages: [],
  fields: [],
  segments: [],
  reconciliation: { matches: [], obsolete: [] },
  targetLanguages,
})

const runOf = (role: Run['role'], found: BookText | undefined): Run[] => (found ? [{ role, ...found }] : [])

/** What the list shows in a language, and what it is set in. */
const wordsOfEntry = (
  { title, description, date }: BookEntry,
  language: LanguageTag,
  { labels }: RenderOptions,
): Run[] => [
  ...runOf('strong', title[language]),
  ...runOf('text', description[language]),
  ...(date
    ? [{ language, role: 'interface' as const, text: labels(language, 'date', { date: date.value }) }]
    : []),
]

const wordsOfBook = (book: BookContents, options: RenderOptions): Run[] => {
  const { source, targetLanguages, entries, title, description } = book
  const label = (language: LanguageTag, key: string): string => options.labels(language, key, { share: 0.5 })
  const keys = ['documentTranslated', 'documentUntranslated', 'parallel', 'stacked', 'facing']
  return [source, ...targetLanguages].flatMap((language): Run[] => [
    ...runOf('title', title[language]),
    ...runOf('interface', title[language]),
    ...runOf('text', description[language]),
    {
      language,
      role: 'interface',
      text: `${keys.map(key => label(language, key)).join('')}${nativeName(source)}`,
    },
    ...entries.flatMap(entry => wordsOfEntry(entry, language, options)),
  ])
}

/** The name of the book, and what it says of itself. */
const headerOf = (setting: Setting, { title, description }: BookContents): Element =>
  h('header', { className: ['title'] }, [
    row(
      cellsOf(setting, column => cell(column, 'h1', titleIn(column, title))),
      'head',
    ),
    ...(Object.keys(description).length === 0
      ? []
      : [
          row(
            cellsOf(setting, column => cell(column, 'p', textIn(column, description))),
            'subtitle',
          ),
        ]),
  ])

const settingFor = (book: BookContents, version: Version, options: RenderOptions): Setting =>
  settingOf({
    source: book.source,
    language: version.language,
    columns: columnsOf(version, options),
    labels: options.labels,
    isInteractive: true,
  })

/**
 * Make the pages that list the documents of a book: in the same languages as the pages of each document.
 * @returns pages and fonts with paths in the output folder.
 */
export const renderBook = async (
  book: BookContents,
  options: RenderOptions,
  effects: Effects = nodeEffects,
): Promise<Pick<Rendered, 'pages' | 'assets'>> => {
  const document = nothing(book)
  const facts = factsOfBook(book)
  const languages = [book.source, ...book.targetLanguages]
  const words = [...wordsOf(document, options, facts), ...wordsOfBook(book, options)]
  const [resources, style, fonts] = await Promise.all([
    pageResources(effects),
    bookStyle(effects),
    options.embedFonts ? documentFonts(document, languages, words, 'screen', effects) : noFonts,
  ])
  const versions = versionsOf(document, options.singleLanguagePages)
  const parts = {
    document,
    facts,
    versions,
    options,
    fonts,
    script: resources.script,
    style: `${resources.style}\n${style}`,
  }
  const pages = versions.map(version => {
    const setting = settingFor(book, version, options)
    const links = linksOf(setting, version, versions)
    const title = facts.field('title', version.language) ?? ''
    const html = framed(parts, version, {
      setting,
      titles: language => facts.field('title', language) ?? '',
      links: version.isBilingual ? [] : links,
      main: [
        headerOf(setting, book),
        h('div', { className: ['text'], id: textId, tabIndex: -1 }, [listOf(setting, book.entries, version)]),
      ],
      foot: version.isBilingual && links.length > 0 ? [h('footer', {}, links)] : [],
      kind: 'website',
      data: bookData(book.entries, version, title, options.siteUrl),
    })
    return { path: version.path, html }
  })
  return { pages, assets: fonts.assets }
}
