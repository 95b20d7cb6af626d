import type { LeadingRange } from './leadings.js'
import type { Cut, LeafKind, MeasuredFlow, MeasuredLeaf } from './leaf.js'
import type { Pair } from './pair.js'

/**
 * What the end of a spread costs. Chosen on the New Year message and a book of a thousand news sentences: of all breaks that
 * leave no page a quarter empty and fill nine tenths on an average, those that part the fewest sentences.
 */
const costs = {
  /** Times the square of the empty share of the fuller page. */
  empty: 900,
  /** More than a quarter empty, and times what is more than that. */
  hollow: 400,
  hollower: 1000,
  /** What the end parts. */
  cut: { block: 0, sentence: 5, row: 20, clause: 200, line: 320 } satisfies Record<Cut, number>,
  /** Fewer than two lines of a paragraph before or after the end, on either page. */
  fewLines: 80,
  /** The same right under a heading. */
  fewUnderHeading: 400,
  /** One row of a table alone. */
  loneRow: 200,
  /** A table of few rows, which is looked at as one. */
  shortTable: 150,
  /** A heading at the foot. */
  heading: 100_000,
  /** Words right before code or a table, which lead to it, parted from it. */
  leadIn: 50,
  /** A heading stands well at the head of a page. */
  headingNext: -4,
  /** Each spread. */
  spread: 1,
  /** Times the square of how far the leading of a spread is from that of the flow, 1 being as far as may be. */
  stretched: 6,
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

/** One row of a table, one line of code, before or after the end. */
const lone: Partial<Record<LeafKind, number>> = { table: costs.loneRow, code: costs.fewLines }

/** Rows of a table that is parted only where pages would be hollow else. */
const fewRows = 8

const partedRows = (leaf: MeasuredLeaf, from: number, count: number): number => {
  const isLone = count === 1 || from + count === leaf.cuts.length - 1
  const isShort = leaf.kind === 'table' && leaf.cuts.length <= fewRows
  return (isLone ? (lone[leaf.kind] ?? 0) : 0) + (isShort ? costs.shortTable : 0)
}

/** What it costs to end a spread with a leaf, by the kind of the next. */
const before: Partial<Record<LeafKind, number>> = {
  heading: costs.headingNext,
  code: costs.leadIn,
  table: costs.leadIn,
}

/** Whether the pieces before and behind an end are of one sentence. */
export const partsSentence = (cut: Cut | undefined): boolean => cut === 'clause' || cut === 'line'

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
  if (cut === 'block') return before[leaves[index + 1]?.kind ?? 'text'] ?? 0
  const count = piece - from + 1
  const isUnderHeading = from === 0 && leaves[index - 1]?.kind === 'heading'
  const parted =
    leaf.kind in lone ? partedRows(leaf, from, count) : partedText(leaf, from, count, isUnderHeading)
  return costs.cut[cut] + parted
}

/** What it costs to set a spread with another leading. */
export const stretchCost = (stretch: number, { narrowest, widest }: LeadingRange): number => {
  const most = stretch < 1 ? 1 - narrowest : widest - 1
  return stretch === 1 ? 0 : costs.stretched * ((stretch - 1) / most) ** 2
}

/** What it costs to leave a spread so far empty; the last one costs nothing. */
export const fillCost = (used: number, height: number, isLast: boolean): number => {
  if (isLast) return costs.spread
  const empty = Math.max(0, 1 - used / height)
  const hollow = empty > hollowShare ? costs.hollow + costs.hollower * (empty - hollowShare) : 0
  return costs.spread + costs.empty * empty * empty + hollow
}
