import type { DocumentReply } from '../../protocol.js'
import { openedBy } from '../asked.js'
import { troublesIn } from '../opened-document.js'
import { writtenRows } from '../rows.js'
import { toldTroubles } from '../told.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

/** A document in a language: its rows and what is not confirmed of them. */
export const document: Route = {
  method: 'GET',
  path: 'document',
  answer: async (context, service) => {
    // What is told from now on may not be in it.
    const moment = service.events.moment()
    const { document, language } = await openedBy(context, service)
    const { name } = document.source
    const troubles = troublesIn(document, language)
    const head = JSON.stringify({
      document: name,
      language,
      moment,
      drafts: service.drafts.of(name, language),
      troubles: toldTroubles(troubles, toldIn(context)),
      readOnly: troubles.length > 0,
    } satisfies Omit<DocumentReply, 'columns'>)
    const rows = writtenRows(document, language)
    const body = Buffer.concat([Buffer.from(`${head.slice(0, -1)},"columns":`), rows, Buffer.from('}')])
    return context.body(body, 200, { 'Content-Type': 'application/json' })
  },
}
