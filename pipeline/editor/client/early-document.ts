import { type DocumentMessage, type DocumentReply, documentIn } from '../protocol.js'
import { get, longPatience } from './connection.js'

/** Ask for a document. @throws Offline, Refused. */
export const askDocument = async (document: string, language: string): Promise<DocumentMessage> => {
  const query = new URLSearchParams({ document, language })
  return documentIn(await get<DocumentReply>(`document?${query}`, longPatience))
}

/** A document that is on its way while all else is still being made. */
export interface EarlyDocument {
  document: string
  language: string
  /** Undefined where it does not come. */
  message: Promise<DocumentMessage | undefined>
}

/** Ask for the document that the address names, as it does when a window is loaded anew. */
export const askEarly = (): EarlyDocument | undefined => {
  const query = new URLSearchParams(location.search)
  const [document, language] = [query.get('document'), query.get('language')]
  if (document === null || language === null) return undefined
  return { document, language, message: askDocument(document, language).catch(() => undefined) }
}

/** What has been chosen, and what was told meanwhile. */
interface Chosen {
  document: string
  language: string
  /** None once it is taken, or something was told since events come. */
  early: EarlyDocument | undefined
  /** What had been told when the events began. */
  moment: string | undefined
}

/**
 * The document that was asked for early, if it is the chosen one and nothing was told since it was read: neither before this
 * window heard events, nor after.
 */
export const takeEarly = async (chosen: Chosen): Promise<DocumentMessage | undefined> => {
  const { early, document, language } = chosen
  if (early?.document !== document || early.language !== language) return undefined
  const message = await early.message
  const isNewest = chosen.early === early && message?.moment === chosen.moment
  chosen.early = undefined
  return isNewest ? message : undefined
}
