import type { DocumentMessage } from '../../protocol.js'
import { openedBy } from '../asked.js'
import { troublesIn } from '../opened-document.js'
import { rowsOf } from '../rows.js'
import { toldTroubles } from '../told.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

/** A document in a language: its rows and what is not confirmed of them. */
export const document: Route = {
  method: 'GET',
  path: 'document',
  answer: async (context, service) => {
    const { document, language } = await openedBy(context, service)
    const { name } = document.source
    const troubles = troublesIn(document, language)
    return context.json({
      document: name,
      language,
      rows: rowsOf(document, language),
      drafts: service.drafts.of(name, language),
      troubles: toldTroubles(troubles, toldIn(context)),
      readOnly: troubles.length > 0,
    } satisfies DocumentMessage)
  },
}
