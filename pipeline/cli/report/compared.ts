import { difference } from '../../model/difference.js'
import type { Look } from './look.js'
import { visible } from './visible.js'

/** An old and a new text as one: what is gone in brackets and red, what is new in braces and green. */
export const compared = (before: string, now: string, { colors }: Look): string =>
  difference(before, now)
    .map(({ kind, text }) => {
      if (kind === 'delete') return colors.red(`[-${visible(text)}-]`)
      return kind === 'insert' ? colors.green(`{+${visible(text)}+}`) : visible(text)
    })
    .join('')
