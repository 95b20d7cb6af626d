import { hashText } from '../../model/hash.js'
import type { LanguageTag } from '../../model/language.js'
import type { RepeatMessage } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** Segments of the same source text as one of a document, itself left out. */
export const repeatsOf = (
  documents: readonly OpenedDocument[],
  language: LanguageTag,
  of: { document: string; id: string },
): RepeatMessage[] => {
  const home = documents.find(({ source }) => source.name === of.document)
  const text = home?.segmented.segments.find(({ id }) => id === of.id)?.text
  if (text === undefined) return []
  const hash = hashText(text)
  return documents.flatMap(document =>
    rowsOf(document, language).flatMap((row, index): RepeatMessage[] => {
      const isItself = document === home && row.id === of.id
      if (row.hash !== hash || isItself) return []
      const { id, source, target, state, stale } = row
      return [{ document: document.source.name, id, number: index + 1, source, target, state, stale }]
    }),
  )
}
