import type { Row } from '../protocol.js'
import { say, sayOr } from './words.js'

const fieldName = (name: string): string => sayOr(`field.${name}`, name)

/** The column of a cell: what stands in its head, or else its number. */
const columnOf = ({ column, cell }: Row): string | number => column ?? cell?.[1] ?? 1

const cellKind = (row: Row, [line]: readonly [row: number, column: number]): string =>
  line === 1 ? say('kind.tableHead') : say('kind.tableCell', { row: line - 1, column: columnOf(row) })

/** What a row is, where its place in the text does not show it: metadata, a cell of a table, a caption, a note. */
const kindOf = (row: Row): string | undefined => {
  const { role, field, cell, note } = row
  if (field !== undefined) return say('kind.field', { name: fieldName(field) })
  if (cell) return cellKind(row, cell)
  if (role === 'caption') return say('kind.caption')
  if (role === 'alternative') return say('kind.alternative')
  return note === undefined ? undefined : say('kind.footnote', { label: note })
}

/** What is read out of a row: what its place shows, too. */
export const spokenKind = (row: Row): string | undefined => {
  const { depth, level, role } = row
  if (depth !== undefined) return say('kind.heading', { depth })
  if (role === 'quotation') return say('kind.quotation')
  return kindOf(row) ?? (level === undefined ? undefined : say('kind.listItem'))
}

/** Whether two cells stand in one row of a table. */
export const isBeside = (row: Row, before: Row | undefined): boolean =>
  row.cell !== undefined && row.cell[0] === before?.cell?.[0]

/** What stands over the first row of a block; of what the row before has said already only what is new. */
export const captionOf = (row: Row, before: Row | undefined): string | undefined => {
  if (row.block === before?.block) return undefined
  if (isBeside(row, before) && row.cell?.[0] !== 1) return say('kind.tableColumn', { column: columnOf(row) })
  const kind = kindOf(row)
  return before && kind === kindOf(before) ? undefined : kind
}
