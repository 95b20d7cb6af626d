import { requestId } from './request-id.js'

/** Names this window among those that write the same book, until it is loaded anew. */
export const ownWindow = requestId()
