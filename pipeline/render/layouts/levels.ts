import type { Element, ElementContent, Root } from 'hast'
import { areNumbered } from './own-numbers.js'

const isHeading = (node: Root['children'][number]): node is Element =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName)

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

/** How headings are set. */
export interface HeadingLevels {
  /** They are moved down by so many levels. */
  shift: number
  /** The level of sections. */
  sectionLevel: number
  /** Whether sections are numbered: not where most of their headings have numbers of their own. */
  isNumbered: boolean
}

/**
 * Where the headings of a text go on its page: the title is level 1, so a text with headings of level 1 moves down by one.
 * The highest level that is used is that of sections.
 */
export const headingLevels = (body: Root, hasTitle: boolean): HeadingLevels => {
  const headings = body.children.filter(isHeading)
  const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1))
  const highest = Math.min(...headings.map(levelOf), 6)
  const shift = hasTitle && highest === 1 ? 1 : 0
  const sections = headings.filter(heading => levelOf(heading) === highest)
  return { shift, sectionLevel: highest + shift, isNumbered: !areNumbered(sections.map(textOf)) }
}
