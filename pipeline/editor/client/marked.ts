import type { Change } from '../../model/difference.js'
import { element } from './element.js'

/** The texts of a difference, marked by more than colour. */
export const marked = (changes: readonly Change[]): (Node | string)[] =>
  changes.map(({ kind, text }) =>
    kind === 'equal' ? text : element(kind === 'delete' ? 'del' : 'ins', {}, text),
  )
