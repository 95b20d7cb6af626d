import type { ConcordanceMessage } from '../../protocol.js'
import { bodyOf, languageIn } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Where a text stands in the book. */
export const concordance: Route = {
  method: 'POST',
  path: 'concordance',
  answer: async (context, service) => {
    const { text, language } = readRequest.concordance(await bodyOf(context))
    const lines = await service.memory.concordance(text, languageIn(service, language))
    return context.json({ lines } satisfies ConcordanceMessage)
  },
}
