import type { Element } from 'hast'
import { h, plainText, type RenderedFigure } from '../hast.js'
import { segmentsIn } from './in-column.js'
import { notesOf } from './notes.js'
import type { SetBlock } from './place.js'
import { cell, cellsOf, row } from './row.js'
import { idIn } from './sentence.js'
import type { Column, Setting } from './setting.js'
import { contentIn, type Unit, unitsOf } from './units.js'

/** What a unit says in a column; the source's words where there is no translation. */
const wordsIn = (column: Column, { segment, element }: Unit): string =>
  plainText((column.target && segment.targets[column.target]?.children) || element.children)

const isTranslated = (column: Column, units: readonly Unit[]): boolean =>
  column.target === undefined || units.every(({ segment }) => segment.targets[column.target ?? ''])

/** From this width in pixels on a picture fills the page. */
const largeWidth = 640

const classes = ({ size }: RenderedFigure): string[] =>
  size && size.width < largeWidth ? ['picture'] : ['picture', 'large']

/** The picture for one column. It bears the id of its alternative text; further sentences of that have empty anchors. */
const pictureIn = (setting: Setting, column: Column, figure: RenderedFigure, units: Unit[]): Element[] => {
  const [first, ...rest] = units
  const words = units.map(unit => wordsIn(column, unit)).join(column.glue)
  const picture = h('img', {
    className: [...classes(figure), column.side],
    id: first && idIn(column, first.segment.id),
    src: figure.source,
    alt: words,
    lang: isTranslated(column, units) ? column.language : setting.source,
    ...figure.size,
    decoding: 'async',
  })
  return [picture, ...rest.map(({ segment }) => h('span', { id: idIn(column, segment.id) }))]
}

/**
 * The picture once for each language: all but the first are shown to those alone who do not see them, so that each
 * alternative text is spoken in its own language.
 */
const pictures = (setting: Setting, figure: RenderedFigure): Element[] => {
  const { units } = unitsOf(figure.alternative)
  if (units.length === 0) {
    return [
      h('img', {
        className: classes(figure),
        src: figure.source,
        alt: plainText(figure.alternative),
        ...figure.size,
        decoding: 'async',
      }),
    ]
  }
  const columns = setting.isInteractive || setting.isFacing ? setting.columns : setting.columns.slice(0, 1)
  return columns.flatMap(column => pictureIn(setting, column, figure, units))
}

/** Where a picture may not be shown its alternative text stands, in each language. */
const words = (setting: Setting, figure: RenderedFigure): Element[] => {
  const units = unitsOf(figure.alternative)
  if (units.units.length === 0) return []
  return [row(cellsOf(setting, column => cell(column, 'p', contentIn(setting, column, units))))]
}

/** A picture: once, across the columns, its caption in each. */
export const figure: SetBlock = (setting, element) => {
  const data = element.data?.figure
  if (!data) return [element]
  const shown = data.source === undefined ? words(setting, data) : pictures(setting, data)
  const caption = unitsOf(data.caption)
  const cells = cellsOf(setting, column => cell(column, 'div', contentIn(setting, column, caption)))
  const captions = caption.units.length > 0 ? [h('figcaption', { className: ['row'] }, cells)] : []
  return [
    h('figure', { className: ['figure'] }, [...shown, ...captions]),
    ...notesOf(setting, segmentsIn(data.caption)),
  ]
}
