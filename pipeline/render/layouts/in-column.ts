import type { ElementContent } from 'hast'
import { segmentOf } from '../hast.js'
import type { Column, Setting } from './setting.js'
import { contentIn, unitsOf } from './units.js'

/** A whole block in one column: its structure as it is, its sentences in the column's language. */
export const inColumn = (
  setting: Setting,
  column: Column,
  nodes: readonly ElementContent[],
): ElementContent[] =>
  nodes.map(node => {
    if (node.type !== 'element') return node
    const children = node.children.some(segmentOf)
      ? contentIn(setting, column, unitsOf(node.children))
      : inColumn(setting, column, node.children)
    return { ...node, children }
  })

/** All segments inside some nodes. */
export const segmentsIn = (nodes: readonly ElementContent[]): NonNullable<ReturnType<typeof segmentOf>>[] =>
  nodes.flatMap(node => segmentOf(node) ?? (node.type === 'element' ? segmentsIn(node.children) : []))
