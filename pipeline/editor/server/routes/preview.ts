import type { PreviewMessage } from '../../protocol.js'
import { bodyOf, known } from '../asked.js'
import { previewOf } from '../preview.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** The page around a segment as it is written. */
export const preview: Route = {
  method: 'POST',
  path: 'preview',
  answer: async (context, service) => {
    const { key, document } = await known(service, readRequest.aid(await bodyOf(context)))
    const html = previewOf(document, key.language, key, service.labels)
    return context.json({ html } satisfies PreviewMessage)
  },
}
