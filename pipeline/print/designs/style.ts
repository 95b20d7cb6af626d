import type { Canon, Margins } from '../margins.js'
import type { PageSize } from '../page-size.js'
import type { Families } from '../typography.js'

/** How the languages stand to each other on the page. */
export type PrintLayout = 'parallel' | 'stacked' | 'facing' | 'source' | 'target'

/** What stands in the margins; lengths in points. */
export interface MarginTexts {
  /** The running head: `rise` is from the text block to what it stands on; `wide`: as the block, over a rule. */
  head: { size: number; leading: number; rise: number; place: 'wide' | 'fore-edge' }
  /** The page number: `drop` from the text block to the head of its line, `inset` from the fore edge of the block. */
  folio: { size: number; leading: number; drop: number; inset: number }
}

/** A design: what it says of a page. A row of the table `designs`. */
export interface DesignStyle {
  /** The page size where none is chosen. */
  size: string
  canon: (setting: PrintLayout) => Canon
  /** Sizes and leadings for a text block. */
  families: (setting: PrintLayout, block: PageSize) => Families
  marginTexts: (margins: Margins) => MarginTexts
  /** Between parallel columns, in points. */
  spine: number
  /** The room for paragraph numbers beside one column, at most, in points. */
  hang: number
  /** Style sheets behind those of all designs. */
  sheets: string[]
}

/** A length that leaves as much again to the edge of the paper. */
export const inMargin = (wanted: number, margin: number, leading: number): number =>
  Math.max(0, Math.min(wanted, (margin - leading) / 2))

/** A size in half points between two others. */
export const between = (least: number, size: number, most: number): number =>
  Math.round(2 * Math.min(most, Math.max(least, size))) / 2
