import { randomUUID } from 'node:crypto'
import { keepNewest } from '../../model/keep-newest.js'
import type { Message } from '../../model/messages/message.js'
import type { ServerEvent } from '../protocol.js'

/** Of so many PDFs the last step is told again. */
const mostPdfs = 4

/** Tells every window what has happened. */
export interface Events {
  publish(event: ServerEvent<Message>): void
  /** @returns a function that ends the subscription. */
  subscribe(listener: (event: ServerEvent<Message>) => void): () => void
  /** How much was told so far, as a name: who hears the same name again has missed nothing. */
  position(): string
  /** The same of everything, what is being written included. */
  moment(): string
  /** What a window that comes back is told again, since nothing else would tell it: how far each PDF is. */
  again(): ServerEvent<Message>[]
}

export const createEvents = (): Events => {
  const listeners = new Set<(event: ServerEvent<Message>) => void>()
  const pdfs = new Map<string, ServerEvent<Message>>()
  const run = randomUUID()
  let [count, drafts] = [0, 0]
  return {
    publish: event => {
      if (event.kind === 'draft') drafts += 1
      // Said every second while one types: where there is one window, it would be told what it has said itself.
      if (event.kind === 'draft' && listeners.size < 2) return
      // Of what is being written nobody misses anything: whoever comes back reads what it is by then.
      if (event.kind !== 'draft') count += 1
      if (event.kind === 'pdf') {
        pdfs.delete(event.job)
        pdfs.set(event.job, event)
        keepNewest(pdfs, mostPdfs)
      }
      for (const listener of listeners) listener(event)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    position: () => `${run} ${count}`,
    moment: () => `${run} ${count} ${drafts}`,
    again: () => [...pdfs.values()],
  }
}
