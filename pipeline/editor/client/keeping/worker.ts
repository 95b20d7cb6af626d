import { carry } from '../carry.js'
import { openDatabase } from './database.js'
import type { FromWorker, ToWorker } from './messages.js'
import { createQueue } from './queue.js'

/**
 * Writes texts that are not confirmed beside the page, each as soon as the one before is written, and carries letters to the
 * server. It is a script of its own, `journal.js`; its name is that of the database.
 */

/** How long after a write the page is told of it, and of those after it, in milliseconds: each answer costs it time. */
const toldAfter = 500

let upTo = 0
let isTelling = false

// To the page: a worker has no other windows.
const tell = (message: FromWorker): void => postMessage(message)

const tellWritten = (): void => {
  isTelling = false
  tell({ upTo })
}

const written = (number: number): void => {
  upTo = number
  if (isTelling) return
  isTelling = true
  setTimeout(tellWritten, toldAfter)
}

const queue = openDatabase(self.name).then(database => createQueue(database, 0, written))
// The page hears of it and writes by itself.
queue.catch(reportError)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('change' in data) void queue.then(({ put }) => put(data.change))
  else
    void carry(data.letter).then(
      answer => tell({ number: data.number, answer }),
      () => tell({ number: data.number, answer: undefined }),
    )
})
