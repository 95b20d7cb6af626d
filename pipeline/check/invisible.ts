import { saying } from '../model/messages/message.js'
import { foundIn } from './finding.js'
import type { Finding, Place } from './rule.js'

/**
 * Characters that cannot be seen and have no place in prose: controls, zero-width space, word joiner and
 * no-break space, soft hyphen, tags. The joiners are left: emoji, Persian and Indian scripts need them.
 */
const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]+|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D+/gu

/** The controls of the bidirectional algorithm. UAX #9, §2. */
const bidirectional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g

/** Overrides and the embeddings of old: whatever the script, no prose needs them. UAX #9, §2.7 recommends the isolates. */
const overriding = /[\u202A\u202B\u202D\u202E]+/g

/** Isolates whose end is missing, or ends without one. */
const openIsolate =
  /[\u2066-\u2068](?![^\u2066-\u2069\n]*\u2069)|(?<![\u2066-\u2068][^\u2066-\u2069\n]*)\u2069/g

const codes = (text: string): string =>
  [...text]
    .map(character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

/** How controls of a kind are named in messages. */
type ControlKey = 'invisible-controls' | 'bidi-controls' | 'bidi-controls.override' | 'bidi-controls.isolate'

const allOf =
  (expression: RegExp, key: ControlKey) =>
  (text: string, side: Place['side']): Finding[] => {
    if (text.search(expression) < 0) return []
    return [...text.matchAll(expression)].map(({ 0: found, index }) => {
      const place = { side, start: index, end: index + found.length }
      const message = saying(key, { codes: codes(found) })
      return foundIn(text, place, { message, expected: [''], safe: side === 'target' })
    })
  }

/** The invisible characters of a text. */
export const invisibleIn = allOf(invisible, 'invisible-controls')

/** The bidirectional controls of a text. */
export const bidirectionalIn = allOf(bidirectional, 'bidi-controls')

/** Controls that a text from right to left must not hold either: overrides, isolates without their end. */
export const misusedIn = (text: string, side: Place['side']): Finding[] => [
  ...allOf(overriding, 'bidi-controls.override')(text, side),
  ...allOf(openIsolate, 'bidi-controls.isolate')(text, side),
]
