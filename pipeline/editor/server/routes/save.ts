import type { Message } from '../../../model/messages/message.js'
import type { SaveReply, SaveRequest } from '../../protocol.js'
import { bodyOf, languageIn } from '../asked.js'
import { authorOf } from '../history/author-of.js'
import { readRequest } from '../requests.js'
import type { Service } from '../service.js'
import { toldReply } from '../told.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

const statusOf: Record<SaveReply['kind'], 200 | 410 | 412 | 507> = {
  saved: 200,
  conflict: 412,
  gone: 410,
  trouble: 507,
}

/** The revision of an `If-Match: "…"`: the one a save is based on. RFC 9110 §13.1.1. */
const revisionIn = (header: string | undefined): string | undefined =>
  /^"([\w-]{1,64})"$/.exec(header ?? '')?.[1]

/** A conflict says who wrote the other text, where anything knows. */
const withAuthor = async (
  reply: SaveReply<Message> & { kind: 'conflict' },
  { store, history }: Service,
  { document, language }: SaveRequest,
): Promise<SaveReply<Message>> => {
  const found = await store.read(document).catch(() => undefined)
  if (!found?.document) return reply
  const from = await authorOf(history, found.document, { document, language, id: reply.theirs.id })
  return { ...reply, from }
}

/** Confirm a translation. */
export const save: Route = {
  method: 'POST',
  writes: true,
  path: 'save',
  answer: async (context, service) => {
    const revision = revisionIn(context.req.header('if-match'))
    if (revision === undefined) return context.json({ message: 'Expected If-Match.' }, 428)
    const request = readRequest.save(await bodyOf(context), revision)
    languageIn(service, request.language)
    const answer = await service.store.save(request)
    const reply = answer.kind === 'conflict' ? await withAuthor(answer, service, request) : answer
    if (reply.kind === 'saved') context.header('ETag', `"${reply.row.revision}"`)
    return context.json(toldReply(reply, toldIn(context)), statusOf[reply.kind])
  },
}
