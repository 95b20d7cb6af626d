import type { ChecksMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** The alarms of a text as it is written. */
export const checks: Route = {
  method: 'POST',
  path: 'checks',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const alarms = await service.checks.of(document, key.language, key.id, key.text)
    return context.json({ alarms } satisfies ChecksMessage)
  },
}
