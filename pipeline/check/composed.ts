import { saying } from '../model/messages/message.js'
import { foundIn } from './finding.js'
import type { Finding, Place } from './rule.js'

/** A character with the marks that are written upon it. */
const cluster = /\P{M}\p{M}*/gu

/** The characters of a text that are not in Unicode Normalization Form C. UAX #15. */
export const notComposedIn = (text: string, side: Place['side']): Finding[] => {
  if (text === text.normalize('NFC')) return []
  return [...text.matchAll(cluster)].flatMap(({ 0: found, index }) => {
    const composed = found.normalize('NFC')
    if (composed === found) return []
    const place = { side, start: index, end: index + found.length }
    return [
      foundIn(text, place, {
        message: saying('not-nfc'),
        expected: [composed],
        safe: side === 'target',
      }),
    ]
  })
}
