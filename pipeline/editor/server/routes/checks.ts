import type { ChecksMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { termsOf } from '../glossary.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** The alarms and terms of a text as it is written. */
export const checks: Route = {
  method: 'POST',
  path: 'checks',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const found = await service.checks.of(document, key.language, key.id, key.text)
    const source = document.segmented.segments.find(({ id }) => id === key.id)?.text ?? ''
    const terms = termsOf(await service.glossary(), source, key.text, key.language)
    return context.json({ ...found, terms } satisfies ChecksMessage)
  },
}
