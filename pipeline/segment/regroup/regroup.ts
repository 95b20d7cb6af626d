import type { Block, Piece } from '../block.js'
import { trimmed } from '../pieces.js'
import { likeness } from '../reconcile/change.js'
import type { Matching } from '../reconcile/matching.js'
import type { Claim } from '../reconcile/settle.js'
import { movedOffset } from './offset.js'
import type { OldUnit, Part } from './old-units.js'

/** A sentence of the new source. */
export interface NewUnit {
  block: Block
  piece: Piece
  text: string
}

/** A segment of the new source: one sentence, several joined, or a part of one. */
export interface Grouped extends Claim {
  block: Block
  piece: Piece
  /** Index of the sentence it begins in. */
  first: number
  /** For each further sentence in it the id which that had before it was joined, if any: see `StateFile.joins`. */
  joined: (string | undefined)[]
  /** It begins inside that sentence, where the one before was split off. */
  isContinued: boolean
}

/** Everything that is looked at for each sentence. */
interface View {
  old: readonly OldUnit[]
  now: readonly NewUnit[]
  matching: Matching
  /** For each old sentence the number of the row of joined sentences it belongs to; -1 if it stands alone. */
  rows: readonly number[]
  /** Ids that lead to another because of an earlier cut. */
  aliases: ReadonlyMap<string, readonly string[]>
}

const rowsOf = (old: readonly OldUnit[]): number[] => {
  let row = -1
  return old.map(({ joinsNext }, index) => {
    const isInside = index > 0 && old[index - 1]?.joinsNext
    if (joinsNext && !isInside) row += 1
    return joinsNext || isInside ? row : -1
  })
}

/** The row of a new sentence: undefined where it is new. */
const rowAt = ({ matching, rows }: View, index: number): number | undefined => {
  const old = matching.oldOf.get(index)
  return old === undefined ? (matching.revived.has(index) ? -1 : undefined) : (rows[old] ?? -1)
}

/** Behind the last sentence that is joined to one: those of its row in the same block, new ones between them too. */
const endOfStretch = (view: View, first: number): number => {
  const row = rowAt(view, first)
  if (row === undefined || row < 0) return first + 1
  const block = view.now[first]?.block
  let end = first + 1
  for (let at = first + 1; view.now[at]?.block === block; at += 1) {
    const other = rowAt(view, at)
    if (other === row) end = at + 1
    else if (other !== undefined) break
  }
  return end
}

/** The first place behind which a sentence’s text is as long as given, where its block may be cut. */
const indexBehind = ({ block, piece }: NewUnit, length: number): number | undefined => {
  const borders: number[] = []
  for (let index = piece.from + 1; index < piece.to; index += 1)
    if (block.isBorder(index)) borders.push(index)
  let [low, high] = [0, borders.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const text = block.textOf({ from: piece.from, to: borders[middle] ?? piece.to })
    if (text.length >= length) high = middle
    else low = middle + 1
  }
  return borders[low]
}

/** Where a sentence begins anew inside: the index in its block, and the old segment that begins there. */
interface Cut {
  index: number
  part: Part
}

/** Both sides of a cut must still be what they were, at least so much alike. */
const leastAlike = 0.4

const cutsOf = ({ old, now, matching }: View, index: number): Cut[] => {
  const unit = now[index]
  const before = old[matching.oldOf.get(index) ?? -1]
  if (!unit || !before) return []
  const { block, piece } = unit
  const cuts: Cut[] = []
  for (const part of before.parts.slice(1)) {
    const [head, tail] = [before.text.slice(0, part.at).trimEnd(), before.text.slice(part.at)]
    const at = indexBehind(unit, movedOffset(before.text, unit.text, head.length))
    if (at === undefined || at <= (cuts.at(-1)?.index ?? 0)) continue
    const sides = [
      block.textOf({ from: piece.from, to: at }),
      block.textOf({ from: at, to: piece.to }),
    ] as const
    const isSame = likeness(head, sides[0]) >= leastAlike && likeness(tail, sides[1]) >= leastAlike
    if (isSame) cuts.push({ index: at, part })
  }
  return cuts
}

const idsOf = (part: Part | undefined): string[] =>
  part ? [part.id, ...(part.spare === undefined ? [] : [part.spare])] : []

/** The id that a later part of an old sentence had before it was merged into that. */
const idOfPart = ({ old, matching, aliases }: View, index: number): string[] => {
  const part = matching.partOf.get(index)
  const id = part && aliases.get(old[part.old]?.parts[0]?.id ?? '')?.[part.rank]
  return id === undefined ? [] : [id]
}

/** The segments of joined sentences, or of one. */
const group = (view: View, first: number, end: number): Grouped[] => {
  const { old, now, matching } = view
  const [start, last] = [now[first], now[end - 1]]
  if (!start || !last) return []
  const { block } = start
  const own = old[matching.oldOf.get(first) ?? -1]?.parts[0]
  const inner = Array.from({ length: end - first }, (_, at) => cutsOf(view, first + at)).flat()
  const begins = [{ index: start.piece.from, part: own }, ...inner]
  const further = Array.from({ length: end - first - 1 }, (_, at) => first + 1 + at)
  return begins.map(({ index, part }, at) => {
    const to = begins[at + 1]?.index ?? last.piece.to
    const piece = trimmed(block.text, index, to, border => block.isBorder(border))
    const inside = further.filter(unit => isWithin(now[unit]?.piece.from ?? 0, piece))
    return {
      block,
      piece,
      text: block.textOf(piece),
      ids: part || at > 0 ? idsOf(part) : idOfPart(view, first),
      way: matching.wayOf.get(first),
      edit: matching.editOf.get(first),
      first,
      joined: inside.map(unit => old[matching.oldOf.get(unit) ?? -1]?.parts[0]?.spare),
      revived: at === 0 ? matching.revived.get(first) : undefined,
      isContinued: at > 0,
    }
  })
}

const isWithin = (index: number, { from, to }: Piece): boolean => index > from && index < to

/**
 * Lay the joins and splits of the catalogue over the sentences of the new source.
 * @param aliases ids that lead to another because of an earlier cut of the same words.
 */
export const regroup = (
  old: readonly OldUnit[],
  now: readonly NewUnit[],
  matching: Matching,
  aliases: View['aliases'] = new Map(),
): Grouped[] => {
  const view: View = { old, now, matching, rows: rowsOf(old), aliases }
  const groups: Grouped[] = []
  for (let at = 0; at < now.length; ) {
    const end = endOfStretch(view, at)
    groups.push(...group(view, at, end))
    at = end
  }
  return groups
}
