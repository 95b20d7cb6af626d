import type { LanguageTag } from '../../model/language.js'
import type { Row } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/** Whether two rows say the same, field by field: asked of all rows at each save, of which most were not made anew. */
const isSame = (one: Row, other: Row | undefined): boolean => {
  if (one === other) return true
  if (other === undefined) return false
  const names = Object.keys(one) as (keyof Row)[]
  return names.length === Object.keys(other).length && names.every(name => isEqual(one[name], other[name]))
}

/** The rows of a language that are not as they were; undefined when there are other ones or in another order. */
export const changedRows = (
  before: OpenedDocument,
  after: OpenedDocument,
  language: LanguageTag,
): Row[] | undefined => {
  const old = rowsOf(before, language)
  const now = rowsOf(after, language)
  const sameShape = old.length === now.length && old.every((row, index) => row.id === now[index]?.id)
  return sameShape ? now.filter((row, index) => !isSame(row, old[index])) : undefined
}
