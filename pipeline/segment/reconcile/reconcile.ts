import type { Match, Reconciliation } from '../../model/catalog.js'
import { minter } from '../ids.js'
import { assign } from './assignment.js'
import { candidates } from './candidates.js'
import { changeOf } from './change.js'
import { commonSubsequence, type Pair } from './common.js'
import { type Loose, looseOf } from './loose.js'

/** A text with its permanent id. */
export interface Known {
  id: string
  text: string
}

/** What is known of a document: its catalogue in reading order, what vanished before, ids that are taken besides. */
export interface Before {
  known: readonly Known[]
  /** In the order in which they vanished. */
  obsolete: readonly Known[]
  /** Ids that live on as aliases: never given again. */
  aliases?: Iterable<string>
}

/** Texts as numbers: equal texts, equal numbers. */
const symbolsOf = (texts: readonly string[], numbers: Map<string, number>): number[] =>
  texts.map(text => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  })

/** Places of each text, first to last. */
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

/** Which new text each old one is, by index; step by step, from the surest. */
class Matching {
  readonly oldOf = new Map<number, number>()
  private readonly nowOf = new Map<number, number>()
  readonly likeness = new Map<number, number>()
  private spine: Pair[] = []

  constructor(
    private readonly old: readonly string[],
    private readonly now: readonly string[],
  ) {}

  private pair(old: number, now: number): void {
    this.oldOf.set(now, old)
    this.nowOf.set(old, now)
  }

  /** Texts that stand unchanged, in order. */
  matchUnchanged(): Set<number> {
    const numbers = new Map<string, number>()
    this.spine = commonSubsequence(symbolsOf(this.old, numbers), symbolsOf(this.now, numbers))
    for (const [old, now] of this.spine) this.pair(old, now)
    return new Set(this.spine.map(([, now]) => now))
  }

  private loose(): { old: Loose[]; now: Loose[] } {
    return {
      old: looseOf(
        this.old,
        index => this.nowOf.has(index),
        this.spine.map(([old]) => old),
      ),
      now: looseOf(
        this.now,
        index => this.oldOf.has(index),
        this.spine.map(([, now]) => now),
      ),
    }
  }

  /** Texts that stand unchanged in another place; repeats keep their order. */
  matchMoved(): Set<number> {
    const { old, now } = this.loose()
    const queues = queuesOf(old)
    const moved = new Set<number>()
    for (const { index, text } of now) {
      const from = queues.get(text)?.pop()
      if (from === undefined) continue
      this.pair(from, index)
      moved.add(index)
    }
    return moved
  }

  /** Texts that were edited. `taken` are new texts that have an id already. */
  matchEdited(taken: ReadonlySet<number>): void {
    const loose = this.loose()
    const now = loose.now.filter(({ index }) => !taken.has(index))
    const edges = candidates(loose.old, now)
    for (const [row, column] of assign(edges, loose.old.length).entries()) {
      const [from, to] = [loose.old[column], now[row]]
      if (!from || !to) continue
      this.pair(from.index, to.index)
      this.likeness.set(to.index, edges[row]?.find(edge => edge.column === column)?.similarity ?? 0)
    }
  }

  vanished(): number[] {
    return [...this.old.keys()].filter(index => !this.nowOf.has(index))
  }
}

/** Texts that had vanished and are back, by index, with their old ids; the last to vanish comes back first. */
const revive = (
  now: readonly string[],
  matched: ReadonlyMap<number, number>,
  obsolete: readonly Known[],
): Map<number, string> => {
  const queues = queuesOf(obsolete.map(({ text }, index) => ({ index, text })))
  for (const queue of queues.values()) queue.reverse()
  const revived = new Map<number, string>()
  for (const [index, text] of now.entries()) {
    if (matched.has(index)) continue
    const from = queues.get(text)?.pop()
    const known = from === undefined ? undefined : obsolete[from]
    if (known) revived.set(index, known.id)
  }
  return revived
}

/**
 * Carry ids over from a catalogue to an edited source.
 *
 * 1. Unchanged texts in order: a longest common subsequence (`kept`).
 * 2. Unchanged texts elsewhere, repeats in their order (`moved`).
 * 3. Texts that had vanished and are back (`revived`).
 * 4. Edited texts: the assignment with the greatest likeness in all, where texts in the same gap between
 *    unchanged neighbours are preferred; `thresholds.ts` says how alike is alike enough (`edited`).
 * 5. What is left is `new`; what has no partner in the source is obsolete.
 *
 * @param now the segments' texts in reading order.
 */
export const reconcile = (before: Before, now: readonly string[]): Reconciliation => {
  const { known, obsolete, aliases = [] } = before
  const matching = new Matching(
    known.map(({ text }) => text),
    now,
  )
  const kept = matching.matchUnchanged()
  const moved = matching.matchMoved()
  const revived = revive(now, matching.oldOf, obsolete)
  matching.matchEdited(new Set(revived.keys()))
  const mint = minter(new Set([...known.map(({ id }) => id), ...obsolete.map(({ id }) => id), ...aliases]))
  const matchOf = (text: string, index: number): Match => {
    const back = revived.get(index)
    if (back !== undefined) return { id: back, text, fate: 'revived' }
    const old = known[matching.oldOf.get(index) ?? -1]
    if (!old) return { id: mint(text), text, fate: 'new' }
    if (kept.has(index)) return { id: old.id, text, fate: 'kept' }
    if (moved.has(index)) return { id: old.id, text, fate: 'moved' }
    const alike = matching.likeness.get(index) ?? 0
    const change = changeOf(old.text, text)
    return { id: old.id, text, fate: 'edited', previous: old.text, similarity: alike, change }
  }
  return {
    matches: now.map(matchOf),
    obsolete: matching.vanished().flatMap(index => known[index] ?? []),
  }
}
