import type { Element, Root } from 'hast'
import { h, text } from '../hast.js'
import { roman } from '../layouts/roman.js'
import { cell } from '../layouts/row.js'
import { idIn } from '../layouts/sentence.js'
import type { Column, Setting } from '../layouts/setting.js'
import { unitsOf } from '../layouts/units.js'
import { breakable } from '../layouts/words.js'
import { textIn } from './facts.js'

/** A text with fewer headings is its own list of contents. */
const least = 2

interface Entry {
  element: Element
  level: number
  id: string
}

const levelsShown = 2

/** The headings of a text on the two highest levels. */
const entriesOf = (setting: Setting, body: Root): Entry[] =>
  body.children.flatMap((node): Entry[] => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return []
    const level = Number(node.tagName.slice(1)) + setting.shift - setting.sectionLevel
    const [first] = unitsOf(node.children).units
    return first && level < levelsShown ? [{ element: node, level, id: first.segment.id }] : []
  })

/** The words of an entry: those of the source, with its language, where a heading is not translated. */
const wordsIn = (setting: Setting, column: Column, { element }: Entry): Element => {
  const words = text(textIn(element, column.target ?? ''))
  const isTranslated =
    column.target === undefined ||
    unitsOf(element.children).units.every(({ segment }) => segment.targets[column.target ?? ''])
  if (!isTranslated) return cell(column, 'span', [h('span', { lang: setting.source }, [words])])
  return cell(column, 'span', column.isHan ? breakable([words], column.language) : [words])
}

const numeral = (number: number): Element =>
  h('span', { className: ['n'], ariaHidden: 'true' }, number > 0 ? [text(roman(number))] : [])

/** The list of contents, from the headings, in the grid of the text. */
export const contentsOf = (setting: Setting, body: Root): Element[] => {
  const entries = entriesOf(setting, body)
  if (entries.length < least) return []
  const [main] = setting.columns
  let sections = 0
  const items = entries.map(entry => {
    if (entry.level === 0) sections += 1
    const number = numeral(entry.level === 0 && setting.isNumbered ? sections : 0)
    const words = setting.columns.map(column => wordsIn(setting, column, entry))
    const href = `#${main ? idIn(main, entry.id) : entry.id}`
    const properties = entry.level > 0 ? { className: ['sub'] } : {}
    return h('li', properties, [h('a', { className: ['row'], href }, [number, ...words])])
  })
  return [h('nav', { className: ['contents'], ariaLabel: setting.label('contents') }, [h('ol', {}, items)])]
}
