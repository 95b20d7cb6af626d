import { addTerm } from '../add-term.js'
import { bodyOf, languageIn } from '../asked.js'
import { bulkRequests } from '../bulk-requests.js'
import type { Route } from './route.js'

/** Put a term into the glossary. */
export const term: Route = {
  method: 'POST',
  writes: true,
  path: 'term',
  answer: async (context, service) => {
    const request = bulkRequests.term(await bodyOf(context))
    languageIn(service, request.language)
    await service.store.alone(() => addTerm(request, service.config, service.effects))
    service.forgetGlossary()
    return context.json({})
  },
}
