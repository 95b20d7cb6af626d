import type { Nodes, Parents, Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Segmented } from '../../model/document.js'
import type { Segment } from '../../model/segment.js'
import type { RowShape } from '../protocol.js'

/** What the blocks around a segment say of it. */
interface Around extends Omit<RowShape, 'block'> {
  /** Of a table: what stands in its head, by columns. */
  heads?: readonly string[]
}

/** The sign of a list item: a dot, its number, or the box of a task. */
const signOf = (list: Nodes, index: number): string => {
  if (list.type !== 'list') return ''
  const checked = list.children[index]?.checked
  if (typeof checked === 'boolean') return checked ? '☑' : '☐'
  return list.ordered ? `${(list.start ?? 1) + index}.` : '•'
}

const headsOf = ({ children: [head] }: Table): string[] =>
  (head?.children ?? []).map(cell => plainText(cell).trim())

const cellIn = (column: number, { cell: [row] = [1, 0], heads, ...around }: Around): Around => {
  const head = row === 1 ? undefined : heads?.[column]
  return { ...around, cell: [row, column + 1], ...(head ? { column: head } : {}) }
}

/** What a block adds to what is said of the segments in it. */
const within = (node: Nodes, index: number, parent: Parents, around: Around): Around => {
  if (node.type === 'heading') return { ...around, depth: node.depth }
  if (node.type === 'list') return { ...around, level: (around.level ?? 0) + 1 }
  if (node.type === 'listItem') return { ...around, sign: signOf(parent, index) }
  if (node.type === 'table') return { ...around, heads: headsOf(node) }
  if (node.type === 'tableRow') return { ...around, cell: [index + 1, 0] }
  if (node.type === 'tableCell') return cellIn(index, around)
  if (node.type === 'footnoteDefinition') return { ...around, note: node.label ?? node.identifier }
  return around
}

/** The sign of an item stands before its first block alone. */
const isFirstBlock = (parent: Parents, index: number): boolean => index === 0 || parent.type !== 'listItem'

/** The shape of each segment of a document, by id. */
export const shapesIn = ({ fields, tree }: Segmented): Map<string, RowShape> => {
  const made = new Map<string, RowShape>()
  const blocks = new Map<object, number>()
  const add = (segment: Segment, block: object, around: Around): void => {
    const number = blocks.get(block) ?? blocks.size
    blocks.set(block, number)
    made.set(segment.id, { block: number, ...around })
  }
  const walk = (parent: Parents, around: Around): void => {
    for (const [index, node] of parent.children.entries()) {
      const { sign: _, ...unsigned } = around
      const now = within(node, index, parent, isFirstBlock(parent, index) ? around : unsigned)
      if (node.type === 'segment') add(node, parent, around)
      else if ('children' in node) walk(node, now)
    }
  }
  for (const { name, values } of fields)
    for (const value of values) for (const one of value) add(one, value, { field: name })
  walk(tree, {})
  return made
}
