import type { FoundText } from '../../protocol.js'
import { bodyOf, documentIn, languageIn } from '../asked.js'
import { bulkRequests } from '../bulk-requests.js'
import { findTexts } from '../find-texts.js'
import type { OpenedDocument } from '../opened-document.js'
import { repeatsOf } from '../repeats.js'
import type { Service } from '../service.js'
import type { Route } from './route.js'

/** The documents that can be read: of one name, or all. */
const documentsOf = async (service: Service, name?: string): Promise<OpenedDocument[]> => {
  if (name !== undefined) return [await documentIn(service, name)]
  const names = (await service.store.sources()).map(source => source.name)
  const documents: OpenedDocument[] = []
  for (const each of names) {
    const found = await service.store.read(each)
    if (found?.document) documents.push(found.document)
  }
  return documents
}

const find: Route = {
  method: 'POST',
  path: 'find',
  answer: async (context, service) => {
    const request = bulkRequests.find(await bodyOf(context))
    const language = languageIn(service, request.language)
    const documents = await documentsOf(service, request.document)
    const drafts = documents.flatMap(({ source: { name } }) => service.drafts.of(name, language))
    // A draft that says what is confirmed holds nothing back.
    const hasDraft = ({ document, id, target }: FoundText): boolean =>
      drafts.some(one => one.id === id && one.document === document && one.text !== target && !one.isBeside)
    return context.json(findTexts(documents, request, hasDraft))
  },
}

const repeats: Route = {
  method: 'POST',
  path: 'repeats',
  answer: async (context, service) => {
    const key = bulkRequests.key(await bodyOf(context))
    const language = languageIn(service, key.language)
    return context.json({ repeats: repeatsOf(await documentsOf(service), language, key) })
  },
}

const bulk: Route = {
  method: 'POST',
  writes: true,
  path: 'bulk',
  answer: async (context, service) => {
    const request = bulkRequests.bulk(await bodyOf(context))
    languageIn(service, request.language)
    return context.json(await service.actions.bulk(request))
  },
}

const join: Route = {
  method: 'POST',
  writes: true,
  path: 'join',
  answer: async (context, service) => {
    const request = bulkRequests.join(await bodyOf(context))
    languageIn(service, request.language)
    await documentIn(service, request.document)
    return context.json(await service.actions.join(request))
  },
}

const split: Route = {
  method: 'POST',
  writes: true,
  path: 'split',
  answer: async (context, service) => {
    const request = bulkRequests.split(await bodyOf(context))
    languageIn(service, request.language)
    await documentIn(service, request.document)
    return context.json(await service.actions.split(request))
  },
}

const undo: Route = {
  method: 'POST',
  writes: true,
  path: 'undo',
  answer: async (context, { actions }) => context.json(await actions.undo()),
}

const last: Route = {
  method: 'GET',
  path: 'last-action',
  answer: (context, { actions }) => context.json({ action: actions.last() ?? null }),
}

/** What is done to many segments at once, and taken back in one step. */
export const bulkRoutes: readonly Route[] = [find, repeats, bulk, join, split, undo, last]
