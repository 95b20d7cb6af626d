import type { MessageLanguage } from '../../model/messages/catalogs.js'
import type { Message } from '../../model/messages/message.js'
import type { ServerEvent } from '../protocol.js'
import type { Events } from './events.js'
import { toldEvent } from './told.js'

/** Proxies and browsers drop what is silent for long. */
const heartbeat = 15_000

/** The events as a stream for `text/event-stream`. @param ended is told when the client is gone. */
export const eventStream = (
  events: Events,
  language: MessageLanguage,
  ended: () => void,
): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let end = (): void => undefined
  return new ReadableStream({
    start: controller => {
      const send = (text: string): void => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end()
        }
      }
      const sendEvent = (event: ServerEvent<Message>): void =>
        send(`id: ${events.position()}\ndata: ${JSON.stringify(toldEvent(event, language))}\n\n`)
      const unsubscribe = events.subscribe(sendEvent)
      const timer = setInterval(() => send(': \n\n'), heartbeat)
      timer.unref()
      end = () => {
        clearInterval(timer)
        unsubscribe()
        ended()
        end = () => undefined
      }
      sendEvent({ kind: 'hello', moment: events.moment() })
      for (const event of events.again()) sendEvent(event)
    },
    cancel: () => end(),
  })
}
