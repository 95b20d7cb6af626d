import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './edit.js'

describe('edits', () => {
  it('are made in any order', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 1, text: '' },
    ]
    expect(applyEdits('abcde', edits)).toBe('bcdE')
  })

  it('that overlap an earlier one are left', () => {
    const edits = [
      { start: 0, end: 3, text: 'X' },
      { start: 2, end: 4, text: 'Y' },
    ]
    expect(applyEdits('abcde', edits)).toBe('Xde')
  })

  it('that change nothing leave the text as it is', () => {
    const edit = fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      return { start, end, text: '0123456789'.slice(start, end) }
    })
    fc.assert(
      fc.property(fc.array(edit), edits => {
        expect(applyEdits('0123456789', edits)).toBe('0123456789')
      }),
    )
  })
})
