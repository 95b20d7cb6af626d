import { bodyOf, known } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Keep or drop text that is not confirmed. */
export const draft: Route = {
  method: 'POST',
  writes: true,
  path: 'draft',
  answer: async (context, service) => {
    const { text, ...rest } = readRequest.draft(await bodyOf(context))
    const { key } = await known(service, rest)
    const { drafts, effects } = service
    if (text === undefined) await drafts.drop(key)
    else await drafts.keep({ ...key, text, at: effects.now().toISOString() })
    return context.json({})
  },
}
