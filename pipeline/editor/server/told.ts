import type { MessageLanguage } from '../../model/messages/catalogs.js'
import type { Message } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import type { SaveReply, ServerEvent, Trouble } from '../protocol.js'

/** Troubles for a reader of a language. */
export const toldTroubles = (troubles: readonly Trouble<Message>[], language: MessageLanguage): Trouble[] =>
  troubles.map(trouble => ({ ...trouble, message: tell(trouble.message, language) }))

/** The answer to a save for a reader of a language. */
export const toldReply = (reply: SaveReply<Message>, language: MessageLanguage): SaveReply => {
  if (reply.kind === 'gone') return { ...reply, message: tell(reply.message, language) }
  if (reply.kind === 'trouble') return { ...reply, troubles: toldTroubles(reply.troubles, language) }
  return reply
}

/** What happened for a reader of a language. */
export const toldEvent = (event: ServerEvent<Message>, language: MessageLanguage): ServerEvent => {
  if (event.kind === 'troubles') return { ...event, troubles: toldTroubles(event.troubles, language) }
  if (event.kind !== 'pdf') return event
  const { message, ...rest } = event
  return message === undefined ? rest : { ...rest, message: tell(message, language) }
}
