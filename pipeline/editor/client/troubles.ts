import type { Trouble } from '../protocol.js'
import { byId } from './element.js'
import { reasonOf } from './reason-of.js'
import { say } from './words.js'

/** Where something is wrong. */
export const placeOf = ({ file, line }: Trouble): string => (line === undefined ? file : `${file}:${line}`)

/** What is wrong and where; a message that begins with its file says so itself. */
export const toldOf = (trouble: Trouble): string =>
  trouble.message.startsWith(trouble.file) ? trouble.message : `${placeOf(trouble)}: ${trouble.message}`

/** Say why nothing can be saved, with file and line. */
export const showTroubles = ([first]: readonly Trouble[]): void => {
  const bar = byId('trouble')
  bar.hidden = !first
  if (!first) return
  bar.textContent = say('readOnly', { message: toldOf(first) })
}

/** Say what has stopped the editor altogether. */
export const showFault = (error: unknown): void => {
  byId('trouble').hidden = false
  byId('trouble').textContent = say('fault', { message: reasonOf(error) })
}
