import { assign } from './assignment.js'
import { candidates } from './candidates.js'
import { type Edit, kindOf } from './change.js'
import type { Known } from './known.js'
import { type Loose, looseOf } from './loose.js'
import { regrouped } from './regrouped.js'
import { commonSubsequence, type Pair } from './subsequence.js'

/** How a new text was matched. */
export type Way = 'kept' | 'moved' | 'edited'

/** An edit with the two texts. */
export interface KnownEdit {
  previous: string
  text: string
  edit: Edit
}

/** Texts as numbers: equal texts, equal numbers. */
const symbolsOf = (texts: readonly string[], numbers: Map<string, number>): number[] =>
  texts.map(text => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  })

/** Places of each text; `pop` gives the first. */
const queuesOf = (texts: readonly { index: number; text: string }[]): Map<string, number[]> => {
  const queues = new Map<string, number[]>()
  for (const { index, text } of texts) {
    const queue = queues.get(text)
    if (queue) queue.push(index)
    else queues.set(text, [index])
  }
  for (const queue of queues.values()) queue.reverse()
  return queues
}

/** Which new text each old one is, by index; found step by step, from the surest. */
export class Matching {
  /** The old text of each new one. */
  readonly oldOf = new Map<number, number>()
  readonly wayOf = new Map<number, Way>()
  /** The edits of the new texts that were matched by their likeness. */
  readonly editOf = new Map<number, KnownEdit>()
  /** Old texts that went into a new one besides its own. */
  readonly mergedInto = new Map<number, number[]>()
  /** New texts that are the later parts of an old one: which, and the how manieth. */
  readonly partOf = new Map<number, { old: number; rank: number }>()
  /** Ids of texts that had vanished and are back. */
  readonly revived = new Map<number, string>()
  private readonly nowOf = new Map<number, number>()
  private spine: Pair[] = []

  constructor(
    private readonly old: readonly string[],
    private readonly now: readonly string[],
  ) {}

  private pair(old: number, now: number, way: Way): void {
    this.oldOf.set(now, old)
    this.nowOf.set(old, now)
    this.wayOf.set(now, way)
  }

  private looseOld(): Loose[] {
    return looseOf(
      this.old,
      index => this.nowOf.has(index),
      this.spine.map(([old]) => old),
    )
  }

  private looseNow(): Loose[] {
    return looseOf(
      this.now,
      index => this.oldOf.has(index) || this.revived.has(index) || this.partOf.has(index),
      this.spine.map(([, now]) => now),
    )
  }

  /** Texts that stand unchanged, in order. */
  matchUnchanged(): void {
    const numbers = new Map<string, number>()
    this.spine = commonSubsequence(symbolsOf(this.old, numbers), symbolsOf(this.now, numbers))
    for (const [old, now] of this.spine) this.pair(old, now, 'kept')
  }

  /** Texts that stand unchanged in another place; repeats keep their order. */
  matchMoved(): void {
    const queues = queuesOf(this.looseOld())
    for (const { index, text } of this.looseNow()) {
      const from = queues.get(text)?.pop()
      if (from !== undefined) this.pair(from, index, 'moved')
    }
  }

  /** Texts that had vanished and are back; of equal ones the last to vanish comes back first. */
  revive(obsolete: readonly Known[]): void {
    const queues = queuesOf(obsolete.map(({ text }, index) => ({ index, text })).reverse())
    for (const { index, text } of this.looseNow()) {
      const known = obsolete[queues.get(text)?.pop() ?? -1]
      if (known) this.revived.set(index, known.id)
    }
  }

  /** Texts that are cut in other places: the first part goes with the whole. */
  matchRegrouped(): void {
    for (const { old, now } of regrouped(this.looseOld(), this.looseNow())) {
      const [[from, ...others], [to, ...parts]] = [old, now]
      if (!from || !to || this.nowOf.has(from.index) || this.oldOf.has(to.index)) continue
      this.pair(from.index, to.index, 'edited')
      if (others.length > 0) this.merge(others, to.index)
      for (const [rank, { index }] of parts.entries()) this.partOf.set(index, { old: from.index, rank })
    }
  }

  private merge(others: readonly Loose[], now: number): void {
    this.mergedInto.set(
      now,
      others.map(({ index }) => index),
    )
    for (const { index } of others) this.nowOf.set(index, now)
  }

  /** Texts that were edited. */
  matchEdited(): void {
    const [old, now] = [this.looseOld(), this.looseNow()]
    const edges = candidates(old, now)
    for (const [row, column] of assign(edges, old.length).entries()) {
      const [from, to] = [old[column], now[row]]
      const edge = edges[row]?.find(one => one.column === column)
      if (!from || !to || !edge) continue
      this.pair(from.index, to.index, 'edited')
      const edit = { similarity: edge.similarity, change: kindOf(...edge.words) }
      this.editOf.set(to.index, { previous: from.text, text: to.text, edit })
    }
  }
}

/**
 * Match the texts of an edited source with those of its catalogue.
 *
 * 1. Unchanged texts in order: a longest common subsequence (`kept`).
 * 2. Unchanged texts elsewhere, repeats in their order (`moved`).
 * 3. Texts that had vanished and are back (`revived`).
 * 4. The same words cut in other places.
 * 5. Edited texts: the assignment with the greatest likeness in all, where texts in the same gap between
 *    unchanged neighbours are preferred; `thresholds.ts` says how alike is alike enough (`edited`).
 */
export const matchTexts = (
  old: readonly string[],
  now: readonly string[],
  obsolete: readonly Known[],
): Matching => {
  const matching = new Matching(old, now)
  matching.matchUnchanged()
  matching.matchMoved()
  matching.revive(obsolete)
  matching.matchRegrouped()
  matching.matchEdited()
  return matching
}
