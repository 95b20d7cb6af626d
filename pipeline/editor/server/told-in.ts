import type { Context } from 'hono'
import { messageLanguageOf } from '../../model/messages/language-of.js'
import type { MessageLanguage } from '../../model/messages/tell.js'

/** The language that a request is answered in: the first that its reader accepts. RFC 9110, §12.5.4. */
export const toldIn = (context: Context): MessageLanguage =>
  messageLanguageOf(/^[\w-]*/.exec(context.req.header('Accept-Language') ?? '')?.[0] ?? '')
