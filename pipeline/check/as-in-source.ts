import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'

/** A mark with the words that touch it. */
const around = (prose: string, at: number): string =>
  (/\p{L}+$/u.exec(prose.slice(0, at))?.[0] ?? '') + (/^.\p{L}+/u.exec(prose.slice(at))?.[0] ?? '')

/** Whether words touch a mark in the source as they do in the target's prose at an offset: `String,Number`. Capitals are disregarded. */
export const touchesInSource = (pair: Pair, at: number): boolean =>
  pair.source.toLowerCase().includes(around(targetInline(pair).prose, at).toLowerCase())

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
