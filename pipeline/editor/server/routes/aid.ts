import type { AidMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { termsOf } from '../glossary.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Terms and matches of a segment. */
export const aid: Route = {
  method: 'POST',
  path: 'aid',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const source = document.segmented.segments.find(({ id }) => id === key.id)?.text ?? ''
    const terms = termsOf(await service.glossary(), source, key.text, key.language)
    const matches = await service.memory.matches(document, key)
    return context.json({ terms, matches } satisfies AidMessage)
  },
}
