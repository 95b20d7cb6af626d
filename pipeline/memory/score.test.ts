import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsAllowed, score } from './score.js'

describe('a score', () => {
  it.each([3, 6, 9, 12, 21])('of exactly 0.7 is not lost to rounding: %i edits', edits => {
    expect(score(edits, (edits * 10) / 3)).toBe(0.7)
    expect(editsAllowed((edits * 10) / 3, 0.7)).toBe(edits)
  })

  it('allows as many edits as keep it, and no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 1000 }),
        (longer, thousandth) => {
          const minimum = thousandth / 1000
          const edits = editsAllowed(longer, minimum)
          expect(score(edits, longer)).toBeGreaterThanOrEqual(minimum)
          expect(score(edits + 1, longer)).toBeLessThan(minimum)
        },
      ),
    )
  })
})
