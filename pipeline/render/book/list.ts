import type { Element, ElementContent } from 'hast'
import { direction, nativeName } from '../../model/language.js'
import { h, text } from '../hast.js'
import { roman } from '../layouts/roman.js'
import { cell, cellsOf, row } from '../layouts/row.js'
import type { Column, Setting } from '../layouts/setting.js'
import { breakable } from '../layouts/words.js'
import type { Version } from '../page/versions.js'
import type { BookEntry, BookText, BookTexts } from './entry.js'

/** The page of a document in the languages of this one; its main page where it has no such. */
export const pageIn = ({ pages }: BookEntry, { path }: Version): string =>
  pages.has(path) ? path : 'index.html'

const addressIn = ({ name }: BookEntry, path: string): string =>
  `${name}/${path}`.split('/').map(encodeURIComponent).join('/')

/** A text that is not translated is shown as it is, and says in which language. */
const borrowed = ({ text: words, language }: BookText, column: Column): Element => {
  const dir = direction(language)
  const properties = {
    lang: language,
    className: ['borrowed'],
    ...(dir === direction(column.language) ? {} : { dir }),
  }
  return h('span', properties, [text(words)])
}

/** A text of a book in a column. */
export const textIn = (column: Column, texts: BookTexts): ElementContent[] => {
  const found = texts[column.language]
  if (!found) return []
  return found.language === column.language ? [text(found.text)] : [borrowed(found, column)]
}

/** The same, broken by sense. */
export const titleIn = (column: Column, texts: BookTexts): ElementContent[] =>
  column.isHan ? breakable(textIn(column, texts), column.language) : textIn(column, texts)

const descriptionRow = (setting: Setting, { description }: BookEntry): Element[] =>
  Object.keys(description).length === 0
    ? []
    : [row(cellsOf(setting, column => cell(column, 'p', textIn(column, description))))]

/** How far the translation has come, where it is not complete. */
const progressIn = (
  setting: Setting,
  { translated }: BookEntry,
  column: Column,
  { target }: Version,
): ElementContent[] => {
  const share = target === undefined ? undefined : translated[target]
  if (share === undefined || share >= 1) return []
  const words =
    share === 0
      ? setting.label('documentUntranslated', undefined, column.language)
      : setting.label('documentTranslated', { share }, column.language)
  return [h('span', { className: ['state', 'missing'] }, [text(words)])]
}

const layoutIn = (setting: Setting, layout: string, { target }: Version, column: Column): string => {
  if (layout === 'source') return nativeName(setting.source)
  if (layout === 'target') return nativeName(target ?? setting.source)
  return setting.label(layout, undefined, column.language)
}

/** Links to the PDFs: one is “PDF”, of several each says which it is. */
const pdfsIn = (setting: Setting, entry: BookEntry, column: Column, version: Version): Element[] => {
  const pdfs = entry.pdfs[version.target ?? setting.source] ?? []
  return pdfs.map(({ path, layout }) => {
    const which = pdfs.length > 1 ? ` ${layoutIn(setting, layout, version, column)}` : ''
    return h('a', { href: addressIn(entry, path), type: 'application/pdf' }, [text(`PDF${which}`)])
  })
}

/** The page of the column's language alone. */
const aloneIn = (entry: BookEntry, column: Column, { isBilingual }: Version): Element[] => {
  const path = `${column.language}.html`
  const isEmpty = column.target !== undefined && entry.translated[column.target] === 0
  if (!isBilingual || isEmpty || !entry.pages.has(path)) return []
  return [
    h('a', { href: addressIn(entry, path), hrefLang: column.language }, [text(nativeName(column.language))]),
  ]
}

const dateIn = (setting: Setting, { date }: BookEntry, column: Column): Element[] => {
  if (!date) return []
  const words = setting.label('date', { date: date.value }, column.language)
  return [h('time', { dateTime: date.written.slice(0, 10) }, [text(words)])]
}

/** Date, progress, other forms: one line in each language. */
const factsRow = (setting: Setting, entry: BookEntry, version: Version): Element[] => {
  const cells = setting.columns.map(column => {
    const facts = [
      ...dateIn(setting, entry, column),
      ...progressIn(setting, entry, column, version),
      ...aloneIn(entry, column, version),
      ...pdfsIn(setting, entry, column, version),
    ]
    return { column, facts }
  })
  if (cells.every(({ facts }) => facts.length === 0)) return []
  return [
    row(
      cells.map(({ column, facts }) =>
        cell(
          column,
          'p',
          facts.flatMap((fact, index) => (index === 0 ? [fact] : [text(' '), fact])),
        ),
      ),
      'facts',
    ),
  ]
}

const itemOf = (setting: Setting, entry: BookEntry, version: Version, number: number): Element => {
  const href = addressIn(entry, pageIn(entry, version))
  return h('li', {}, [
    row(
      [
        h('span', { className: ['n'], ariaHidden: 'true' }, [text(roman(number))]),
        ...cellsOf(setting, column => cell(column, 'h2', [h('a', { href }, titleIn(column, entry.title))])),
      ],
      'head',
    ),
    ...descriptionRow(setting, entry),
    ...factsRow(setting, entry, version),
  ])
}

/** The documents of a book, each with what can be read of it in the languages of a page. */
export const listOf = (setting: Setting, entries: readonly BookEntry[], version: Version): Element =>
  h(
    'ol',
    { className: ['documents'] },
    entries.map((entry, index) => itemOf(setting, entry, version, index + 1)),
  )
