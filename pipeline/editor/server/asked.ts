import type { Context } from 'hono'
import { SetupError } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { type Message, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import type { SegmentKey } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { BadRequest } from './requests.js'
import type { Service } from './service.js'

/** What a request asks for is not there. */
export class NotFound extends Error {
  override name = 'NotFound'

  constructor(readonly said: Message) {
    super(tell(said))
  }
}

/** The JSON of a message. @throws BadRequest */
export const bodyOf = async (context: Context): Promise<unknown> => {
  try {
    return await context.req.json()
  } catch {
    throw new BadRequest('expected JSON')
  }
}

/** A target language of the book. @throws NotFound */
export const languageIn = ({ config }: Service, language: string): LanguageTag => {
  if (config.targetLanguages.includes(language)) return language
  throw new NotFound(saying('editor.no-language', { language }))
}

/** A document, from the book's own list alone. @throws NotFound, SetupError where it cannot be read. */
export const documentIn = async ({ store }: Service, name: string): Promise<OpenedDocument> => {
  const found = await store.read(name)
  if (!found) throw new NotFound(saying('editor.no-document', { document: name }))
  if (found.document) return found.document
  throw new SetupError(found.trouble.message)
}

/** A document and language that a request names in its address. */
export const openedBy = async (
  context: Context,
  service: Service,
): Promise<{ document: OpenedDocument; language: LanguageTag }> => {
  const language = languageIn(service, context.req.query('language') ?? '')
  return { language, document: await documentIn(service, context.req.query('document') ?? '') }
}

/** The document of a message that names a segment. */
export const known = async <Key extends SegmentKey>(
  service: Service,
  key: Key,
): Promise<{ key: Key; document: OpenedDocument }> => {
  languageIn(service, key.language)
  return { key, document: await documentIn(service, key.document) }
}
