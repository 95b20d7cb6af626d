import { type Answer, type Carrier, carry, type Letter } from '../carry.js'
import type { FromWorker, ToWorker } from './messages.js'
import type { Writer } from './queue.js'

/** How long a worker may have nothing to say of what it was sent before it is looked at again, in milliseconds. */
const patience = 2000

/** How much longer than the letter says its answer is waited for, in milliseconds: the worker itself gives up before. */
const grace = 1000

/** A worker that writes, and that carries letters to the server: sending one costs the page a millisecond and more. */
export interface WorkerWriter extends Writer {
  carry: Carrier
}

/** A letter that is on its way. */
interface Sent {
  letter: Letter
  resolve(answer: Answer | Promise<Answer>): void
  reject(error: Error): void
}

/**
 * Have a worker write, where there may be one.
 * @param name of the database.
 * @param written is told up to which number all changes are in the database.
 * @param failed is told, once, that the worker writes no more: it cannot be loaded, may not open the database, or has died.
 */
export const openWorkerWriter = (
  name: string,
  written: (upTo: number) => void,
  failed: () => void,
): WorkerWriter | undefined => {
  let worker: Worker
  try {
    worker = new Worker('journal.js', { type: 'module', name })
  } catch {
    return undefined
  }
  const tell = (message: ToWorker): void => worker.postMessage(message)
  let [sent, done] = [0, 0]
  /** What was done when it was looked at last; none while it is not watched. */
  let seen: number | undefined
  let isEnded = false
  const letters = new Map<number, Sent>()
  let count = 0

  const end = (): void => {
    isEnded = true
    worker.onerror = null
    worker.onmessage = null
    // What it has not written by now it writes no more: nothing old comes after what is written in its place.
    worker.terminate()
    // Perhaps it has come already: it names its request, and the server does it once.
    for (const { letter, resolve } of letters.values()) resolve(carry(letter))
    letters.clear()
    failed()
  }

  /** A page that was asleep has a worker that was: it has until the next look. */
  const watch = (): void => {
    if (isEnded) return
    if (done === sent) seen = undefined
    else if (done === seen) end()
    else {
      seen = done
      setTimeout(watch, patience)
    }
  }

  const answered = (number: number, answer: Answer | undefined): void => {
    const waiting = letters.get(number)
    letters.delete(number)
    if (answer) waiting?.resolve(answer)
    else waiting?.reject(new Error('no answer'))
  }

  const ask: Carrier = letter =>
    new Promise((resolve, reject) => {
      count += 1
      const number = count
      letters.set(number, { letter, resolve, reject })
      tell({ number, letter })
      setTimeout(() => answered(number, undefined), letter.within + grace)
    })

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('upTo' in data) {
      done = data.upTo
      written(done)
    } else answered(data.number, data.answer)
  }
  worker.onerror = event => {
    event.preventDefault()
    end()
  }
  return {
    put: change => {
      sent = change.number
      tell({ change })
      if (seen !== undefined) return
      seen = -1
      setTimeout(watch, patience)
    },
    carry: letter => (isEnded ? carry(letter) : ask(letter)),
  }
}
