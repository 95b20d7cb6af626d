import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../model/hash.js'
import { emptyState } from '../model/state-file.js'
import { documentOf } from '../test/document.js'
import { carry } from './extract.js'
import { emptyLayer, type Layers } from './layer.js'
import type { SegmentationOptions } from './options.js'
import { segment } from './segment.js'

type Options = Partial<SegmentationOptions>

const extracted = (value: string, layers: Layers, options: Options): Layers =>
  carry(segment(documentOf(value), layers.source, options), layers.source, layers.targets, '2024-01-01')

const translated = (value: string, options: Options): Layers => {
  const nothing = emptyLayer()
  const { source } = extracted(value, { source: nothing, targets: new Map() }, options)
  const catalog = new Map([...source.catalog.keys()].map((id, index) => [id, `E${index}.`]))
  return { source, targets: new Map([['en', { catalog, state: emptyState() }]]) }
}

const english = ({ targets }: Layers): string[] => [...(targets.get('en')?.catalog.values() ?? [])]
const chinese = ({ source }: Layers): string[] => [...source.catalog.values()]

const value = '产值769亿元；增长12%；达到820亿元。甲。\n'

describe('a catalogue whose document is cut otherwise now', () => {
  const fine = translated(value, { semicolon: true })
  const coarse = extracted(value, fine, { semicolon: false })

  it('joins the translations of what has become one segment', () => {
    expect(chinese(coarse)).toEqual(['产值769亿元；增长12%；达到820亿元。', '甲。'])
    expect(english(coarse)).toEqual(['E0. E1. E2.', 'E3.'])
  })

  it('keeps the ids that went as aliases, and the joined translation up to date', () => {
    const [first, second, third] = [...fine.source.catalog.keys()]
    const [one] = segment(documentOf(value), coarse.source, { semicolon: false }).segments
    expect([one?.id, one?.aliases]).toEqual([first, [second, third]])
    const state = coarse.targets.get('en')?.state.segments.get(first ?? '')
    expect(state?.source).toBe(hashText('产值769亿元；增长12%；达到820亿元。'))
  })

  it('gets everything back when the cut is taken back', () => {
    const back = extracted(value, coarse, { semicolon: true })
    expect([...back.source.catalog]).toEqual([...fine.source.catalog])
    expect(english(back)).toEqual(english(fine))
    expect(back.source.state.aliases?.size).toBe(0)
  })

  it('leaves a translation that cannot be cut with the first part, out of date', () => {
    const whole = translated(value, { semicolon: false })
    const parts = extracted(value, whole, { semicolon: true })
    const [first = ''] = [...whole.source.catalog.keys()]
    expect([...parts.source.catalog.keys()][0]).toBe(first)
    expect(english(parts)).toEqual(['E0.', 'E1.'])
    expect(parts.targets.get('en')?.state.segments.get(first)?.source).toBe(
      hashText('产值769亿元；增长12%；达到820亿元。'),
    )
  })
})

describe('whatever the options', () => {
  const source = fc
    .array(fc.constantFrom('园区发展', '。', '；', '增长', '12%', '，', '\n\n', '“好。”', '！'), {
      minLength: 1,
      maxLength: 20,
    })
    .map(pieces => `甲${pieces.join('')}\n`)
  const options: fc.Arbitrary<Options> = fc.record({
    semicolon: fc.boolean(),
    unit: fc.constantFrom('sentence' as const, 'block' as const),
  })

  it('no translation is lost by another cut', () => {
    fc.assert(
      fc.property(source, options, fc.array(options, { maxLength: 3 }), (text, first, later) => {
        const start = translated(text, first)
        const end = later.reduce((layers, next) => extracted(text, layers, next), start)
        const living = english(end).join('\n')
        for (const sentence of english(start)) expect(living).toContain(sentence)
      }),
      { numRuns: 300 },
    )
  })

  it('a cut that is taken back restores ids and translations', () => {
    fc.assert(
      fc.property(source, options, (text, coarser) => {
        const start = translated(text, { semicolon: true })
        const back = extracted(text, extracted(text, start, coarser), { semicolon: true })
        expect([...back.source.catalog]).toEqual([...start.source.catalog])
        expect(english(back)).toEqual(english(start))
      }),
      { numRuns: 300 },
    )
  })
})
