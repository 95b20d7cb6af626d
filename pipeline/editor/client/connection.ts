import type { ServerEvent } from '../protocol.js'
import { requestId } from './request-id.js'
import { interfaceLanguage } from './words.js'

/** The server cannot be reached, or has not answered in time. */
export class Offline extends Error {
  override name = 'Offline'
}

/** The server has refused. */
export class Refused extends Error {
  override name = 'Refused'
}

/** How long an answer is waited for, in milliseconds. */
const patience = 15_000

/** How long a book is waited for that is opened for the first time: thousands of sentences on a slow machine. */
export const longPatience = 180_000

const send = async (
  path: string,
  options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  within = patience,
): Promise<Response> => {
  try {
    const headers = { ...options.headers, 'Accept-Language': interfaceLanguage() }
    return await fetch(`api/${path}`, { ...options, headers, signal: AbortSignal.timeout(within) })
  } catch (error) {
    throw new Offline(String(error))
  }
}

const read = async <Message>(reply: Response, accepted: readonly number[]): Promise<Message> => {
  const text = await reply.text().catch(error => {
    throw new Offline(String(error))
  })
  const value = text.startsWith('{') ? JSON.parse(text) : { message: text }
  if (accepted.includes(reply.status)) return value
  throw new Refused(typeof value.message === 'string' ? value.message : `${reply.status}`)
}

/** Ask the server. @throws Offline, Refused. */
export const get = async <Message>(path: string, within = patience): Promise<Message> =>
  read(await send(path, {}, within), [200])

/** What a message to the server may say besides its body. */
interface PostOptions {
  /** Statuses whose answers are messages too. */
  accepted?: readonly number[]
  /** The revision it is based on. */
  revision?: string
}

/** Tell the server. A body that names no request is given one: whoever sends it again names it himself. */
export const post = async <Message>(
  path: string,
  body: object,
  { accepted = [200, 204], revision }: PostOptions = {},
): Promise<Message> => {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  const message = JSON.stringify({ request: requestId(), ...body })
  return read(await send(path, { method: 'POST', headers, body: message }), accepted)
}

/** How the connection stands: `missed` where something was told meanwhile, or the server is another one. */
export type Connection = 'lost' | 'kept' | 'missed'

/**
 * Hear what the server tells; the browser connects again by itself. A page that is not seen lets go of its connection: a
 * browser has six for one server, and with six documents open none would be left for a save.
 */
export const listen = (heard: (event: ServerEvent) => void, connected: (how: Connection) => void): void => {
  let source: EventSource | undefined
  let position = ''
  const open = (): void => {
    source = new EventSource('api/events')
    source.addEventListener('error', () => connected('lost'))
    source.addEventListener('message', ({ data, lastEventId }) => {
      const event: ServerEvent = JSON.parse(data)
      if (event.kind === 'hello') connected(lastEventId === position ? 'kept' : 'missed')
      position = lastEventId
      heard(event)
    })
  }
  const follow = (): void => {
    if (!document.hidden && !source) open()
    if (!document.hidden) return
    source?.close()
    source = undefined
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}
