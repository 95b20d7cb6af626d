/** For `bench/facing.ts` and tests: the same flow with no sentence parted that fits on a page, and how full its pages would be. */
import { partsSentence } from '../../print/facing/costs.js'
import type { MeasuredFlow, MeasuredLeaf, Spread } from '../../print/facing/leaf.js'
import type { Pair } from '../../print/facing/pair.js'
import type { Solution } from '../../print/facing/solve.js'

const higher = (pair: Pair | undefined): number => (pair ? Math.max(...pair) : Number.POSITIVE_INFINITY)

const sum = (pairs: readonly Pair[]): Pair =>
  pairs.reduce<Pair>(([one, other], pair) => [one + pair[0], other + pair[1]], [0, 0])

/** Pieces that stand together, from the first to the last. */
interface Run {
  from: number
  to: number
}

/** The sentences of a leaf, each as its pieces. */
const sentencesOf = ({ cuts }: MeasuredLeaf): Run[] => {
  let from = 0
  return cuts.flatMap((cut, to) => {
    if (partsSentence(cut)) return []
    const run = { from, to }
    from = to + 1
    return [run]
  })
}

const joined = (leaf: MeasuredLeaf, runs: readonly Run[]): MeasuredLeaf => ({
  ...leaf,
  cuts: runs.flatMap(({ to }) => leaf.cuts[to] ?? []),
  heights: runs.map(({ from }, index) =>
    runs.slice(index).flatMap(({ to }) => {
      const found = leaf.heights[from]?.[to - from]
      return found ? [found] : []
    }),
  ),
  notes: runs.map(({ from, to }) => sum(leaf.notes.slice(from, to + 1))),
})

/** Put the pieces of each sentence together that is no higher than a page. @returns how many are higher. */
export const wholeSentences = (flow: MeasuredFlow): { whole: MeasuredFlow; higher: number } => {
  let count = 0
  const leaves = flow.leaves.map(leaf => {
    if (leaf.kind !== 'text') return leaf
    const runs = sentencesOf(leaf).flatMap(run => {
      if (higher(leaf.heights[run.from]?.[run.to - run.from]) <= flow.height) return [run]
      count += 1
      return Array.from({ length: run.to - run.from + 1 }, (_, index) => {
        const piece = run.from + index
        return { from: piece, to: piece }
      })
    })
    return joined(leaf, runs)
  })
  return { whole: { ...flow, leaves }, higher: count }
}

/** What of a leaf stands on a spread: from a piece up to another, not included. */
const onSpread = ({ cuts }: MeasuredLeaf, index: number, { from, to }: Spread): Run => ({
  from: index === from.leaf ? from.piece : 0,
  to: index === to.leaf ? to.piece : cuts.length,
})

const used = ({ leaves, noteGap }: MeasuredFlow, spread: Spread, side: 0 | 1): number => {
  let height = 0
  let notes = 0
  for (const [index, leaf] of leaves.entries()) {
    if (index < spread.from.leaf || index > spread.to.leaf) continue
    const { from, to } = onSpread(leaf, index, spread)
    if (to <= from) continue
    const isFirst = index === spread.from.leaf
    const own =
      (leaf.heights[from]?.[to - from - 1]?.[side] ?? 0) - (isFirst && from === 0 ? leaf.lessAtHead[side] : 0)
    height += own * (leaf.isElastic ? spread.stretch : 1) + (isFirst ? 0 : leaf.gap[side])
    notes += sum(leaf.notes.slice(from, to))[side]
  }
  return height + notes + (notes > 0 ? noteGap[side] : 0)
}

/** How full the fuller page of each spread is as it was reckoned, 1 being full. */
export const reckonedFills = (flow: MeasuredFlow, { spreads }: Pick<Solution, 'spreads'>): number[] =>
  spreads.map(spread => Math.max(used(flow, spread, 0), used(flow, spread, 1)) / flow.height)
