import type { PagePartMessage } from '../../protocol.js'
import { openedBy } from '../asked.js'
import { writtenIn } from '../written-in.js'
import type { Route } from './route.js'

/** A part of a document's page as it stands now. */
export const pagePart: Route = {
  method: 'GET',
  path: 'page-part',
  answer: async (context, service) => {
    const { document, language } = await openedBy(context, service)
    const number = Number(context.req.query('part')) || 0
    const textOf = writtenIn(document, language, service.drafts)
    const part = await service.page.part(document, language, number, textOf)
    return context.json(part satisfies PagePartMessage)
  },
}
