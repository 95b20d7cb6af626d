import type { ElementContent, RootContent } from 'hast'
import { figure } from './figure.js'
import { heading } from './heading.js'
import { once } from './once.js'
import { paragraph } from './paragraph.js'
import type { Place, SetBlock } from './place.js'
import type { Setting } from './setting.js'
import { table } from './table.js'
import { wrapper } from './wrapper.js'

/** How each kind of block is set. What is not here is set once, across the columns. */
const blocks: Record<string, SetBlock> = {
  blockquote: wrapper,
  figure,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  li: wrapper,
  ol: wrapper,
  p: paragraph,
  table,
  ul: wrapper,
}

/** Set a block in rows. Notes are set by what refers to them. */
export const block = (setting: Setting, node: RootContent, isNested = false): ElementContent[] => {
  if (node.type !== 'element' || node.data?.note) return []
  const place: Place = {
    isNested,
    inner: children => children.flatMap(child => block(setting, child, true)),
  }
  const set = Object.hasOwn(blocks, node.tagName) ? blocks[node.tagName] : undefined
  return (set ?? once)(setting, node, place)
}
