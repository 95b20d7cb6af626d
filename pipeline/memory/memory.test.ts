import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemoryEntry } from '../model/memory.js'
import { codePoints, editDistance } from './edits.js'
import { buildMemory } from './memory.js'

const entry = (source: string, target: string, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  source,
  target,
  language: 'en',
  origin: 'catalog',
  document: 'report',
  state: 'translated',
  ...more,
})

const targets = (matches: readonly { entry: MemoryEntry }[]): string[] =>
  matches.map(({ entry: { target } }) => target)

describe('a memory', () => {
  it('finds the same text', () => {
    const [match] = buildMemory([entry('我们同意。', 'We agree.')]).match('我们同意。')
    expect(match).toMatchObject({ kind: 'exact', score: 1, words: 1, uses: 1 })
    expect(match?.difference).toEqual([{ kind: 'equal', text: '我们同意。' }])
  })

  it('finds the same text in other lines', () => {
    expect(buildMemory([entry('我们\n同意。', 'We agree.')]).match('我们同意。 ')[0]?.kind).toBe('exact')
  })

  it('tells the same neighbours from others', () => {
    const memory = buildMemory([
      entry('是。', 'Yes.', { before: '来吗？', after: '走吧。' }),
      entry('是。', 'It is.', { before: '', after: '走吧。' }),
    ])
    const inContext = memory.match('是。', { context: { before: '', after: '走吧。' } })
    expect(inContext.map(({ kind, entry: { target } }) => [kind, target])).toEqual([
      ['context', 'It is.'],
      ['exact', 'Yes.'],
    ])
    expect(memory.match('是。', { context: { before: '走吧。', after: '' } })[0]?.kind).toBe('exact')
  })

  it('takes unknown neighbours for no context', () => {
    const [match] = buildMemory([entry('是。', 'Yes.')]).match('是。', { context: { before: '', after: '' } })
    expect(match?.kind).toBe('exact')
  })

  it('finds a like text with its difference from the old to the new', () => {
    const [match] = buildMemory([entry('我们都同意这个计划。', 'We all agree.')]).match(
      '我们不同意这个计划。',
    )
    expect(match).toMatchObject({ kind: 'fuzzy', score: 0.9 })
    expect(match?.difference.filter(({ kind }) => kind !== 'equal')).toEqual([
      { kind: 'delete', text: '都' },
      { kind: 'insert', text: '不' },
    ])
  })

  it('leaves out what is less like than asked', () => {
    const memory = buildMemory([entry('一二三四五六七八九十', 'ten')])
    expect(memory.match('一二三四五六七甲乙丙')).toHaveLength(1)
    expect(memory.match('一二三四五六甲乙丙丁')).toHaveLength(0)
    expect(memory.match('一二三四五六甲乙丙丁', { minimum: 0.6 })).toHaveLength(1)
  })

  it('takes translations that say the same as one, shown by the furthest, youngest entry', () => {
    const memory = buildMemory([
      entry('上一页', 'Previous', { date: '2024-01-01' }),
      entry('上一页', 'Previous', { state: 'final', date: '2023-01-01' }),
      entry('上一页', 'Back', { date: '2025-01-01' }),
    ])
    expect(memory.match('上一页').map(match => [match.entry.target, match.uses])).toEqual([
      ['Previous', 2],
      ['Back', 1],
    ])
    expect(memory.match('上一页')[0]?.entry.date).toBe('2023-01-01')
  })

  it('prefers likeness by words where that by characters is equal', () => {
    const memory = buildMemory([
      entry('他们支持经济建筑', 'two words'),
      entry('我们反对经济建设', 'one word'),
    ])
    expect(targets(memory.match('我们支持经济建设'))).toEqual(['one word', 'two words'])
  })

  it('keeps languages apart', () => {
    const memory = buildMemory([entry('是。', 'Yes.'), entry('是。', 'Ja.', { language: 'de' })])
    expect(targets(memory.match('是。', { language: 'de' }))).toEqual(['Ja.'])
  })

  it('leaves out what the caller does not accept, and fills up with the next best', () => {
    const memory = buildMemory([
      entry('甲乙丙丁戊', 'own', { id: 'own' }),
      entry('甲乙丙丁己', 'near', { id: 'near' }),
    ])
    expect(targets(memory.match('甲乙丙丁戊', { limit: 1, accept: ({ id }) => id !== 'own' }))).toEqual([
      'near',
    ])
  })

  it('has nothing to say to no text, nor from entries without a text', () => {
    const memory = buildMemory([entry('', 'empty'), entry('空', ' ')])
    expect([memory.match(''), memory.match('空'), memory.match('\n')]).toEqual([[], [], []])
    expect(memory.entries).toEqual([])
  })

  it('offers old translations with new figures, however unlike the figures are', () => {
    const memory = buildMemory([entry('出口769.6亿元', 'Exports: 76.96 billion yuan')])
    const [match] = memory.match('出口1012.3亿元')
    expect(match).toMatchObject({
      kind: 'fuzzy',
      substituted: {
        text: 'Exports: 101.23 billion yuan',
        figures: [{ from: '76.96', to: '101.23' }],
      },
    })
    expect(match?.score).toBeLessThan(0.7)
    expect(memory.match('进口1012.3亿元')).toEqual([])
  })

  it('ranks what differs in figures alone before what is more like', () => {
    const memory = buildMemory([
      entry('去年增长12.5%，很好', 'Last year it grew by 12.5 percent: very good'),
      entry('去年增长9%，不好', 'not good'),
    ])
    const [first, second] = memory.match('去年增长9%，很好')
    expect(first?.substituted?.text).toBe('Last year it grew by 9 percent: very good')
    expect(second?.entry.target).toBe('not good')
  })

  it('offers nothing new where it is not certain', () => {
    const memory = buildMemory([entry('甲2家，乙2家', 'A has 2, B has 2')])
    expect(memory.match('甲3家，乙4家')[0]).not.toHaveProperty('substituted')
  })
})

describe('the search', () => {
  /** Few characters, so that texts are often alike; some beyond the basic plane, some runs of one character. */
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 14 }),
    fc.string({ unit: fc.constantFrom('甲', '𠮷', 'a'), minLength: 1, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('哈'), minLength: 1, maxLength: 20 }),
  )

  it('finds the same as comparing with every entry', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 1, maxLength: 60 }),
        text,
        fc.constantFrom(0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.9, 1),
        fc.integer({ min: 1, max: 8 }),
        (sources, asked, minimum, limit) => {
          const brute = sources
            .map(source => {
              const [a, b] = [codePoints(source), codePoints(asked)]
              const longer = Math.max(a.length, b.length)
              return (longer - editDistance(a, b, longer)) / longer
            })
            .filter(score => score >= minimum)
            .sort((a, b) => b - a)
            .slice(0, limit)
          const memory = buildMemory(sources.map(source => entry(source, source)))
          const found = memory.match(asked, { minimum, limit })
          expect(found.map(({ score }) => score)).toEqual(brute)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('finds the same again when asked again', () => {
    const memory = buildMemory(['甲乙丙', '甲乙丁', '丙丁'].map(source => entry(source, source)))
    expect(memory.match('甲乙丙')).toEqual(memory.match('甲乙丙'))
  })
})
