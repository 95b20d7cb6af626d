import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLeadings, leadingBounds, type Totals } from './leadings.js'

/** The book: 20 Chinese lines of 28.8 px, 30 English ones of 19.2 px. */
const book: Totals = { lines: [200, 300], fixed: [0, 0], height: 576, leading: [28.8, 19.2] }
const pages = ({ lines, height }: Totals, leading: readonly number[]): number[] =>
  lines.map((count, side) => (count * (leading[side] ?? 0)) / height)

describe('the leadings', () => {
  it('are the design’s where both languages take as many pages', () => {
    expect(chooseLeadings(book)).toEqual([28.8, 19.2])
  })

  it('bring a longer translation nearer to its source', () => {
    const longer: Totals = { ...book, lines: [200, 340] }
    const [verso = 0, recto = 0] = pages(longer, chooseLeadings(longer))
    expect(recto - verso).toBeLessThan(0.4 * (340 / 30 - 200 / 20))
  })

  it('stay within their bounds and fill the block with whole lines', () => {
    const count = fc.integer({ min: 0, max: 9000 })
    const length = fc.double({ min: 0, max: 5000, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(count, count), fc.tuple(length, length), (lines, fixed) => {
        const chosen = chooseLeadings({ ...book, lines, fixed })
        for (const [side, leading] of chosen.entries()) {
          const own = book.leading[side] ?? 0
          expect(leading).toBeGreaterThanOrEqual(own * leadingBounds.narrowest - 1e-6)
          expect(leading).toBeLessThanOrEqual(own * leadingBounds.widest + 1e-6)
          expect(Math.abs(576 / leading - Math.round(576 / leading))).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('are the design’s own for a page that holds no whole number of lines within the bounds', () => {
    expect(chooseLeadings({ ...book, height: 40 })).toEqual([28.8, 19.2])
    expect(chooseLeadings({ ...book, leading: [0, 0] })).toEqual([0, 0])
  })
})
