import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints, editDistance } from './edits.js'

/** The whole table, as in the textbook. */
const plainDistance = (a: readonly number[], b: readonly number[]): number => {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  a.forEach((character, i) => {
    const row = [i + 1]
    b.forEach((other, j) => {
      const replaced = (before[j] ?? 0) + (character === other ? 0 : 1)
      row.push(Math.min(replaced, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    })
    before = row
  })
  return before.at(-1) ?? 0
}

const distance = (a: string, b: string, limit = 1000): number =>
  editDistance(codePoints(a), codePoints(b), limit)

describe('the distance of two texts', () => {
  it.each([
    ['', '', 0],
    ['', '甲乙', 2],
    ['甲乙丙', '甲丙', 1],
    ['甲乙丙', '甲丁丙', 1],
    ['kitten', 'sitting', 3],
  ])('%s → %s takes %i edits', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits)
  })

  it('counts a character beyond the basic plane as one', () => {
    expect(distance('𠮷野家', '吉野家')).toBe(1)
    expect([...codePoints('a𠮷b')]).toEqual([0x61, 0x20bb7, 0x62])
  })

  it('is that of the whole table, or one more than the limit', () => {
    const text = fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 24 })
    fc.assert(
      fc.property(text, text, fc.nat(12), (a, b, limit) => {
        const whole = plainDistance(a, b)
        expect(editDistance(Uint32Array.from(a), Uint32Array.from(b), limit)).toBe(Math.min(whole, limit + 1))
      }),
      { numRuns: 2000 },
    )
  })
})
