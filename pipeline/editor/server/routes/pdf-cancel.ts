import { bodyOf } from '../asked.js'
import { readRequest } from '../requests.js'
import type { Route } from './route.js'

/** Print a PDF no more; one that is done stays. */
export const pdfCancel: Route = {
  method: 'POST',
  path: 'pdf-cancel',
  writes: true,
  answer: async (context, service) => {
    service.pdfs.cancel(readRequest.pdfCancel(await bodyOf(context)).job)
    return context.json({})
  },
}
