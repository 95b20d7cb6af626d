import type { Pair } from './pair.js'

/** How much text each page has to hold. */
export interface Totals {
  /** Lines of text whose leading may be chosen. */
  lines: Pair
  /** The height of everything else in CSS pixels: pictures, tables, code. */
  fixed: Pair
  /** The height of a page’s text block in CSS pixels. */
  height: number
  /** The leading of the design in CSS pixels. */
  leading: Pair
}

/** How far a leading may be from another, as factors of it. */
export interface LeadingRange {
  narrowest: number
  widest: number
}

/** The chosen leading is at most this far from the design’s. */
export const leadingBounds: LeadingRange = { narrowest: 0.96, widest: 1.12 }

/**
 * How far the leading of one spread, of both its pages alike, may be from that of the flow so that they are full: a line
 * more in thirty, or two less (measured on the New Year message: 1 % more of leading fills pages 0.6 % more). Lines of both languages
 * meet as before.
 */
export const spreadLeadings: LeadingRange = { narrowest: 0.966, widest: 1.06 }

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

/** Numbers of lines on a page whose leading is within the bounds. */
const lineCounts = (height: number, leading: number): number[] => {
  const least = Math.ceil(height / (leading * leadingBounds.widest) - 1e-6)
  const most = Math.floor(height / (leading * leadingBounds.narrowest) + 1e-6)
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
}

/**
 * Choose the leading of each language so that both need the same number of pages: a whole number of lines a page, so that
 * the pages of a spread fill the same block; within `leadingBounds` of the design. Of choices that do as well, the one
 * nearest to the design, and one whose lines meet often: 20 and 30 on a page meet at every second and third.
 * @returns the leading in CSS pixels; the design’s own where no whole number of lines is within the bounds.
 */
export const chooseLeadings = ({ lines, fixed, height, leading }: Totals): Pair => {
  let best: { leading: Pair; cost: number } = { leading, cost: Number.POSITIVE_INFINITY }
  for (const verso of lineCounts(height, leading[0])) {
    for (const recto of lineCounts(height, leading[1])) {
      const chosen: Pair = [height / verso, height / recto]
      const pages = [0, 1].map(side => {
        const [count = 0, other = 0, lead = 0] = [lines[side], fixed[side], chosen[side]]
        return count * lead + other
      })
      const [one = 0, other = 0] = pages
      const uneven = Math.abs(one - other) / Math.max(one, other, 1)
      const away = Math.abs(chosen[0] / leading[0] - 1) + Math.abs(chosen[1] / leading[1] - 1)
      const meets = verso / greatestCommonDivisor(verso, recto) / height
      const cost = uneven + 0.15 * away + meets
      if (cost < best.cost) best = { leading: chosen, cost }
    }
  }
  return best.leading
}
