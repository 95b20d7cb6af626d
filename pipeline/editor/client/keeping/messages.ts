import type { Answer, Letter } from '../carry.js'
import type { Change } from './database.js'

/** What the page tells its worker: what to write, or what to carry to the server, each letter under a number of its own. */
export type ToWorker = { change: Change } | { number: number; letter: Letter }

/** What the worker tells: up to which number all changes are written, or what came back; no answer where none came. */
export type FromWorker = { upTo: number } | { number: number; answer: Answer | undefined }
