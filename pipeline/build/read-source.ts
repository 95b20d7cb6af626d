import type { Config } from '../config.js'
import { type Diagnostic, diagnostic, EncodingError, SetupError } from '../model/diagnostic.js'
import type { Document } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { readMarkdown } from '../read/markdown.js'
import type { Source } from './sources.js'

/** An error in the place of a text that cannot be read. */
const unread = (file: string, error: SetupError): Diagnostic =>
  error instanceof EncodingError
    ? diagnostic({
        severity: 'error',
        rule: 'source-file',
        file,
        place: { line: error.line, column: 1 },
        reason: error.found,
        note: error.remedy,
      })
    : diagnostic({
        severity: 'error',
        rule: 'source-file',
        file,
        reason: saying('source.unread', { reason: error.said }),
      })

/**
 * Read a source file of the book as its configuration wants it. One that cannot be read, for its encoding or for the disk, is
 * an empty document with an error: it keeps no other document from being made.
 */
export const readSource = async (source: Source, config: Config, effects: Effects): Promise<Document> => {
  const { sourceLanguage: language, fields } = config
  const options = { name: source.name, path: source.path, language, fields }
  try {
    return readMarkdown((await effects.readText(source.file)) ?? '', options)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return { ...readMarkdown('', options), messages: [unread(source.path, error)], isUnread: true }
  }
}
