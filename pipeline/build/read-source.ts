import type { Config } from '../config.js'
import { type Diagnostic, diagnostic, EncodingError } from '../model/diagnostic.js'
import type { Document } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { readMarkdown } from '../read/markdown.js'
import type { Source } from './sources.js'

/** An error in the place of a text in another encoding. */
const unread = (file: string, { line, found, remedy }: EncodingError): Diagnostic =>
  diagnostic({
    severity: 'error',
    rule: 'source-file',
    file,
    place: { line, column: 1 },
    reason: found,
    note: remedy,
  })

/**
 * Read a source file of the book as its configuration wants it. One that is not in UTF-8 is an empty document with
 * an error: it keeps no other document from being made.
 */
export const readSource = async (source: Source, config: Config, effects: Effects): Promise<Document> => {
  const { sourceLanguage: language, fields } = config
  const options = { name: source.name, path: source.path, language, fields }
  try {
    return readMarkdown((await effects.readText(source.file)) ?? '', options)
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    return { ...readMarkdown('', options), messages: [unread(source.path, error)], isUnread: true }
  }
}
