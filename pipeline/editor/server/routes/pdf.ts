import { saying } from '../../../model/messages/message.js'
import { bodyOf, languageIn, NotFound } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Print the PDF of a document; what becomes of it is told as it happens. */
export const pdf: Route = {
  method: 'POST',
  path: 'pdf',
  writes: true,
  answer: async (context, service) => {
    const request = readRequest.pdf(await bodyOf(context))
    languageIn(service, request.language)
    const source = (await service.store.sources()).find(({ name }) => name === request.document)
    if (!source) throw new NotFound(saying('editor.no-document', { document: request.document }))
    service.pdfs.start(source, request)
    return context.json({})
  },
}
