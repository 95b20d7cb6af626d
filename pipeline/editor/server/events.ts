import type { Message } from '../../model/messages/message.js'
import type { ServerEvent } from '../protocol.js'

/** Tells every window what has happened. */
export interface Events {
  publish(event: ServerEvent<Message>): void
  /** @returns a function that ends the subscription. */
  subscribe(listener: (event: ServerEvent<Message>) => void): () => void
}

export const createEvents = (): Events => {
  const listeners = new Set<(event: ServerEvent<Message>) => void>()
  return {
    publish: event => {
      for (const listener of listeners) listener(event)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
