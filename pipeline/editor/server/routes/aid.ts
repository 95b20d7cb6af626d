import type { AidMessage, SegmentKey } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { termsOf } from '../glossary.js'
import type { OpenedDocument } from '../opened-document.js'
import { readRequest } from '../requests.js'
import { rowsOf } from '../rows.js'
import type { Service } from '../service.js'
import type { Route } from './route.js'

/** The source a stale translation was made for: the catalogue may have forgotten it, the history has not. */
const earlierSource = async (
  { history }: Service,
  document: OpenedDocument,
  key: SegmentKey,
): Promise<string | undefined> => {
  const row = rowsOf(document, key.language).find(({ id }) => id === key.id)
  if (!row?.stale || row.earlier !== undefined) return row?.earlier
  const made = document.targets.get(key.language)?.carried.state.segments.get(key.id)?.source
  return made === undefined ? undefined : history.sourceOf(document, key, made)
}

/** Terms and matches of a segment, and what its source was when it was translated. */
export const aid: Route = {
  method: 'POST',
  path: 'aid',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const source = document.segmented.segments.find(({ id }) => id === key.id)?.text ?? ''
    const [terms, matches, earlier] = await Promise.all([
      service.glossary().then(glossary => termsOf(glossary, source, key.text, key.language)),
      service.memory.matches(document, key),
      earlierSource(service, document, key),
    ])
    const message: AidMessage = { terms, matches, ...(earlier === undefined ? {} : { earlier }) }
    return context.json(message)
  },
}
