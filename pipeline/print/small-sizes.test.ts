import { describe, expect, it } from 'vitest'
import { type Design, designOf, type PrintChoice } from './design.js'
import { captionSize, noteSize, tableSize } from './small-sizes.js'

const sizesOf = ({ languages }: Design) => Object.values(languages)

describe('what is smaller than the text', () => {
  it.each<[PrintChoice, number[], number[], number]>([
    [{ design: 'official', layout: 'parallel' }, [8.5, 8.5], [8, 8], 9],
    [{ design: 'official', layout: 'facing' }, [11, 9.5], [10, 9], 10],
    [{ design: 'official', layout: 'parallel', size: 'A5' }, [8, 8], [7.5, 7.5], 8],
    [{ design: 'book', layout: 'facing' }, [9.5, 8.5], [9, 8], 9],
  ])('follows the text of its language: %o', (choice, captions, notes, table) => {
    const languages = sizesOf(designOf(choice))
    expect(languages.map(typography => captionSize(typography).size)).toEqual(captions)
    expect(languages.map(typography => noteSize(typography).size)).toEqual(notes)
    expect(tableSize(languages).size).toBe(table)
  })

  it.each(['official', 'book'] as const)('is smaller than the text on every page of %s', design => {
    for (const size of ['A4', 'A5', '16K', '32K', '6x9'])
      for (const layout of ['parallel', 'stacked', 'facing', 'source', 'target'] as const)
        for (const typography of sizesOf(designOf({ design, size, layout }))) {
          expect(noteSize(typography).size).toBeLessThanOrEqual(captionSize(typography).size)
          expect(captionSize(typography).size).toBeLessThan(typography.size)
        }
  })
})
