import { endCost, fillCost } from './costs.js'
import type { MeasuredFlow, Place, Spread } from './leaf.js'
import type { Pair } from './pair.js'

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

const placesOf = ({ leaves }: MeasuredFlow): Place[] =>
  leaves.flatMap(({ cuts }, leaf) => cuts.map((_, piece) => ({ leaf, piece })))

/** Chromium lays out in 64ths of a pixel. */
const tolerance = 0.1

/** An end of a spread that was looked at: the number of the piece after it, and what it costs. */
type Visit = (next: number, cost: number, isTooHigh: boolean) => void

/** Heights on the pages of a spread, added up as pieces come onto it. Numbers alone: this is the inner loop. */
interface Filling {
  verso: number
  recto: number
  versoNotes: number
  rectoNotes: number
}

const withNotes = (text: number, notes: number, gap: number): number => text + (notes > 0 ? notes + gap : 0)

/** Add a length to both pages: where paragraphs are level, the greater to each. */
const grow = (filling: Filling, [verso, recto]: Pair, isLevel: boolean): void => {
  filling.verso += isLevel ? Math.max(verso, recto) : verso
  filling.recto += isLevel ? Math.max(verso, recto) : recto
}

/** How high the fuller page is with so much of a leaf on it. */
const highest = (filling: Filling, own: Pair, [versoGap, rectoGap]: Pair, isLevel: boolean): number => {
  const verso = isLevel ? Math.max(...own) : own[0]
  const recto = isLevel ? verso : own[1]
  return Math.max(
    withNotes(filling.verso + verso, filling.versoNotes, versoGap),
    withNotes(filling.recto + recto, filling.rectoNotes, rectoGap),
  )
}

/** Look at every place where the spread that begins at a piece may end, until it is full. */
const visitEnds = (
  flow: MeasuredFlow,
  places: readonly Place[],
  first: number,
  { align, limits }: SolveOptions,
  visit: Visit,
): void => {
  const { leaves, height, noteGap } = flow
  const isLevel = align === 'paragraph'
  const limit = limits?.get(first) ?? Number.POSITIVE_INFINITY
  const filling: Filling = { verso: 0, recto: 0, versoNotes: 0, rectoNotes: 0 }
  let start = places[first] ?? { leaf: 0, piece: 0 }
  for (let next = first + 1; next <= places.length; next += 1) {
    const place = places[next - 1]
    const leaf = place && leaves[place.leaf]
    if (!place || !leaf) return
    if (place.leaf !== start.leaf) {
      const before = leaves[start.leaf]
      const rest = before?.heights[start.piece]?.[before.cuts.length - start.piece - 1]
      if (!rest) return
      grow(filling, rest, isLevel)
      grow(filling, leaf.gap, isLevel)
      start = place
    }
    const notes = leaf.notes[place.piece]
    filling.versoNotes += notes?.[0] ?? 0
    filling.rectoNotes += notes?.[1] ?? 0
    const own = leaf.heights[start.piece]?.[place.piece - start.piece]
    const used = own ? highest(filling, own, noteGap, isLevel) : Number.POSITIVE_INFINITY
    const fits = used <= height + tolerance && next < limit
    if (!fits && next > first + 1) return
    const isLast = next === places.length
    const end = isLast ? 0 : endCost(flow, place.leaf, start.piece, place.piece)
    visit(next, end + (fits ? fillCost(used, height, isLast) : overflow), !fits)
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
