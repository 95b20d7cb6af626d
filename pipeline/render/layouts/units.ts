import type { Element, ElementContent } from 'hast'
import type { RenderedSegment } from '../hast.js'
import { h, segmentOf, text } from '../hast.js'
import { idIn, sentence } from './sentence.js'
import type { Column, Setting } from './setting.js'

/** A segment of a block with what stands between it and the next. */
export interface Unit {
  segment: RenderedSegment
  element: Element
  after: ElementContent[]
}

/** A block's sentences, and what stands before the first. */
export interface Units {
  before: ElementContent[]
  units: Unit[]
}

/** Take a block apart into its segments. */
export const unitsOf = (children: readonly ElementContent[]): Units => {
  const before: ElementContent[] = []
  const units: Unit[] = []
  for (const child of children) {
    const segment = segmentOf(child)
    if (segment && child.type === 'element') units.push({ segment, element: child, after: [] })
    else (units.at(-1)?.after ?? before).push(child)
  }
  return { before, units }
}

const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

/** Whether a source wrote a space here. A line end is none in Chinese. */
const hasSpace = (column: Column, after: readonly ElementContent[]): boolean =>
  after.some(
    node => node.type === 'text' && /\s/.test(node.value) && !(column.isHan && node.value.includes('\n')),
  )

/** What stands between two sentences: the column's own space, and everything that is no space. */
const between = (column: Column, after: readonly ElementContent[]): ElementContent[] => {
  const rest = after.filter(node => !isSpace(node))
  if (rest.length > 0) return rest
  const isSpaced = column.target === undefined ? hasSpace(column, after) : column.glue !== ''
  return isSpaced ? [text(' ')] : []
}

/** What stands before the first sentence; the box of a task is named by that sentence. */
const beginning = (column: Column, { before, units }: Units): ElementContent[] =>
  before
    .filter(node => !isSpace(node))
    .map(node => {
      const [first] = units
      if (node.type !== 'element' || node.tagName !== 'input' || !first) return node
      return h('input', { ...node.properties, ariaLabelledBy: [idIn(column, first.segment.id)] })
    })

/**
 * The sentences of a block in one column.
 * @param isLast nothing of the block follows: no space at the end.
 */
export const contentIn = (
  setting: Setting,
  column: Column,
  units: Units,
  isLast = true,
): ElementContent[] => {
  const made = beginning(column, units)
  const last = isLast ? units.units.at(-1) : undefined
  for (const unit of units.units) {
    made.push(...sentence(setting, column, unit.segment, unit.element))
    if (unit !== last) made.push(...between(column, unit.after))
    else made.push(...unit.after.filter(node => !isSpace(node)))
  }
  return made
}
