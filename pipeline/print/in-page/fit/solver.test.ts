import { describe, expect, it } from 'vitest'
import type { Item, Measure } from './item.js'
import { solver } from './solver.js'

const solve = solver()

const item = (width: number, more: Partial<Item> = {}): Item => ({
  width,
  gap: 0,
  stretch: 0,
  shrink: 0,
  penalty: 0,
  hyphen: 0,
  trim: 0,
  letters: 1,
  forced: false,
  ...more,
})

/** Words of some widths with spaces of 4 between them. */
const words = (...widths: number[]): Item[] =>
  widths.map((width, index) => item(width, index > 0 ? { gap: 4, stretch: 2, shrink: 1 } : {}))

const measure = (width: number, more: Partial<Measure> = {}): Measure => ({
  width,
  indent: 0,
  justified: true,
  openEnded: false,
  size: 10,
  han: false,
  ...more,
})

const counts = (items: Item[], wanted: Measure): number[] | undefined =>
  solve(items, wanted)?.map(({ from, to }) => to - from)

describe('lines', () => {
  it('hold what fits', () => {
    expect(counts(words(40, 40, 40, 40), measure(84))).toEqual([2, 2])
  })

  it('shrink their spaces by a little, no further', () => {
    expect(counts(words(40, 41, 40, 40), measure(84))).toEqual([2, 2])
    expect(counts(words(40, 42, 40, 40), measure(84))).not.toEqual([2, 2])
  })

  it('keep their spaces as they are at a ragged edge', () => {
    expect(counts(words(40, 41, 40, 40), measure(84, { justified: false }))).toEqual([1, 1, 2])
  })

  it('are chosen for all of the paragraph: a word goes down to spare the next line', () => {
    // Greedy: three, one, two. The second line would have no space that can grow.
    const elastic = words(30, 30, 30, 70, 70, 30).map(each => ({ ...each, stretch: 20 }))
    expect(counts(elastic, measure(110))).toEqual([2, 2, 2])
  })

  it('begin further in where the first is drawn in', () => {
    expect(counts(words(40, 40, 40, 40), measure(84, { indent: 20 }))).toEqual([1, 2, 1])
  })

  it('break where they must', () => {
    const [one, two] = words(40, 40)
    expect(counts([item(40), { ...(two ?? one ?? item(40)), forced: true }], measure(200))).toEqual([1, 1])
  })

  it('do not break where they must not', () => {
    const items = Array.from({ length: 12 }, () => item(10, { stretch: 1 }))
    items[10] = item(10, { stretch: 1, penalty: Number.POSITIVE_INFINITY })
    expect(counts(items, measure(100, { han: true }))).toEqual([9, 3])
  })

  it('are none where a word is too long', () => {
    expect(solve(words(40, 120), measure(100))).toBeUndefined()
  })
})

describe('Chinese', () => {
  const signs = (count: number): Item[] => Array.from({ length: count }, () => item(10, { stretch: 0.6 }))

  it('leaves no single character to the last line', () => {
    expect(counts(signs(21), measure(100, { han: true }))?.at(-1)).toBe(2)
  })

  it('lets a mark at the end of a line give up its blank half', () => {
    const items = [
      ...signs(9),
      item(10),
      item(10, { trim: 5, penalty: Number.POSITIVE_INFINITY }),
      ...signs(8),
    ]
    expect(solve(items, measure(105, { han: true }))?.[0]).toMatchObject({ from: 0, to: 11, slack: -5 })
  })
})

describe('divided words', () => {
  const divided = (): Item[] => [
    ...words(40, 30),
    item(20, { hyphen: 5, stretch: 0 }),
    ...words(40, 40).map((each, index) => (index === 0 ? { ...each, gap: 4, stretch: 2, shrink: 1 } : each)),
  ]

  it('make room for the hyphen', () => {
    expect(solve(divided(), measure(79))?.[0]).toMatchObject({ to: 2, slack: 0 })
  })
})
