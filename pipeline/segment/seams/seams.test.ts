import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../model/hash.js'
import { emptyState } from '../../model/state-file.js'
import { documentOf } from '../../test/document.js'
import { carry } from '../extract.js'
import { emptyLayer, type Layer, type Layers } from '../layer.js'
import { segment } from '../segment.js'
import { join } from './join.js'
import { joinTexts } from './join-entries.js'
import { split } from './split.js'

/** Layers brought up to date with a source text. */
const extracted = (value: string, layers: Layers): Layers => {
  const segmented = segment(documentOf(value), layers.source)
  return carry(segmented, layers.source, layers.targets, '2024-01-01')
}

/** The layers of a text whose every segment is translated: `E0.`, `E1.` … */
const translated = (value: string): { layers: Layers; ids: string[] } => {
  const { source } = extracted(value, { source: emptyLayer(), targets: new Map() })
  const ids = [...source.catalog.keys()]
  const catalog = new Map(ids.map((id, index) => [id, `E${index}.`]))
  return { layers: { source, targets: new Map([['en', { catalog, state: emptyState() }]]) }, ids }
}

const english = ({ targets }: Layers): Layer => targets.get('en') ?? emptyLayer()
const texts = ({ source }: Layers): string[] => [...source.catalog.values()]
const textsOf = (value: string, { source }: Layers): string[] =>
  segment(documentOf(value), source).segments.map(({ text }) => text)

const value = '# 题\n\n甲说今天。乙说明天。丙说后天。\n\n丁说大后天。\n'

describe('join', () => {
  const { layers, ids } = translated(value)
  const [, first = '', second = '', third = '', other = ''] = ids
  const joined = join(documentOf(value), layers, [first, second])

  it('makes one segment of two, in every language', () => {
    expect(texts(joined)).toEqual(['题', '甲说今天。乙说明天。', '丙说后天。', '丁说大后天。'])
    expect(english(joined).catalog.get(first)).toBe('E1. E2.')
    expect(english(joined).catalog.has(second)).toBe(false)
  })

  it('makes the other id an alias', () => {
    const found = segment(documentOf(value), joined.source).segments.find(({ id }) => id === first)
    expect(found?.aliases).toEqual([second])
  })

  it('leaves a translation of both up to date', () => {
    expect(english(joined).state.segments.get(first)?.source).toBe(hashText('甲说今天。乙说明天。'))
  })

  it('joins three at once, in whatever order they are named', () => {
    const all = join(documentOf(value), layers, [third, first, second])
    expect(texts(all)).toEqual(['题', '甲说今天。乙说明天。丙说后天。', '丁说大后天。'])
    expect(english(all).catalog.get(first)).toBe('E1. E2. E3.')
  })

  it('takes the lower state, and a name only where both have it', () => {
    const en = english(layers)
    const segments = new Map([
      [first, { state: 'final' as const, by: 'Li', at: '2024-01-02', notes: [{ text: 'a' }] }],
      [second, { state: 'reviewed' as const, by: 'Wu', at: '2024-01-01', notes: [{ text: 'b' }] }],
    ])
    const target = { ...en, state: { ...en.state, segments } }
    const both = join(documentOf(value), { ...layers, targets: new Map([['en', target]]) }, [first, second])
    expect(english(both).state.segments.get(first)).toEqual({
      state: 'reviewed',
      source: hashText('甲说今天。乙说明天。'),
      at: '2024-01-02',
      notes: [{ text: 'a' }, { text: 'b' }],
    })
  })

  it.each([
    ['甲说今天。', '“Today,” he said.', '“Tomorrow,” said the other.', ' '],
    ['甲说今天。', '**Today.**', 'Tomorrow.', ' '],
    ['甲说今天。', '「今日」', '「明日」', ''],
  ])('of %s: %s and %s stand “%s” apart', (_, one, two, gap) => {
    expect(joinTexts(one, two)).toBe(`${one}${gap}${two}`)
  })

  it('of a translated and an untranslated segment is not up to date', () => {
    const en = english(layers)
    const catalog = new Map([...en.catalog].filter(([id]) => id !== second))
    const half = join(documentOf(value), { ...layers, targets: new Map([['en', { ...en, catalog }]]) }, [
      first,
      second,
    ])
    expect(english(half).catalog.get(first)).toBe('E1.')
    expect(english(half).state.segments.get(first)?.source).not.toBe(hashText('甲说今天。乙说明天。'))
  })

  it.each([
    ['one id', () => [first], /two or more ids/],
    ['an unknown id', () => [first, 'nothing1'], /“nothing1”, expected a segment of source\/a\.md/],
    ['segments of two blocks', () => [third, other], /different blocks/],
    ['segments with another between', () => [first, third], /stands between/],
  ])('refuses %s', (_, named, message) => {
    expect(() => join(documentOf(value), layers, named())).toThrow(message)
  })

  it('says into what an id was joined', () => {
    expect(() => join(documentOf(value), joined, [second, third])).toThrow(`joined into “${first}”`)
  })

  it.each([
    ['is left as it is', value, ['甲说今天。乙说明天。']],
    ['one sentence of it is edited', value.replace('甲说今天', '甲曾说今天'), ['甲曾说今天。乙说明天。']],
    [
      'other text comes before',
      value.replace('甲', '新来的一句话。甲'),
      ['新来的一句话。', '甲说今天。乙说明天。'],
    ],
    ['it is moved', '# 题\n\n丁说大后天。\n\n丙说后天。甲说今天。乙说明天。\n', ['甲说今天。乙说明天。']],
    ['its paragraph is cut elsewhere', value.replace('丙', '\n\n丙'), ['甲说今天。乙说明天。', '丙说后天。']],
    ['text comes into its middle', value.replace('乙', '又及。乙'), ['甲说今天。又及。乙说明天。']],
    ['its first sentence goes', value.replace('甲说今天。', ''), ['乙说明天。']],
  ])('stays when %s', (_, edited, expected) => {
    const after = extracted(edited, joined)
    expect(texts(after)).toEqual(expect.arrayContaining(expected))
    const own = expected.find(text => text.includes('乙说'))
    expect(after.source.catalog.get(first)).toBe(own)
    expect(english(after).catalog.get(first)).toBe('E1. E2.')
    expect(textsOf(edited, after)).toEqual(texts(after))
  })

  it('ends where a paragraph comes to end between the two', () => {
    const after = extracted(value.replace('乙', '\n\n乙'), joined)
    expect(after.source.catalog.get(first)).toBe('甲说今天。')
    expect(after.source.catalog.get(second)).toBe('乙说明天。')
    expect(after.source.state.joins?.size).toBe(0)
  })
})

describe('split', () => {
  const long = '甲说今天，乙说明天，丙说**后，天**。丁。\n'
  const { layers, ids } = translated(long)
  const [first = ''] = ids
  const parts = split(documentOf(long), layers, first, '甲说今天，')

  it('makes two segments of one', () => {
    expect(texts(parts)).toEqual(['甲说今天，', '乙说明天，丙说**后，天**。', '丁。'])
    expect(textsOf(long, parts)).toEqual(texts(parts))
    expect(segment(documentOf(long), parts.source).segments.map(({ id }) => id)).toContain(parts.id)
  })

  it('leaves the translation with the first part, out of date', () => {
    expect(english(parts).catalog.get(first)).toBe('E0.')
    expect(english(parts).state.segments.get(first)?.source).toBe(
      hashText('甲说今天，乙说明天，丙说**后，天**。'),
    )
    expect(english(parts).catalog.has(parts.id)).toBe(false)
  })

  it('is undone by join, the translation up to date again', () => {
    const back = join(documentOf(long), parts, [first, parts.id])
    expect(texts(back)).toEqual(texts(layers))
    expect(english(back).catalog).toEqual(english(layers).catalog)
    expect(english(back).state.segments.get(first)?.source).toBe(
      hashText('甲说今天，乙说明天，丙说**后，天**。'),
    )
  })

  it('can be done again in either part', () => {
    const three = split(documentOf(long), parts, parts.id, '明天，')
    expect(texts(three)).toEqual(['甲说今天，', '乙说明天，', '丙说**后，天**。', '丁。'])
    const other = split(documentOf(long), split(documentOf(long), layers, first, '明天，'), first, '今天，')
    expect(texts(other)).toEqual(texts(three))
  })

  it.each([
    ['the first part', long.replace('今天', '前天'), ['甲说前天，', '乙说明天，丙说**后，天**。']],
    ['the second part', long.replace('明天', '后天'), ['甲说今天，', '乙说后天，丙说**后，天**。']],
    [
      'the end of the first part',
      long.replace('今天，', '今天；'),
      ['甲说今天；', '乙说明天，丙说**后，天**。'],
    ],
    ['another sentence', long.replace('丁', '戊'), ['甲说今天，', '乙说明天，丙说**后，天**。']],
    ['its place', '丁。甲说今天，乙说明天，丙说**后，天**。\n', ['甲说今天，', '乙说明天，丙说**后，天**。']],
  ])('stays when %s is edited', (_, edited, expected) => {
    const after = extracted(edited, parts)
    expect(texts(after)).toEqual(expect.arrayContaining(expected))
    expect(after.source.catalog.get(first)).toBe(expected[0])
    expect(after.source.catalog.get(parts.id)).toBe(expected[1])
    expect(textsOf(edited, after)).toEqual(texts(after))
  })

  it.each([
    ['words that are not there', '没有', /expected words of the segment/],
    ['words that stand twice', '天，', /stand only once/],
    ['no words', ' ', /expected words of the segment/],
    ['the end', '丙说**后，天**。', /expected words to split off/],
    ['the inside of emphasis', '丙说**后，', /outside links, emphasis and code/],
  ])('refuses %s', (_, after, message) => {
    expect(() => split(documentOf(long), layers, first, after)).toThrow(message)
  })

  it('refuses an id that nobody knows', () => {
    expect(() => split(documentOf(long), layers, 'nothing1', '甲')).toThrow(/“nothing1”/)
  })

  it('undoes a join: ids, texts, states, notes', () => {
    const { layers: before, ids: all } = translated(value)
    const [, a = '', b = ''] = all
    const en = english(before)
    const segments = new Map([
      [a, { state: 'final' as const, by: 'Li', notes: [{ text: 'a' }] }],
      [b, { state: 'reviewed' as const, by: 'Wu' }],
    ])
    const given = { ...before, targets: new Map([['en', { ...en, state: { ...en.state, segments } }]]) }
    const back = split(documentOf(value), join(documentOf(value), given, [a, b]), a, '甲说今天。')
    expect(back.id).toBe(b)
    expect(back.source.catalog).toEqual(given.source.catalog)
    expect(back.source.state.joins?.size).toBe(0)
    expect(new Map(english(back).catalog)).toEqual(new Map(en.catalog))
    expect(english(back).state.segments.get(a)).toEqual(segments.get(a))
    expect(english(back).state.segments.get(b)).toEqual(segments.get(b))
    expect(english(back).state.obsolete.size).toBe(0)
  })

  it('undoes a join also of a sentence that had been split and was joined again', () => {
    const text = '甲说，今天。乙说，明天。丙说后天。\n'
    const { layers: before, ids: all } = translated(text)
    const [a = '', b = '', c = ''] = all
    const document = documentOf(text)
    const parted = split(document, before, a, '甲说，')
    const whole = join(document, parted, [a, parted.id])
    const partedNext = split(document, whole, b, '乙说，')
    const wholeNext = join(document, partedNext, [b, partedNext.id])
    const back = split(document, join(document, wholeNext, [a, b]), a, '甲说，今天。')
    expect(back.id).toBe(b)
    expect(new Map(english(back).catalog)).toEqual(new Map(english(before).catalog))
    const three = split(document, join(document, wholeNext, [a, b, c]), a, '乙说，明天。')
    expect(three.id).toBe(c)
    expect([...three.source.catalog.keys()]).toEqual([a, c])
    const last = split(document, three, a, '甲说，今天。')
    expect([...last.source.catalog]).toEqual([...before.source.catalog])
  })

  it('of a join whose translation was rewritten leaves the whole with the first, nothing lost', () => {
    const { layers: before, ids: all } = translated(value)
    const [, a = '', b = ''] = all
    const both = join(documentOf(value), before, [a, b])
    const en = english(both)
    const rewritten = { ...en, catalog: new Map(en.catalog).set(a, 'One new sentence.') }
    const back = split(documentOf(value), { ...both, targets: new Map([['en', rewritten]]) }, a, '甲说今天。')
    expect(english(back).catalog.get(a)).toBe('One new sentence.')
    expect(english(back).catalog.has(b)).toBe(false)
    expect(english(back).state.obsolete.get(b)?.text).toBe('E2.')
  })
})

describe('whatever is joined, split and edited', () => {
  const sentence = fc
    .array(fc.constantFrom('园区', '发展', '，', '项目', '**强，工**', '2023年', '增长'), {
      minLength: 1,
      maxLength: 6,
    })
    .map(words => `甲${words.join('')}。`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(sentences => sentences.join(''))
  const source = fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map(paragraphs => `${paragraphs.join('\n\n')}\n`)

  /** A step: join the n-th segment with its neighbour, or split it at its n-th comma, or edit the source. */
  const step = fc.record({ kind: fc.constantFrom('join', 'split', 'edit'), at: fc.nat(20), text: source })

  const tried = (work: () => Layers, otherwise: Layers): Layers => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }

  it('texts, ids and translations stay whole, and the document is cut as the catalogue says', () => {
    fc.assert(
      fc.property(source, fc.array(step, { maxLength: 6 }), (start, steps) => {
        let text = start
        let { layers } = translated(start)
        const words = new Set(english(layers).catalog.values())
        for (const { kind, at, text: next } of steps) {
          const document = documentOf(text)
          const ids = [...layers.source.catalog.keys()]
          const id = ids[at % ids.length] ?? ''
          if (kind === 'edit') {
            text = next
            layers = extracted(next, layers)
          } else if (kind === 'join') {
            const neighbour = ids[(at % ids.length) + 1] ?? ''
            layers = tried(() => join(document, layers, [id, neighbour]), layers)
          } else {
            const own = layers.source.catalog.get(id) ?? ''
            layers = tried(() => split(document, layers, id, own.slice(0, own.indexOf('，') + 1)), layers)
          }
          const segmented = segment(documentOf(text), layers.source)
          expect(segmented.segments.map(({ id: one, text: own }) => [one, own])).toEqual([
            ...layers.source.catalog,
          ])
          const { state } = layers.source
          const taken = [...layers.source.catalog.keys(), ...[...(state.joins?.values() ?? [])].flat()]
          expect(new Set(taken).size).toBe(taken.length)
          const { catalog, state: target } = english(layers)
          const all = [...catalog.values(), ...[...target.obsolete.values()].map(one => one.text)].join('\n')
          for (const word of words) expect(all).toContain(word)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a join is undone by a split at its seam', () => {
    fc.assert(
      fc.property(source, fc.nat(20), (text, at) => {
        const { layers, ids } = translated(text)
        const id = ids[at % ids.length] ?? ''
        const own = layers.source.catalog.get(id) ?? ''
        const both = tried(
          () => join(documentOf(text), layers, [id, ids[(at % ids.length) + 1] ?? '']),
          layers,
        )
        if (both === layers || (both.source.catalog.get(id) ?? '').indexOf(own, 1) >= 0) return
        const back = split(documentOf(text), both, id, own)
        expect([...back.source.catalog]).toEqual([...layers.source.catalog])
        expect(new Map(english(back).catalog)).toEqual(english(layers).catalog)
      }),
    )
  })
})
