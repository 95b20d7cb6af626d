import { endCost, fillCost, stretchCost } from './costs.js'
import type { LeadingRange } from './leadings.js'
import type { MeasuredFlow, MeasuredLeaf, Place, Spread } from './leaf.js'
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
  /** What has to have room at the foot of both pages of the last spread, in CSS pixels. */
  endRoom?: number
  /** How far the leading of a spread may be from that of the flow; left out, it is the same throughout. */
  leading?: LeadingRange
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

/** An end of a spread that was looked at: the number of the piece after it, what it costs, the leading it asks for. */
type Visit = (next: number, cost: number, stretch: number, isTooHigh: boolean) => void

/**
 * Heights on the pages of a spread, added up as pieces come onto it: what follows the leading, the rest, the notes.
 * Numbers alone: this is the inner loop.
 */
interface Filling {
  versoElastic: number
  rectoElastic: number
  verso: number
  recto: number
  versoNotes: number
  rectoNotes: number
}

/** Add a length to both pages: where paragraphs are level, the greater to each. */
const grow = (filling: Filling, [verso, recto]: Pair, isLevel: boolean, isElastic: boolean): void => {
  const left = isLevel ? Math.max(verso, recto) : verso
  const right = isLevel ? left : recto
  filling.versoElastic += isElastic ? left : 0
  filling.rectoElastic += isElastic ? right : 0
  filling.verso += isElastic ? 0 : left
  filling.recto += isElastic ? 0 : right
}

/** Times the leading so that a page is just full; what follows no leading is left as it is. */
const stretchTo = (room: number, elastic: number, { narrowest, widest }: LeadingRange): number =>
  elastic > 0 ? Math.min(widest, Math.max(narrowest, room / elastic)) : 1

/** How high the fuller page is with so much of a leaf on it, and the leading with which. */
const highest = (
  filling: Filling,
  own: Pair,
  leaf: MeasuredLeaf,
  { height, noteGap }: MeasuredFlow,
  isLevel: boolean,
  leading: LeadingRange,
): { used: number; stretch: number } => {
  const left = isLevel ? Math.max(own[0], own[1]) : own[0]
  const right = isLevel ? left : own[1]
  const versoElastic = filling.versoElastic + (leaf.isElastic ? left : 0)
  const rectoElastic = filling.rectoElastic + (leaf.isElastic ? right : 0)
  const { versoNotes, rectoNotes } = filling
  const verso = filling.verso + (leaf.isElastic ? 0 : left) + (versoNotes > 0 ? versoNotes + noteGap[0] : 0)
  const recto = filling.recto + (leaf.isElastic ? 0 : right) + (rectoNotes > 0 ? rectoNotes + noteGap[1] : 0)
  const stretch = Math.min(
    stretchTo(height - verso, versoElastic, leading),
    stretchTo(height - recto, rectoElastic, leading),
  )
  return { used: Math.max(verso + stretch * versoElastic, recto + stretch * rectoElastic), stretch }
}

const unstretched: LeadingRange = { narrowest: 1, widest: 1 }

/** Look at every place where the spread that begins at a piece may end, until it is full. */
const visitEnds = (
  flow: MeasuredFlow,
  places: readonly Place[],
  first: number,
  { align, limits, leading = unstretched, endRoom = 0 }: SolveOptions,
  visit: Visit,
): void => {
  const { leaves, height } = flow
  const isLevel = align === 'paragraph'
  const limit = limits?.get(first) ?? Number.POSITIVE_INFINITY
  const filling: Filling = {
    versoElastic: 0,
    rectoElastic: 0,
    verso: 0,
    recto: 0,
    versoNotes: 0,
    rectoNotes: 0,
  }
  let start = places[first] ?? { leaf: 0, piece: 0 }
  const head = start.piece === 0 ? leaves[start.leaf] : undefined
  if (head) grow(filling, [-head.lessAtHead[0], -head.lessAtHead[1]], false, head.isElastic)
  for (let next = first + 1; next <= places.length; next += 1) {
    const place = places[next - 1]
    const leaf = place && leaves[place.leaf]
    if (!place || !leaf) return
    if (place.leaf !== start.leaf) {
      const before = leaves[start.leaf]
      const rest = before?.heights[start.piece]?.[before.cuts.length - start.piece - 1]
      if (!rest) return
      grow(filling, rest, isLevel, before?.isElastic ?? false)
      grow(filling, leaf.gap, isLevel, false)
      start = place
    }
    const notes = leaf.notes[place.piece]
    filling.versoNotes += notes?.[0] ?? 0
    filling.rectoNotes += notes?.[1] ?? 0
    const own = leaf.heights[start.piece]?.[place.piece - start.piece]
    if (!own && next > first + 1) return
    const isLast = next === places.length
    const range = isLast ? { ...leading, widest: 1 } : leading
    const { used, stretch } = own
      ? highest(filling, own, leaf, flow, isLevel, range)
      : { used: Number.POSITIVE_INFINITY, stretch: 1 }
    const fits = used <= height - (isLast ? endRoom : 0) + tolerance && next < limit
    if (!fits && next > first + 1) return
    const end = isLast ? 0 : endCost(flow, place.leaf, start.piece, place.piece)
    const fill = fillCost(used, height, isLast) + stretchCost(stretch, leading)
    visit(next, end + (fits ? fill : overflow), stretch, !fits)
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
  const found: Found = {
    tooHigh: new Uint8Array(places.length + 1),
    stretches: new Float64Array(places.length + 1).fill(1),
  }
  best[0] = 0
  for (let first = 0; first < places.length; first += 1) {
    const before = best[first] ?? Number.POSITIVE_INFINITY
    if (before === Number.POSITIVE_INFINITY) continue
    visitEnds(flow, places, first, options, (next, cost, stretch, isTooHigh) => {
      if (before + cost >= (best[next] ?? 0)) return
      best[next] = before + cost
      previous[next] = first
      found.stretches[next] = stretch
      found.tooHigh[next] = isTooHigh ? 1 : 0
    })
  }
  return walkBack(flow, places, previous, found)
}

/** Of the best spread that ends before each piece. */
interface Found {
  tooHigh: Uint8Array
  stretches: Float64Array
}

const walkBack = (
  { leaves }: MeasuredFlow,
  places: readonly Place[],
  previous: Int32Array,
  { stretches, tooHigh }: Found,
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
    spreads: found.map(({ from, to }) => ({
      from: places[from] ?? end,
      to: places[to] ?? end,
      stretch: stretches[to] ?? 1,
    })),
    starts: found.map(({ from }) => from),
    tooHigh: found.flatMap(({ to }, index) => (tooHigh[to] ? [index] : [])),
  }
}
