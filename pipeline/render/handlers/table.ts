import type { Element } from 'hast'
import type { Table, TableCell, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { h } from '../hast.js'
import { phrasing } from './phrasing.js'

/** A cell; its name (th, td) and place are the row's business. */
const cell = (state: State, node: TableCell | undefined, name: 'th' | 'td'): Element =>
  node ? phrasing(state, node, h(name, {}, state.all(node))) : h(name, {})

const row = (state: State, node: TableRow, name: 'th' | 'td', align: Table['align']): Element => {
  const width = Math.max(align?.length ?? 0, 1)
  const cells = Array.from({ length: width }, (_, index) => {
    const made = cell(state, node.children[index], name)
    const side = align?.[index]
    if (name === 'th') made.properties.scope = 'col'
    if (side === 'right') made.properties.className = ['end']
    if (side === 'center') made.properties.className = ['center']
    return made
  })
  const made = h('tr', {}, cells)
  state.patch(node, made)
  return made
}

/** A table: the first row is its head. Columns are aligned by classes: `align` is no attribute any more. */
export const table = (state: State, node: Table): Element => {
  const [head, ...body] = node.children
  const made = h('table', {})
  if (head) made.children.push(h('thead', {}, [row(state, head, 'th', node.align)]))
  if (body.length > 0) {
    made.children.push(
      h(
        'tbody',
        {},
        body.map(line => row(state, line, 'td', node.align)),
      ),
    )
  }
  state.patch(node, made)
  return made
}
