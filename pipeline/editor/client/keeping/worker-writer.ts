import type { Writer } from './queue.js'

/** How long a worker may have nothing to say of what it was sent before it is looked at again, in milliseconds. */
const patience = 2000

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
): Writer | undefined => {
  let worker: Worker
  try {
    worker = new Worker('journal.js', { type: 'module', name })
  } catch {
    return undefined
  }
  let [sent, done] = [0, 0]
  /** What was done when it was looked at last; none while it is not watched. */
  let seen: number | undefined

  const end = (): void => {
    worker.onerror = null
    worker.onmessage = null
    // What it has not written by now it writes no more: nothing old comes after what is written in its place.
    worker.terminate()
    failed()
  }

  /** A page that was asleep has a worker that was: it has until the next look. */
  const watch = (): void => {
    if (worker.onmessage === null) return
    if (done === sent) seen = undefined
    else if (done === seen) end()
    else {
      seen = done
      setTimeout(watch, patience)
    }
  }

  worker.onmessage = ({ data }: MessageEvent<number>) => {
    done = data
    written(done)
  }
  worker.onerror = event => {
    event.preventDefault()
    end()
  }
  return {
    put: change => {
      sent = change.number
      worker.postMessage(change)
      if (seen !== undefined) return
      seen = -1
      setTimeout(watch, patience)
    },
  }
}
