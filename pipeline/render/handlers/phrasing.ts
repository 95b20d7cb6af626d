import type { Element, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { assembleInline } from '../safe/raw.js'
import { contextOf } from './context.js'

const withoutRaw = (nodes: ElementContent[]): ElementContent[] => nodes.filter(node => node.type !== 'raw')

/**
 * Deal with raw tags that stand in a block but in none of its sentences: beside sentences they are dropped, in a block without
 * any they are put together.
 */
export const phrasing = (state: State, node: Nodes, element: Element): Element => {
  const context = contextOf(state)
  if (!context.metRaw) return element
  context.metRaw = false
  const hasSegments = element.children.some(child => child.type === 'element' && child.data?.segment)
  element.children = hasSegments ? withoutRaw(element.children) : assembleInline(element.children)
  state.patch(node, element)
  return element
}
