import type { Element } from 'hast'
import { h, text } from '../hast.js'
import { notesOf } from './notes.js'
import { once } from './once.js'
import type { SetBlock } from './place.js'
import { roman } from './roman.js'
import { cell, cellsOf, row } from './row.js'
import { idIn } from './sentence.js'
import type { Column, Setting } from './setting.js'
import { contentIn, type Units, unitsOf } from './units.js'
import { breakable } from './words.js'

const levelOf = (element: Element): number => Number(element.tagName.slice(1))

const headingIn = (setting: Setting, column: Column, level: number, units: Units): Element => {
  const children = contentIn(setting, column, units)
  const set = column.isHan ? breakable(children, column.language) : children
  return cell(column, `h${level}`, set)
}

/** The link of the first sentence stands beside the heading: inside it would be a part of its name. */
const marks = (setting: Setting, id: string): Element[] =>
  setting.isInteractive
    ? setting.columns.map(column =>
        h('a', {
          className: ['mark', column.side],
          href: `#${idIn(column, id)}`,
          ariaLabel: setting.label('linkToSentence', undefined, column.language),
        }),
      )
    : []

const numberOf = (setting: Setting): Element => {
  setting.sections += 1
  return h('span', { className: ['n'], ariaHidden: 'true' }, [text(roman(setting.sections))])
}

/** A heading: one row; those of the first level below the title are numbered, if they are not by themselves. */
export const heading: SetBlock = (setting, element, place) => {
  const units = unitsOf(element.children)
  const [first] = units.units
  const level = Math.min(6, levelOf(element) + setting.shift)
  if (!first) return once(setting, { ...element, tagName: `h${level}` }, place)
  const isSection = level === setting.sectionLevel && !place.isNested
  const number = isSection && setting.isNumbered ? [numberOf(setting)] : []
  const cells = cellsOf(setting, column => headingIn(setting, column, level, units))
  return [
    row([...number, ...cells, ...marks(setting, first.segment.id)], 'head', `head-${level}`),
    ...notesOf(
      setting,
      units.units.map(unit => unit.segment),
    ),
  ]
}
