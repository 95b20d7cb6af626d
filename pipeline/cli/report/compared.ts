import { difference } from '../../model/difference.js'
import type { Look } from './look.js'
import { escaped, visible } from './visible.js'

/** What nobody sees in a difference: characters of no width, spaces that are not the ordinary one. */
const unseen = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00A0\u2000-\u200A\u2028\u2029\u202F\u3000]/g

/** A part that is gone or new, so that all of it is seen: `\u200b` written out, spaces by themselves as open boxes. */
const changed = (text: string): string => {
  const shown = visible(text).replace(unseen, escaped)
  return /^ +$/.test(shown) ? '\u2423'.repeat(shown.length) : shown
}

/** An old and a new text as one: what is gone in brackets and red, what is new in braces and green. */
export const compared = (before: string, now: string, { colors }: Look): string =>
  difference(before, now)
    .map(({ kind, text }) => {
      if (kind === 'delete') return colors.red(`[-${changed(text)}-]`)
      return kind === 'insert' ? colors.green(`{+${changed(text)}+}`) : visible(text)
    })
    .join('')
