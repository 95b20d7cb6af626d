import { openDatabase } from './database.js'
import { createQueue } from './queue.js'

/**
 * Writes texts that are not confirmed beside the page, each as soon as the one before is written. It is a script of its
 * own, `journal.js`; its name is that of the database.
 */

/** How long after a write the page is told of it, and of those after it, in milliseconds: each answer costs it time. */
const toldAfter = 250

let upTo = 0
let isTelling = false

const tell = (): void => {
  isTelling = false
  // To the page: a worker has no other windows.
  postMessage(upTo)
}

const written = (number: number): void => {
  upTo = number
  if (isTelling) return
  isTelling = true
  setTimeout(tell, toldAfter)
}

const queue = openDatabase(self.name).then(database => createQueue(database, 0, written))
// The page hears of it and writes by itself.
queue.catch(reportError)

addEventListener('message', ({ data }) => void queue.then(({ put }) => put(data)))
