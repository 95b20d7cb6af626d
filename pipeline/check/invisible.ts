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

const codes = (text: string): string =>
  [...text]
    .map(character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

const allOf =
  (expression: RegExp, because: string) =>
  (text: string, side: Place['side']): Finding[] => {
    if (text.search(expression) < 0) return []
    return [...text.matchAll(expression)].map(({ 0: found, index }) => {
      const place = { side, start: index, end: index + found.length }
      const finding = foundIn(text, place, { expected: [''], safe: side === 'target' })
      return { ...finding, message: `Unexpected ${because} ${codes(found)}, expected none` }
    })
  }

/** The invisible characters of a text. */
export const invisibleIn = allOf(invisible, 'invisible character')

/** The bidirectional controls of a text. */
export const bidirectionalIn = allOf(bidirectional, 'bidirectional control')
