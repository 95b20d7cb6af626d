import type { Root, Table, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

/** The first cell of each row that stands beyond the columns of its table. */
const beyond = ({ align, children }: Table): TableCell[] =>
  children.flatMap(row => row.children.slice(align?.length ?? row.children.length).slice(0, 1))

/** Give a table as many columns as its longest row has cells. */
const widen = (table: Table): void => {
  const columns = Math.max(...table.children.map(row => row.children.length))
  const align = table.align ?? []
  table.align = [...align, ...Array<null>(Math.max(0, columns - align.length)).fill(null)]
}

/**
 * Cells beyond the columns of their table. GFM leaves them out of the page (Tables, example 204); here they get a column of
 * their own, so that no text is lost, and are told: most come from a `|` that was meant to stand in a cell.
 */
export const keepAllCells = (tree: Root, path: string): Diagnostic[] => {
  const found: Diagnostic[] = []
  visit(tree, 'table', table => {
    const columns = table.align?.length ?? 0
    for (const cell of beyond(table))
      found.push(
        diagnostic({
          reason: saying('table-cells', { columns }),
          severity: 'warning',
          rule: 'table-cells',
          file: path,
          place: cell,
          note: saying('table-cells.note'),
        }),
      )
    widen(table)
  })
  return found
}
