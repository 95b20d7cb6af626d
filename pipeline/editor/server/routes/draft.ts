import type { SegmentKey } from '../../protocol.js'
import { bodyOf, languageIn } from '../asked.js'
import { dropAdopted } from '../drafts.js'
import { readRequest } from '../requests.js'
import type { Service } from '../service.js'
import type { Route } from './route.js'

/** A text that was given up is remembered by the history, and by nothing else. */
const remember = async ({ edits, effects }: Service, key: SegmentKey, text: string): Promise<void> => {
  const { document, language, id } = key
  const at = effects.now().toISOString()
  if (text.trim() !== '')
    await edits.add({ document, language, id, text, state: 'discarded', source: '', at })
}

/** When a text was written: as the browser says, unless its clock is ahead. */
const writtenAt = (at: string | undefined, now: string): string =>
  at !== undefined && Date.parse(at) < Date.parse(now) ? new Date(at).toISOString() : now

/** Keep or drop text that is not confirmed. */
export const draft: Route = {
  method: 'POST',
  path: 'draft',
  writes: true,
  answer: async (context, service) => {
    const { text, discarded, at, handedIn = false, over, ...key } = readRequest.draft(await bodyOf(context))
    const { drafts, effects } = service
    // A text is kept even where its document is gone.
    languageIn(service, key.language)
    if (discarded !== undefined) await remember(service, key, discarded)
    if (text === undefined) await drafts.drop(key)
    else {
      const draft = { ...key, text, at: writtenAt(at, effects.now().toISOString()) }
      const known = drafts.of(key.document, key.language).filter(({ id }) => id === key.id)
      // What a browser had kept while it was away takes the place of nothing that was written since.
      if (handedIn && known.some(one => one.at > draft.at && one.text !== text))
        await remember(service, key, text)
      else await drafts.keep(draft)
    }
    await dropAdopted(drafts, key, over)
    // Said every second while one types: it says no more than that it is kept.
    return context.body(null, 204)
  },
}
