import type { Trouble } from '../protocol.js'
import { byId } from './element.js'
import { say } from './words.js'

/** Where something is wrong. */
export const placeOf = ({ file, line }: Trouble): string => (line === undefined ? file : `${file}:${line}`)

/** Say why nothing can be saved, with file and line. */
export const showTroubles = ([first]: readonly Trouble[]): void => {
  const bar = byId('trouble')
  bar.hidden = !first
  if (!first) return
  bar.textContent = say('readOnly', { place: placeOf(first), message: first.message })
}

/** Say what has stopped the editor altogether. */
export const showFault = (error: unknown): void => {
  byId('trouble').hidden = false
  byId('trouble').textContent = error instanceof Error ? error.message : String(error)
}
