import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reckonedFills } from '../../test/print/whole-sentences.js'
import { spreadLeadings } from './leadings.js'
import type { Cut, LeafKind, MeasuredFlow, MeasuredLeaf } from './leaf.js'
import type { Pair } from './pair.js'
import { type SolveOptions, solve } from './solve.js'

const bySentence: SolveOptions = { align: 'sentence' }

/** A leaf whose pieces take so many lines of 10 px on each page. */
const leaf = (pieces: Pair[], kind: LeafKind = 'text', inner: Cut = 'sentence'): MeasuredLeaf => ({
  kind,
  gap: [0, 0],
  cuts: pieces.map((_, index) => (index === pieces.length - 1 ? 'block' : inner)),
  heights: pieces.map((_, start) =>
    pieces.slice(start).map((_, count): Pair => {
      const held = pieces.slice(start, start + count + 1)
      return [10 * held.reduce((sum, [a]) => sum + a, 0), 10 * held.reduce((sum, [, b]) => sum + b, 0)]
    }),
  ),
  leading: kind === 'text' ? [10, 10] : [0, 0],
  isElastic: kind === 'text' || kind === 'heading',
  lessAtHead: [0, 0],
  notes: pieces.map(() => [0, 0]),
})

const flow = (leaves: MeasuredLeaf[], height = 200): MeasuredFlow => ({ leaves, height, noteGap: [5, 5] })
const heading = leaf([[2, 2]], 'heading')
const paragraph = (lines: number): MeasuredLeaf => leaf([[lines, lines]])

/** Where each spread ends. */
const ends = (made: MeasuredFlow, options = bySentence): string[] =>
  solve(made, options).spreads.map(({ to }) => `${to.leaf}.${to.piece}`)

describe('the spreads of a flow', () => {
  it('are none where there is nothing', () => {
    expect(solve(flow([]), bySentence)).toEqual({ spreads: [], starts: [], tooHigh: [] })
  })

  it('are one for one piece', () => {
    expect(ends(flow([paragraph(3)]))).toEqual(['1.0'])
  })

  it('end where the fuller page is full', () => {
    const made = flow([leaf([[10, 5]]), leaf([[10, 5]]), leaf([[10, 5]])])
    expect(ends(made)).toEqual(['2.0', '3.0'])
  })

  it('keep a heading with what follows', () => {
    expect(ends(flow([paragraph(17), heading, paragraph(10)]))).toEqual(['1.0', '3.0'])
  })

  it('keep two headings with what follows', () => {
    expect(ends(flow([paragraph(15), heading, heading, paragraph(10)]))).toEqual(['1.0', '4.0'])
  })

  it('keep words with the code they lead to, where that leaves no page hollow', () => {
    const code = leaf([[10, 10]], 'code', 'line')
    expect(ends(flow([paragraph(17), paragraph(2), code]))).toEqual(['1.0', '3.0'])
    expect(ends(flow([paragraph(12), paragraph(7), code]))).toEqual(['2.0', '3.0'])
  })

  it('part code with more than one line on either side', () => {
    const lines = Array.from({ length: 6 }, (): Pair => [1, 1])
    expect(ends(flow([paragraph(19), leaf(lines, 'code', 'row')]))).toEqual(['1.0', '2.0'])
    expect(ends(flow([paragraph(15), leaf(lines, 'code', 'row')]))).toEqual(['1.4', '2.0'])
  })

  it('leave room at the foot of the last spread where something has to stand there', () => {
    const made = flow([paragraph(10), paragraph(8)])
    expect(ends(made)).toEqual(['2.0'])
    expect(ends(made, { ...bySentence, endRoom: 50 })).toEqual(['1.0', '2.0'])
  })

  it('leave no single line of a paragraph for the next page', () => {
    const lines = Array.from({ length: 7 }, (): Pair => [1, 1])
    expect(ends(flow([paragraph(14), leaf(lines)]))).toEqual(['1.5', '2.0'])
  })

  it('begin no paragraph with a single line at the foot', () => {
    const made = flow([
      paragraph(19),
      leaf([
        [1, 1],
        [9, 9],
      ]),
    ])
    expect(ends(made)).toEqual(['1.0', '2.0'])
  })

  it('part a sentence before a page stays a quarter empty', () => {
    const long = leaf(
      [
        [6, 6],
        [7, 7],
        [6, 6],
      ],
      'text',
      'clause',
    )
    expect(ends(flow([paragraph(8), long]))).toEqual(['1.1', '2.0'])
  })

  it('take one line more where a closer leading lets it stand, and reach the foot with a wider one', () => {
    const leading = { narrowest: 0.95, widest: 1.05 }
    const close = solve(flow([paragraph(12), paragraph(9), paragraph(3)]), { ...bySentence, leading })
    expect(close.spreads.map(({ to }) => to.leaf)).toEqual([2, 3])
    expect(close.spreads[0]?.stretch).toBeCloseTo(20 / 21)
    const wide = solve(flow([paragraph(19.5), paragraph(19)]), { ...bySentence, leading })
    expect(wide.spreads[0]?.stretch).toBeCloseTo(20 / 19.5)
    expect(wide.spreads[1]?.stretch).toBe(1)
  })

  it('stretch no picture', () => {
    const picture = leaf([[19, 19]], 'whole')
    const made = solve(flow([picture, paragraph(20)]), {
      ...bySentence,
      leading: { narrowest: 0.95, widest: 1.05 },
    })
    expect(made.spreads[0]?.stretch).toBe(1)
  })

  it('count a heading lower at the head of a page', () => {
    const made = flow([paragraph(20), { ...heading, lessAtHead: [10, 10] }, paragraph(19)])
    expect(ends(made)).toEqual(['1.0', '3.0'])
  })

  it('part no sentence for a page that is nearly full', () => {
    const long = leaf(
      [
        [2, 2],
        [7, 7],
        [6, 6],
      ],
      'text',
      'clause',
    )
    expect(ends(flow([paragraph(17), long]))).toEqual(['1.0', '2.0'])
  })

  it('make room for notes', () => {
    const noted: MeasuredLeaf = { ...paragraph(10), notes: [[0, 30]] }
    expect(ends(flow([paragraph(8), noted]))).toEqual(['1.0', '2.0'])
  })

  it('hold a block that is higher than a page, and say so', () => {
    const { spreads, tooHigh } = solve(flow([paragraph(3), paragraph(30), paragraph(3)]), bySentence)
    expect(spreads).toHaveLength(3)
    expect(tooHigh).toEqual([1])
  })

  it('end before a place that was learned not to fit', () => {
    const made = flow([paragraph(10), paragraph(10), paragraph(10)])
    expect(ends(made, { ...bySentence, limits: new Map([[0, 2]]) })).toEqual(['1.0', '3.0'])
  })

  it('take the room of the higher page for each paragraph where paragraphs are level', () => {
    const made = flow([leaf([[10, 2]]), leaf([[2, 10]]), leaf([[2, 2]])])
    expect(ends(made)).toEqual(['3.0'])
    expect(ends(made, { align: 'paragraph' })).toEqual(['2.0', '3.0'])
  })

  it('part a long table, never one row alone', () => {
    const rows = leaf(
      Array.from({ length: 20 }, (): Pair => [1, 1]),
      'table',
      'row',
    )
    for (const { from, to } of solve(flow([paragraph(19), rows]), bySentence).spreads)
      if (from.leaf === to.leaf) expect(to.piece - from.piece).not.toBe(1)
  })
})

describe('whatever the flow', () => {
  const piece = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  const inner = fc.constantFrom<Cut>('sentence', 'clause', 'line', 'row')
  const kind = fc.constantFrom<LeafKind>('text', 'table', 'code')
  const many = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), kind, inner)
    .map(([pieces, of, cut]) => leaf(pieces, of, cut))
  const single = fc
    .tuple(piece, fc.constantFrom<LeafKind>('heading', 'whole'))
    .map(([one, of]) => leaf([one], of))
  const flows = fc.array(fc.oneof(many, single), { minLength: 1, maxLength: 30 }).map(leaves => flow(leaves))

  it('every piece stands on one spread, in order, and none is too high', () => {
    fc.assert(
      fc.property(flows, fc.constantFrom<SolveOptions['align']>('sentence', 'paragraph'), (made, align) => {
        const { spreads, tooHigh } = solve(made, { align })
        expect(tooHigh).toEqual([])
        expect(spreads[0]?.from).toEqual({ leaf: 0, piece: 0 })
        expect(spreads.at(-1)?.to).toEqual({ leaf: made.leaves.length, piece: 0 })
        for (const [index, { from, to }] of spreads.entries()) {
          expect(to.leaf > from.leaf || (to.leaf === from.leaf && to.piece > from.piece)).toBe(true)
          if (index > 0) expect(from).toEqual(spreads[index - 1]?.to)
          expect(Math.max(...heightsOn(made, from, to))).toBeLessThanOrEqual(made.height)
        }
      }),
    )
  })
})

/** The height of what stands on a spread, counted anew. */
const heightsOn = (
  { leaves }: MeasuredFlow,
  from: { leaf: number; piece: number },
  to: { leaf: number; piece: number },
): Pair => {
  const total: Pair = [0, 0]
  for (let index = from.leaf; index <= to.leaf; index += 1) {
    const found = leaves[index]
    const start = index === from.leaf ? from.piece : 0
    const end = index === to.leaf ? to.piece : (found?.cuts.length ?? 0)
    const held = found?.heights[start]?.[end - start - 1]
    if (!held || end <= start) continue
    total[0] += held[0]
    total[1] += held[1]
  }
  return total
}

/** A book of so many sentences of one to six lines in paragraphs of one to six, a heading before every eighth. */
const book = (segments: number): MeasuredFlow => {
  const leaves: MeasuredLeaf[] = []
  let count = 0
  for (let number = 0; count < segments; number += 1) {
    if (number % 8 === 0) leaves.push(heading)
    const held = Math.min(segments - count, 1 + ((number * 7) % 6))
    const lines = Array.from({ length: held }, (_, index) => 1 + (((count + index) * 5) % 6))
    leaves.push(leaf(lines.map((high, index): Pair => [high, Math.max(1, high + ((count + index) % 3) - 1)])))
    count += held
  }
  return flow(leaves, 300)
}

describe('of a book of 1,000 segments', () => {
  const made = book(1000)
  const { spreads } = solve(made, { align: 'sentence', leading: spreadLeadings })
  const fills = reckonedFills(made, { spreads }).slice(0, -1)

  it('the fuller page is filled nine tenths on an average, and never less than three quarters', () => {
    expect(fills.length).toBeGreaterThan(90)
    expect(fills.reduce((sum, fill) => sum + fill, 0) / fills.length).toBeGreaterThanOrEqual(0.9)
    expect(Math.min(...fills)).toBeGreaterThanOrEqual(0.75)
    expect(Math.max(...fills)).toBeLessThanOrEqual(1.0001)
  })

  it('no spread ends with a heading', () => {
    const last = spreads.map(({ to }) => made.leaves[to.piece > 0 ? to.leaf : to.leaf - 1]?.kind)
    expect(last).not.toContain('heading')
  })
})

it('of 10,000 segments each stands on one spread, in order', () => {
  const made = book(10_000)
  const pieces = made.leaves.reduce((sum, { cuts }) => sum + cuts.length, 0)
  const { spreads, starts, tooHigh } = solve(made, { align: 'sentence', leading: spreadLeadings })
  expect(tooHigh).toEqual([])
  expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other))
  expect([starts[0], spreads.at(-1)?.to]).toEqual([0, { leaf: made.leaves.length, piece: 0 }])
  for (const [index, { from }] of spreads.entries())
    if (index > 0) expect(from).toEqual(spreads[index - 1]?.to)
  expect(pieces).toBeGreaterThan(10_000)
})
