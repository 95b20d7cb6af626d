import type { Inline } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { once } from './once.js'
import type { Pair } from './pair.js'
import type { Place } from './rule.js'

/** Marks that open and their partners. */
export type Partners = Readonly<Record<string, string>>

/** A mark without a partner, at an offset of the prose. */
export interface Single {
  mark: string
  at: number
}

/** A closing bracket that ends the label of a list: `1)`, `2.3)`, `a)`, `iv)`. */
const label = /(?:^|[\s,;:，；：、。])(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]+)$/i

/** A bracket that is the mouth of a face: `:)`, `;-)`. */
const face = /(?<![\p{L}\p{N}])[:;]-?$/u

/** Whether a bracket closes or opens nothing, and is meant so. */
const standsAlone = (mark: string, before: string): boolean =>
  (/[)）]/.test(mark) && label.test(before)) || (/[()（）]/.test(mark) && face.test(before))

/** The closing marks, and an expression for any of both kinds. */
const marksOf = once((partners: Partners) => ({
  closers: new Set(Object.values(partners)),
  any: new RegExp(
    `[${[...Object.keys(partners), ...Object.values(partners)].map(mark => `\\${mark}`).join('')}]`,
    'g',
  ),
}))

/** Take the last opener that a mark closes off the open ones; those after it were never closed. */
const close = (open: Single[], partners: Partners, mark: string): Single[] | undefined => {
  const opener = open.findLastIndex(single => partners[single.mark] === mark)
  return opener < 0 ? undefined : open.splice(opener).slice(1)
}

/** The marks of a text that have no partner, in order. */
export const singlesIn = (text: string, partners: Partners): Single[] => {
  const { closers, any } = marksOf(partners)
  const open: Single[] = []
  const singles: Single[] = []
  for (const { 0: mark, index: at } of text.matchAll(any)) {
    const left = closers.has(mark) ? close(open, partners, mark) : undefined
    if (left) singles.push(...left)
    else if (standsAlone(mark, text.slice(0, at))) continue
    else if (partners[mark] !== undefined) open.push({ mark, at })
    else if (closers.has(mark)) singles.push({ mark, at })
  }
  if (open.length + singles.length === 0) return open
  return [...open, ...singles].sort((one, other) => one.at - other.at)
}

const inlineOn: Readonly<Record<Place['side'], (pair: Pair) => Inline>> = {
  source: sourceInline,
  target: targetInline,
}

/** The pairs of a document by their block. */
const blocks = once((pairs: readonly Pair[]): ReadonlyMap<number, Pair[]> => {
  const found = new Map<number, Pair[]>()
  for (const pair of pairs) found.set(pair.block, [...(found.get(pair.block) ?? []), pair])
  return found
})

/**
 * The marks of one text of a pair that have no partner. What opens in one segment may close in another one of
 * the same block.
 */
export const unpairedIn = (
  pair: Pair,
  side: Place['side'],
  pairs: readonly Pair[],
  partners: Partners,
): { inline: Inline; singles: Single[] } => {
  const inline = inlineOn[side](pair)
  const singles = singlesIn(inline.prose, partners)
  if (singles.length === 0) return { inline, singles }
  const block = (blocks(pairs).get(pair.block) ?? []).map(other => (other.id === pair.id ? pair : other))
  if (block.length < 2) return { inline, singles }
  let start = 0
  for (const other of block) {
    if (other.id === pair.id) break
    start += inlineOn[side](other).prose.length + 1
  }
  const text = block.map(other => inlineOn[side](other).prose).join('\n')
  const end = start + inline.prose.length
  return {
    inline,
    singles: singlesIn(text, partners).flatMap(({ mark, at }) =>
      at >= start && at < end ? [{ mark, at: at - start }] : [],
    ),
  }
}
