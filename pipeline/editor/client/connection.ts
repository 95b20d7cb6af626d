import type { ServerEvent } from '../protocol.js'
import { type Answer, type Carrier, carry, type Letter } from './carry.js'
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

const send = async (by: Carrier, { path, options, within }: Letter): Promise<Answer> => {
  try {
    const headers = { ...options.headers, 'Accept-Language': interfaceLanguage() }
    return await by({ path, options: { ...options, headers }, within })
  } catch (error) {
    throw new Offline(String(error))
  }
}

const read = <Message>({ status, text }: Answer, accepted: readonly number[]): Message => {
  const value = text.startsWith('{') ? JSON.parse(text) : { message: text }
  if (accepted.includes(status)) return value
  throw new Refused(typeof value.message === 'string' ? value.message : `${status}`)
}

/** Ask the server. @throws Offline, Refused. */
export const get = async <Message>(path: string, within = patience): Promise<Message> =>
  read(await send(carry, { path, options: { headers: {} }, within }), [200])

/** What a message to the server may say besides its body. */
interface PostOptions {
  /** Statuses whose answers are messages too. */
  accepted?: readonly number[]
  /** The revision it is based on. */
  revision?: string
  /** Who carries it; the page itself where none is named. */
  by?: Carrier
}

/** Tell the server. A body that names no request is given one: whoever sends it again names it himself. */
export const post = async <Message>(
  path: string,
  body: object,
  { accepted = [200, 204], revision, by = carry }: PostOptions = {},
): Promise<Message> => {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  const options = { method: 'POST', headers, body: JSON.stringify({ request: requestId(), ...body }) }
  return read(await send(by, { path, options, within: patience }), accepted)
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
