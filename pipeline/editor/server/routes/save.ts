import type { SaveReply } from '../../protocol.js'
import { bodyOf, languageIn } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

const statusOf: Record<SaveReply['kind'], 200 | 410 | 412 | 507> = {
  saved: 200,
  conflict: 412,
  gone: 410,
  trouble: 507,
}

/** Confirm a translation. */
export const save: Route = {
  method: 'POST',
  path: 'save',
  answer: async (context, service) => {
    const request = readRequest.save(await bodyOf(context))
    languageIn(service, request.language)
    const reply = await service.store.save(request)
    if (reply.kind === 'saved') context.header('ETag', `"${reply.row.revision}"`)
    return context.json(reply, statusOf[reply.kind])
  },
}
