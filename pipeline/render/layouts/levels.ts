import type { Element, Root } from 'hast'

const isHeading = (node: Root['children'][number]): node is Element =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName)

/**
 * Where the headings of a text go on its page: the title is level 1, so a text with headings of level 1 moves down by one.
 * The highest level that is used is numbered.
 */
export const headingLevels = (body: Root, hasTitle: boolean): { shift: number; sectionLevel: number } => {
  const levels = body.children.filter(isHeading).map(({ tagName }) => Number(tagName.slice(1)))
  const highest = Math.min(...levels, 6)
  const shift = hasTitle && highest === 1 ? 1 : 0
  return { shift, sectionLevel: highest + shift }
}
