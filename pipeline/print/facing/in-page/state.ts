import type { Cut, LeafKind, Place, Spread } from '../leaf.js'
import type { Pair } from '../pair.js'

/** A place in the page: before the child of this number, or before this character of a text. */
export interface Boundary {
  node: Node
  offset: number
}

/** A leaf with its element in the galley of each page. */
export interface Leaf {
  kind: LeafKind
  elements: Pair<Element>
  /** What holds its text: the cell of a row, a table’s body. */
  cells: Pair<Element>
  cuts: Cut[]
  /** Where each piece ends; the last ends with the leaf and has no entry. */
  ends: Pair<Boundary[]>
  /** The notes of each piece. */
  notes: Pair<Element[]>[]
  /** The whole leaf with its lines fitted, and how high it is. */
  fitted: Pair<{ element: Element; height: number } | undefined>
}

/** A note in both languages, or a translator's in one, taken out of the flow to stand at the foot. */
export interface Footnote {
  ids: Pair<string | undefined>
  elements: Pair<Element | undefined>
}

/** A flow of text on its way from rows to pages. */
export interface Flow {
  /** Its text in one column for each page. */
  galleys: Pair<HTMLElement>
  leaves: Leaf[]
  footnotes: Footnote[]
  /** How far the text of each page is raised, in CSS pixels, that the first baselines of a spread are level. */
  raise: Pair
  /** How much more, times what its leading is stretched by. */
  raiseMore: Pair
  sheets: Pair<HTMLElement>[]
  /** Parts of leaves that a spread parts, with their lines fitted, by `partKey`. */
  parts: Map<string, Element>
}

/** What the functions that run in the page keep between calls. */
export interface FacingState {
  flows: Flow[]
  /** An empty page of each side. */
  blanks: Pair<HTMLElement>
  /** The place before a node. */
  before(node: Node): Boundary
  /** The sentences of a cell by the id of their segment, which the translation’s ids have a language behind. */
  sentences(cell: Element): Map<string, Element>
  /** The name of a part of a leaf; undefined of a whole leaf. */
  partKey(side: 0 | 1, leaf: number, spread: Spread): string | undefined
  /** A copy of what stands between two places, with the elements around it. */
  copy(flow: Flow, side: 0 | 1, from: Place, to: Place): HTMLElement
}

declare global {
  interface Window {
    facing: FacingState
  }
}
