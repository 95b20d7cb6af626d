import type { LanguageTag } from '../../model/language.js'
import type { Row } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** The rows of a language that are not as they were; undefined when there are other ones or in another order. */
export const changedRows = (
  before: OpenedDocument,
  after: OpenedDocument,
  language: LanguageTag,
): Row[] | undefined => {
  const old = rowsOf(before, language)
  const now = rowsOf(after, language)
  const sameShape = old.length === now.length && old.every((row, index) => row.id === now[index]?.id)
  return sameShape
    ? now.filter((row, index) => JSON.stringify(row) !== JSON.stringify(old[index]))
    : undefined
}
