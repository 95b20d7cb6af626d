import type { Element } from 'hast'
import { h, text } from '../hast.js'
import { cell, cellsOf, row } from '../layouts/row.js'
import { legendId } from '../layouts/sentence.js'
import type { Column, Setting } from '../layouts/setting.js'
import type { TranslationStatus } from './translation-status.js'

/** The states that a legend explains: the mark, what it means, and a class. */
const states = [
  { count: 'stale', mark: 'earlierWording', key: 'legendStale', name: 'state' },
  { count: 'untranslated', mark: 'notYetTranslated', key: 'legendUntranslated', name: 'state missing' },
] as const

/** What the marks of stale and missing translations mean, and how many there are. */
const legend = (setting: Setting): Element[] => {
  const rows = states
    .filter(({ count }) => setting[count] > 0)
    .map(({ count, mark, key, name }) =>
      row(
        cellsOf(setting, column => {
          const { language } = column
          const shown = h('span', { className: name.split(' ') }, [
            text(setting.label(mark, undefined, language)),
          ])
          return cell(column, 'p', [
            shown,
            text(` ${setting.label(key, { count: setting[count] }, language)}`),
          ])
        }),
      ),
    )
  return rows.length > 0 ? [h('div', { className: ['legend'], id: legendId }, rows)] : []
}

const translationNote = (setting: Setting): Element[] => {
  if (setting.columns.every(({ target }) => target === undefined)) return []
  const note = (column: Column) =>
    cell(column, 'p', [text(setting.label('translationNote', undefined, column.language))])
  return [row(cellsOf(setting, note))]
}

/** As of which day the translation is, and what share of it is reviewed: in each language of the page. */
const statusNote = (setting: Setting, { asOf, reviewed }: TranslationStatus): Element => {
  const words = (language: string): string =>
    asOf
      ? setting.label('translationAsOf', { date: asOf, reviewed }, language)
      : setting.label('translationReviewed', { reviewed }, language)
  return row(cellsOf(setting, column => cell(column, 'p', [text(words(column.language))])))
}

/** The foot of a page: legend, what prevails, how far the translation is, the other pages. To be made after the text: it tells what was counted. */
export const footerOf = (setting: Setting, links: Element[], status?: TranslationStatus): Element =>
  h('footer', {}, [
    ...legend(setting),
    ...translationNote(setting),
    ...(status ? [statusNote(setting, status)] : []),
    ...links,
  ])
