import type { HistoryMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** What a segment was before. */
export const history: Route = {
  method: 'POST',
  path: 'history',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.key(await bodyOf(context)))
    const entries = await service.history.of(document, key)
    return context.json({ entries } satisfies HistoryMessage)
  },
}
