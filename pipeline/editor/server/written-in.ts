import type { LanguageTag } from '../../model/language.js'
import { type Drafts, newestOf } from './drafts.js'
import type { OpenedDocument } from './opened-document.js'

/** The texts of a document as they are being written: what is not confirmed stands before what is. */
export const writtenIn = (
  document: OpenedDocument,
  language: LanguageTag,
  drafts: Pick<Drafts, 'of'>,
): ((id: string) => string) => {
  const written = newestOf(drafts.of(document.source.name, language))
  const catalog = document.targets.get(language)?.carried.catalog
  return id => written.get(id)?.text ?? catalog?.get(id) ?? ''
}
