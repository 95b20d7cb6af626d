import type { Context } from 'hono'
import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { messageLanguageOf } from '../../model/messages/language-of.js'

/** The language that a request is answered in: the first that its reader accepts. RFC 9110, §12.5.4. */
export const toldIn = (context: Context): MessageLanguage =>
  messageLanguageOf(/^[\w-]*/.exec(context.req.header('Accept-Language') ?? '')?.[0] ?? '')
