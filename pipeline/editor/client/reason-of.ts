import { Offline } from './connection.js'
import { say } from './words.js'

/** Why something could not be done, as a sentence without its full stop. */
export const reasonOf = (error: unknown): string => {
  const reason =
    error instanceof Offline ? say('noAnswer') : error instanceof Error ? error.message : String(error)
  return reason.replace(/[.。]$/, '')
}
