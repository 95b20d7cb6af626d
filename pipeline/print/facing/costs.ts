import type { Cut, MeasuredFlow, MeasuredLeaf } from './leaf.js'
import type { Pair } from './pair.js'

/**
 * What the end of a spread costs. Chosen on the New Year message and a book of a thousand news sentences: pages
 * as full as sentences let them be, a sentence parted only where a page would stay a quarter empty.
 */
const costs = {
  /** Times the square of the empty share of the fuller page. */
  empty: 300,
  /** More than a quarter empty. */
  hollow: 400,
  /** What the end parts. */
  cut: { block: 0, sentence: 5, row: 20, clause: 45, line: 130 } satisfies Record<Cut, number>,
  /** Fewer than two lines of a paragraph before or after the end, on either page. */
  fewLines: 80,
  /** The same right under a heading. */
  fewUnderHeading: 400,
  /** One row of a table alone. */
  loneRow: 200,
  /** A heading at the foot. */
  heading: 100_000,
  /** A heading stands well at the head of a page. */
  headingNext: -4,
  /** Each spread. */
  spread: 1,
} as const

/** Empty share of a page from which it counts as hollow. */
const hollowShare = 0.25

/** Paragraphs are not parted with fewer lines than this on a page. */
const fewestLines = 2

const lines = ({ leading }: MeasuredLeaf, heights: Pair | undefined): number =>
  heights && leading[0] && leading[1]
    ? Math.min(Math.round(heights[0] / leading[0]), Math.round(heights[1] / leading[1]))
    : fewestLines

const partedText = (leaf: MeasuredLeaf, from: number, count: number, isUnderHeading: boolean): number => {
  const next = from + count
  const before = lines(leaf, leaf.heights[from]?.[count - 1])
  const after = lines(leaf, leaf.heights[next]?.at(-1))
  const few = isUnderHeading ? costs.fewUnderHeading : costs.fewLines
  return (before < fewestLines ? few : 0) + (after < fewestLines ? costs.fewLines : 0)
}

const partedTable = (leaf: MeasuredLeaf, from: number, count: number): number =>
  count === 1 || from + count === leaf.cuts.length - 1 ? costs.loneRow : 0

/**
 * What it costs to end a spread behind a piece.
 * @param from the first piece of the leaf that stands on this spread.
 * @param piece the last one.
 */
export const endCost = ({ leaves }: MeasuredFlow, index: number, from: number, piece: number): number => {
  const leaf = leaves[index]
  const cut = leaf?.cuts[piece]
  if (!leaf || !cut) return 0
  if (leaf.kind === 'heading') return costs.heading
  if (cut === 'block') return leaves[index + 1]?.kind === 'heading' ? costs.headingNext : 0
  const count = piece - from + 1
  const isUnderHeading = from === 0 && leaves[index - 1]?.kind === 'heading'
  const parted =
    leaf.kind === 'table' ? partedTable(leaf, from, count) : partedText(leaf, from, count, isUnderHeading)
  return costs.cut[cut] + parted
}

/** What it costs to leave a spread so far empty; the last one costs nothing. */
export const fillCost = (used: number, height: number, isLast: boolean): number => {
  if (isLast) return costs.spread
  const empty = Math.max(0, 1 - used / height)
  return costs.spread + costs.empty * empty * empty + (empty > hollowShare ? costs.hollow : 0)
}
