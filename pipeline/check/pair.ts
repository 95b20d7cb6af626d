import type { SegmentRole } from '../model/segment.js'

/** One segment with its translation into one language: what a rule looks at. */
export interface Pair {
  /** The segment's id, or the name of a line in a list of pairs. */
  id: string
  /** Inline Markdown, as it stands in the segment. */
  source: string
  /** Inline Markdown, as it stands in the catalogue; empty where there is no translation. */
  target: string
  role: SegmentRole
  /** Segments of one block (a paragraph, a heading, a table cell) share it. */
  block: number
  /** The source has changed since the target was made. */
  stale: boolean
}

/** What is known of a pair at least: the rest has defaults. */
export type PairSpec = Pick<Pair, 'source' | 'target'> & Partial<Pair>

/** A pair with everything present: a paragraph by itself, up to date. */
export const pairOf = (spec: PairSpec, index = 0): Pair => ({
  id: `p${index}`,
  role: 'paragraph',
  block: index,
  stale: false,
  ...spec,
})
