import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import { type Column, each } from './columns.js'
import { editions } from './editions.js'
import { dates, field, type Texts } from './front.js'

/** The front-matter fields that a title is made of, in the order they stand. */
export const titleFields = ['publisher', 'title', 'subtitle', 'author'] as const

const group = (name: string, parts: string[]): string =>
  parts.length > 0 ? `<div class="${name}">${parts.join('\n')}</div>` : ''

/**
 * The title of a document in the languages of some columns: who publishes it, title, subtitle, author, date, and which
 * languages stand beside each other. In `<header class="title">`; the sheet of a design says what shows, and where.
 * @param columns all of a page, or one alone for a title page in one language.
 * @param edition the languages of the edition; fewer than two are not told.
 */
export const titleBlock = (
  document: Bilingual,
  columns: Column[],
  labels: Labels,
  edition = columns.map(({ language }) => language),
): string => {
  const languages = columns.map(({ language }) => language)
  const value = (name: (typeof titleFields)[number]): Texts[] => field(document, name, languages)
  const first = (name: (typeof titleFields)[number], element: string): string[] =>
    each(value(name)[0] ?? {}, columns, element)
  return [
    '<header class="title">',
    group('publisher', first('publisher', 'p')),
    ...first('title', 'h1'),
    group('subtitle', first('subtitle', 'p')),
    group(
      'author',
      value('author').flatMap(author => each(author, columns, 'p')),
    ),
    group('date', each(dates(document, languages, labels), columns, 'p')),
    group('edition', each(editions(languages, edition, labels), columns, 'p')),
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}
