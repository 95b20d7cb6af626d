import type { SaveReply, SaveRequest } from '../protocol.js'
import { Offline, post } from './connection.js'
import { reasonOf } from './reason-of.js'

/** How long to wait before a save is sent again, in milliseconds; the last one from then on. */
const pauses = [500, 1000, 2000, 4000]

/** Sends saves, one after the other for each segment, until each has an answer. */
export interface Outbox {
  /** @param after what must have ended before. */
  send(save: SaveRequest, after: Promise<void>): void
  /** How many have no answer yet. */
  waiting(): number
  /** The connection is back: do not wait any longer. */
  wake(): void
}

/** @param answered is told each answer; `undefined` where the request was refused, with the reason. */
export const createOutbox = (
  answered: (save: SaveRequest, reply: SaveReply | undefined, reason?: string) => void,
  offline: (is: boolean) => void,
): Outbox => {
  const queues = new Map<string, Promise<void>>()
  let count = 0
  let wakers: (() => void)[] = []

  const pause = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wakers.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })

  const deliver = async (save: SaveRequest): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        // The same request however often: the server applies it once.
        const reply = await post<SaveReply>('save', save, {
          accepted: [200, 410, 412, 507],
          revision: save.revision,
        })
        offline(false)
        answered(save, reply)
        return
      } catch (error) {
        if (!(error instanceof Offline)) {
          answered(save, undefined, reasonOf(error))
          return
        }
        offline(true)
        await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 4000)
      }
    }
  }

  return {
    send: (save, after) => {
      count += 1
      const before = queues.get(save.id) ?? Promise.resolve()
      queues.set(
        save.id,
        before
          .then(() => after)
          .then(() => deliver(save))
          .finally(() => {
            count -= 1
          }),
      )
    },
    waiting: () => count,
    wake: () => {
      for (const waker of wakers) waker()
      wakers = []
    },
  }
}
