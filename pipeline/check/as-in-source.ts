import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'

/**
 * Whether a stretch of the target's prose stands in the source just so, with the words that touch it: output of a
 * program, a label on a screen, a name are carried over as they are.
 * @param start offset in the prose; `end` is the one behind it.
 */
export const standsInSource = (pair: Pair, start: number, end: number): boolean => {
  const { prose } = targetInline(pair)
  const before = /\S*$/.exec(prose.slice(0, start))?.[0].length ?? 0
  const after = /^\S*/.exec(prose.slice(end))?.[0].length ?? 0
  return sourceInline(pair).prose.includes(prose.slice(start - before, end + after))
}
