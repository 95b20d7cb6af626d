import type { Element } from 'hast'
import { h, text } from '../hast.js'
import { groupLengths } from './group.js'
import { notesOf } from './notes.js'
import { once } from './once.js'
import type { SetBlock } from './place.js'
import { cell, cellsOf, row } from './row.js'
import type { Setting } from './setting.js'
import { contentIn, type Unit, type Units, unitsOf } from './units.js'

/** Chinese says in one character what takes three to four letters elsewhere (measured on the sample: 3.4). */
const lettersPerCharacter = 3.4

const groupsOf = (setting: Setting, { before, units }: Units): Units[] => {
  const source = setting.columns.find(column => column.target === undefined)
  if (setting.columns.length < 2 || setting.isFacing || units.length < 2) return [{ before, units }]
  const scale = source?.isHan === false ? 1 / lettersPerCharacter : 1
  const counts = groupLengths(units.map(unit => unit.segment.length * scale))
  let from = 0
  return counts.map((count, index) => {
    const group: Unit[] = units.slice(from, from + count)
    from += count
    return { before: index === 0 ? before : [], units: group }
  })
}

/** The number of a paragraph, between the columns; on the screen a link to it. */
const numberOf = (setting: Setting, number: number, id: string): Element =>
  setting.isInteractive
    ? h('a', { className: ['n'], href: `#${id}`, ariaLabel: setting.label('paragraph', { number }) }, [
        text(String(number)),
      ])
    : h('span', { className: ['n'] }, [text(String(number))])

/** A paragraph: rows of short groups of sentences, its number beside the first, its notes below. */
export const paragraph: SetBlock = (setting, element, place) => {
  const units = unitsOf(element.children)
  if (units.units.length === 0) return once(setting, h('div', {}, [element]), place)
  const groups = groupsOf(setting, units)
  const rows = groups.map((group, index) =>
    row(
      cellsOf(setting, column =>
        cell(column, 'p', contentIn(setting, column, group, index === groups.length - 1)),
      ),
    ),
  )
  const notes = notesOf(
    setting,
    units.units.map(unit => unit.segment),
  )
  if (place.isNested) return [h('div', { className: ['para'] }, [...rows, ...notes])]
  setting.paragraphs += 1
  const id = `p-${setting.paragraphs}`
  rows[0]?.children.unshift(numberOf(setting, setting.paragraphs, id))
  return [h('div', { className: ['para'], id }, [...rows, ...notes])]
}
