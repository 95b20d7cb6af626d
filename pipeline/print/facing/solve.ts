import { endCost, fillCost } from './costs.js'
import type { MeasuredFlow, MeasuredLeaf, Place, Spread } from './leaf.js'
import { type Pair, sum, zip } from './pair.js'

/** How the pages of a spread are kept in step. */
export type Alignment = 'sentence' | 'paragraph'

/** What a solution has to keep to. */
export interface SolveOptions {
  align: Alignment
  /**
   * Learned from pages that came out too high: a spread that begins at the piece of a number (counted through the flow)
   * ends before the piece of another.
   */
  limits?: ReadonlyMap<number, number>
}

/** The breaks of a flow. */
export interface Solution {
  spreads: Spread[]
  /** Number of the first piece of each spread, counted through the flow. */
  starts: number[]
  /** Spreads of one piece that is higher than a page, by their index. */
  tooHigh: number[]
}

/** More than any sum of costs: a piece that is too high for a page of its own. */
const overflow = 1e7

/** What stands on a spread so far. */
interface Filled {
  text: Pair
  notes: Pair
}

/** Adds the leaf’s pieces one by one; undefined where it was not measured that far. */
type Height = (leaf: MeasuredLeaf, start: number, count: number) => Pair | undefined

/** Both pages begin the next paragraph level: each takes the room of the higher one. */
const heightOf: Record<Alignment, Height> = {
  sentence: ({ heights }, start, count) => heights[start]?.[count - 1],
  paragraph: ({ heights }, start, count) => {
    const own = heights[start]?.[count - 1]
    return own && [Math.max(...own), Math.max(...own)]
  },
}

const placesOf = ({ leaves }: MeasuredFlow): Place[] =>
  leaves.flatMap(({ cuts }, leaf) => cuts.map((_, piece) => ({ leaf, piece })))

const used = ({ text, notes }: Filled, noteGap: Pair): Pair =>
  sum(
    text,
    zip(notes, noteGap, (note, gap) => (note > 0 ? note + gap : 0)),
  )

/** Chromium lays out in 64ths of a pixel. */
const tolerance = 0.1

/** An end of a spread that was looked at: the number of the piece after it, and what it costs. */
type Visit = (next: number, cost: number, isTooHigh: boolean) => void

/** Look at every place where the spread that begins at a piece may end, until it is full. */
const visitEnds = (
  flow: MeasuredFlow,
  places: readonly Place[],
  first: number,
  { align, limits }: SolveOptions,
  visit: Visit,
): void => {
  const { leaves, height, noteGap } = flow
  const limit = limits?.get(first) ?? Number.POSITIVE_INFINITY
  let base: Pair = [0, 0]
  let notes: Pair = [0, 0]
  let start = places[first] ?? { leaf: 0, piece: 0 }
  for (let next = first + 1; next <= places.length; next += 1) {
    const place = places[next - 1]
    const leaf = place && leaves[place.leaf]
    if (!place || !leaf) return
    if (place.leaf !== start.leaf) {
      const before = leaves[start.leaf]
      const whole = before && heightOf[align](before, start.piece, before.cuts.length - start.piece)
      if (!whole) return
      const gap: Pair = align === 'paragraph' ? [Math.max(...leaf.gap), Math.max(...leaf.gap)] : leaf.gap
      base = sum(sum(base, whole), gap)
      start = place
    }
    const own = heightOf[align](leaf, start.piece, place.piece - start.piece + 1)
    notes = sum(notes, leaf.notes[place.piece] ?? [0, 0])
    const highest = own
      ? Math.max(...used({ text: sum(base, own), notes }, noteGap))
      : Number.POSITIVE_INFINITY
    const fits = highest <= height + tolerance && next < limit
    if (!fits && next > first + 1) return
    const isLast = next === places.length
    const end = isLast ? 0 : endCost(flow, place.leaf, start.piece, place.piece)
    visit(next, end + (fits ? fillCost(highest, height, isLast) : overflow), !fits)
    if (!fits) return
  }
}

/**
 * Find the breaks of all spreads at once: the sum of what they cost is the least there is (dynamic programming, as
 * TeX finds the breaks of a paragraph: Knuth and Plass 1981). Every piece stands on exactly one spread, in order.
 */
export const solve = (flow: MeasuredFlow, options: SolveOptions): Solution => {
  const places = placesOf(flow)
  const best = new Float64Array(places.length + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(places.length + 1).fill(-1)
  const tooHigh = new Uint8Array(places.length + 1)
  best[0] = 0
  for (let first = 0; first < places.length; first += 1) {
    const before = best[first] ?? Number.POSITIVE_INFINITY
    if (before === Number.POSITIVE_INFINITY) continue
    visitEnds(flow, places, first, options, (next, cost, isTooHigh) => {
      if (before + cost >= (best[next] ?? 0)) return
      best[next] = before + cost
      previous[next] = first
      tooHigh[next] = isTooHigh ? 1 : 0
    })
  }
  return walkBack(flow, places, previous, tooHigh)
}

const walkBack = (
  { leaves }: MeasuredFlow,
  places: readonly Place[],
  previous: Int32Array,
  tooHigh: Uint8Array,
): Solution => {
  const end: Place = { leaf: leaves.length, piece: 0 }
  const found: { from: number; to: number }[] = []
  for (let to = places.length; to > 0; ) {
    const from = previous[to] ?? -1
    if (from < 0) throw new Error('The spreads of a flow do not reach its beginning.')
    found.push({ from, to })
    to = from
  }
  found.reverse()
  return {
    spreads: found.map(({ from, to }) => ({ from: places[from] ?? end, to: places[to] ?? end })),
    starts: found.map(({ from }) => from),
    tooHigh: found.flatMap(({ to }, index) => (tooHigh[to] ? [index] : [])),
  }
}
