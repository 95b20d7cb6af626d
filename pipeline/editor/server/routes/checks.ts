import type { ChecksMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { termFaults, termsOf } from '../glossary.js'
import { readRequest } from '../requests.js'
import { toldTroubles } from '../told.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

/** So many faults of the glossary are told at once. */
const told = 3

/** The alarms and terms of a text as it is written. */
export const checks: Route = {
  method: 'POST',
  path: 'checks',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const found = await service.checks.of(document, key.language, key.id, key.text, toldIn(context))
    const source = document.segmented.segments.find(({ id }) => id === key.id)?.text ?? ''
    const parsed = await service.glossary()
    const terms = termsOf(parsed.glossary, source, key.text, key.language)
    return context.json({
      ...found,
      terms,
      termFaults: toldTroubles(termFaults(parsed).slice(0, told), toldIn(context)),
    } satisfies ChecksMessage)
  },
}
