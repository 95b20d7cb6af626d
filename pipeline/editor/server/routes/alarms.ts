import type { AlarmCounts } from '../../protocol.js'
import { openedBy } from '../asked.js'
import type { Route } from './route.js'

/** The alarms of a document's segments. */
export const alarms: Route = {
  method: 'GET',
  path: 'alarms',
  answer: async (context, service) => {
    const { document, language } = await openedBy(context, service)
    return context.json({ alarms: await service.checks.all(document, language) } satisfies AlarmCounts)
  },
}
