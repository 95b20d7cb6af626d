import { describe, expect, it } from 'vitest'
import { hashText } from '../model/hash.js'
import type { MemoryEntry } from '../model/memory.js'
import type { Segment } from '../model/segment.js'
import { buildMemory } from './memory.js'
import { type PretranslateOptions, pretranslate, withPretranslations } from './pretranslate.js'

const segment = (text: string, i: number): Segment => ({
  type: 'segment',
  id: `s${i}`,
  aliases: [],
  role: 'paragraph',
  text,
  children: [],
  targets: {},
})

const entry = (source: string, target: string, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  source,
  target,
  language: 'en',
  origin: 'catalog',
  document: '2024',
  state: 'translated',
  ...more,
})

const filled = (texts: string[], entries: MemoryEntry[], options: Partial<PretranslateOptions> = {}) =>
  pretranslate({ name: '2025', segments: texts.map(segment) }, buildMemory(entries), {
    language: 'en',
    catalog: new Map(),
    ...options,
  })

const shown = (...args: Parameters<typeof filled>): string[] =>
  filled(...args).map(({ id, text, kind }) => `${id} ${text} (${kind})`)

describe('pretranslating', () => {
  it('takes the translation of the same text, in its context if there is one', () => {
    const entries = [
      entry('是。', 'Yes.', { state: 'final' }),
      entry('是。', 'It is.', { before: '对吗？', after: '' }),
    ]
    expect(shown(['对吗？', '是。'], entries)).toEqual(['s1 It is. (context)'])
    expect(shown(['是。', '对吗？'], entries)).toEqual(['s0 Yes. (exact)'])
    expect(filled(['是。'], entries)[0]?.alternatives).toBe(1)
  })

  it('leaves alone what is translated', () => {
    expect(shown(['是。'], [entry('是。', 'Yes.')], { catalog: new Map([['s0', 'Indeed.']]) })).toEqual([])
  })

  it('never takes the translation of a like text', () => {
    expect(shown(['我们不同意这个计划。'], [entry('我们都同意这个计划。', 'We all agree.')])).toEqual([])
  })

  it('takes other figures by choice only', () => {
    const entries = [entry('共22家企业。', 'There are 22 enterprises.')]
    expect(shown(['共30家企业。'], entries)).toEqual([])
    expect(shown(['共30家企业。'], entries, { substituted: true })).toEqual([
      's0 There are 30 enterprises. (substituted)',
    ])
  })

  it('takes repeats of the same document by choice only, vanished texts always', () => {
    const here = { document: '2025' }
    expect(shown(['上一页'], [entry('上一页', 'Back', here)])).toEqual([])
    expect(shown(['上一页'], [entry('上一页', 'Back', here)], { repeats: true })).toHaveLength(1)
    expect(shown(['上一页'], [entry('上一页', 'Back', { ...here, origin: 'obsolete' })])).toHaveLength(1)
  })

  it('takes nothing that nobody has confirmed, unless it may', () => {
    const entries = [entry('是。', 'Yes.', { state: 'initial' })]
    expect(shown(['是。'], entries)).toEqual([])
    expect(shown(['是。'], entries, { minimumState: 'initial' })).toHaveLength(1)
  })

  it('takes only the language asked for', () => {
    expect(shown(['是。'], [entry('是。', 'Ja.', { language: 'de' })])).toEqual([])
  })
})

describe('what was found', () => {
  const at = '2025-01-01T00:00:00.000Z'
  const none = { catalog: new Map<string, string>(), state: { segments: new Map(), obsolete: new Map() } }

  it('is entered as initial, from the memory, for its source, without a name', () => {
    const found = filled(['是。'], [entry('是。', 'Yes.', { by: 'W' })])
    const { catalog, state } = withPretranslations(none, found, ['s0'], at)
    expect([...catalog]).toEqual([['s0', 'Yes.']])
    expect([...state.segments]).toEqual([
      ['s0', { state: 'initial', source: hashText('是。'), at, origin: 'memory' }],
    ])
  })

  it('is noted where figures were replaced, beside the notes there are', () => {
    const found = filled(['共30家企业。'], [entry('共22家企业。', 'There are 22 enterprises.')], {
      substituted: true,
    })
    const segments = new Map([['s0', { notes: [{ text: 'Mind the tone.' }] }]])
    const { state } = withPretranslations({ ...none, state: { ...none.state, segments } }, found, ['s0'], at)
    expect(state.segments.get('s0')?.notes).toEqual([
      { text: 'Mind the tone.' },
      { text: 'Figures replaced: 22 → 30. Compare with the source.', at },
    ])
  })

  it('stands in reading order, and what nobody knows stays at the end', () => {
    const found = filled(['甲', '乙'], [entry('甲', 'A'), entry('乙', 'B')])
    const before = new Map([
      ['stray', 'X'],
      ['s2', 'C'],
    ])
    const { catalog } = withPretranslations({ ...none, catalog: before }, found, ['s0', 's1', 's2'], at)
    expect([...catalog.keys()]).toEqual(['s0', 's1', 's2', 'stray'])
  })
})
