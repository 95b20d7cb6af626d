import type { LostMessage, LostText } from '../../protocol.js'
import type { Route } from './route.js'

/** Unconfirmed texts whose segments are not where they were. */
export const lost: Route = {
  method: 'GET',
  path: 'lost',
  answer: async (context, { drafts, store }) => {
    const texts: LostText[] = []
    for (const draft of drafts.all()) {
      const at = await store.locate(draft)
      if (at?.document === draft.document && at.id === draft.id) continue
      texts.push({ ...draft, ...(at ? { moved: at } : {}) })
    }
    const documents = (await store.sources()).map(({ name }) => name)
    return context.json({ texts, documents } satisfies LostMessage)
  },
}
