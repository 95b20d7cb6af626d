import type { Element, ElementContent } from 'hast'
import { h, text } from '../hast.js'
import { cell, cellsOf, row } from '../layouts/row.js'
import { idIn } from '../layouts/sentence.js'
import type { Column, Setting } from '../layouts/setting.js'
import { contentIn, unitsOf } from '../layouts/units.js'
import { breakable } from '../layouts/words.js'
import type { Facts } from './facts.js'

/** What stands above the text: paragraphs of segments by name. */
export type TitleParts = ReadonlyMap<string, Element[]>

const valueIn = (setting: Setting, column: Column, element: Element): ElementContent[] => {
  const units = unitsOf(element.children)
  return units.units.length === 0 ? element.children : contentIn(setting, column, units)
}

const lineBreaks = (lines: ElementContent[][]): ElementContent[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [h('br', {}), ...line]))

const dateIn = (setting: Setting, column: Column, date: NonNullable<Facts['date']>): ElementContent => {
  const words = setting.label('date', { date: date.value }, column.language)
  return h('time', { dateTime: date.written.slice(0, 10) }, [text(words)])
}

/** Who speaks, and when. */
const from = (setting: Setting, parts: TitleParts, facts: Facts): Element[] => {
  const people = ['publisher', 'author'].flatMap(name => parts.get(name) ?? [])
  const { date } = facts
  if (people.length === 0 && !date) return []
  const cells = cellsOf(setting, column => {
    const lines = people.map(element => valueIn(setting, column, element))
    if (date) lines.push([dateIn(setting, column, date)])
    return cell(column, 'p', lineBreaks(lines))
  })
  return [row(cells, 'from')]
}

const line = (setting: Setting, element: Element | undefined, name: string, ...more: string[]): Element[] => {
  if (!element) return []
  const cells = cellsOf(setting, column => {
    const children = valueIn(setting, column, element)
    return cell(column, name, column.isHan ? breakable(children, column.language) : children)
  })
  return [row([...cells, ...marks(setting, element)], ...more)]
}

/** The link of the title stands beside it, as that of a heading. */
const marks = (setting: Setting, element: Element): Element[] => {
  const [first] = unitsOf(element.children).units
  if (!first || !setting.isInteractive) return []
  return setting.columns.map(column =>
    h('a', {
      className: ['mark', column.side],
      href: `#${idIn(column, first.segment.id)}`,
      ariaLabel: setting.label('linkToSentence', undefined, column.language),
    }),
  )
}

/** The head of the text: who speaks, when, the title, the subtitle; each language in its column. */
export const titleOf = (setting: Setting, parts: TitleParts, facts: Facts): Element[] => {
  const rows = [
    ...from(setting, parts, facts),
    ...line(setting, parts.get('title')?.[0], 'h1', 'head'),
    ...line(setting, parts.get('subtitle')?.[0], 'p', 'subtitle'),
  ]
  return rows.length > 0 ? [h('header', { className: ['title'] }, rows)] : []
}
