import type { Trouble } from '../protocol.js'
import { byId } from './element.js'
import { say } from './words.js'

/** Say why nothing can be saved, with file and line. */
export const showTroubles = ([first]: readonly Trouble[]): void => {
  const bar = byId('trouble')
  bar.hidden = !first
  if (!first) return
  const place = first.line === undefined ? first.file : `${first.file}:${first.line}`
  bar.textContent = say('readOnly', { place, message: first.message })
}

/** Say what has stopped the editor altogether. */
export const showFault = (error: unknown): void => {
  byId('trouble').hidden = false
  byId('trouble').textContent = error instanceof Error ? error.message : String(error)
}
