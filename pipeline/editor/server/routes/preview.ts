import type { PreviewMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { readRequest } from '../requests.js'
import { writtenIn } from '../written-in.js'
import type { Route } from './route.js'

/** The block of a segment on the page, as it is written. */
export const preview: Route = {
  method: 'POST',
  path: 'preview',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const { language } = key
    const textOf = writtenIn(document, language, service.drafts)
    return context.json((await service.page.block(document, language, key, textOf)) satisfies PreviewMessage)
  },
}
