import type { Row } from '../protocol.js'
import { say, sayOr } from './words.js'

const fieldName = (name: string): string => sayOr(`field.${name}`, name)

/** What a row is, where its place in the text does not show it: metadata, a table's row, a caption, a note. */
export const kindOf = ({ role, field, cell, note }: Row): string | undefined => {
  if (field !== undefined) return say('kind.field', { name: fieldName(field) })
  if (cell) return cell[0] === 1 ? say('kind.tableHead') : say('kind.tableRow', { row: cell[0] - 1 })
  if (role === 'caption') return say('kind.caption')
  if (role === 'alternative') return say('kind.alternative')
  return note === undefined ? undefined : say('kind.footnote', { label: note })
}
