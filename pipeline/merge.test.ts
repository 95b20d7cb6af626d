import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Merged, merge } from './merge.js'
import type { SegmentState, StateFile } from './model/catalog.js'
import { parseCatalog, serializeCatalog } from './model/catalog-file.js'
import { hashText } from './model/hash.js'
import { emptyState, parseState, serializeState } from './model/state-file.js'
import { carry } from './segment/extract.js'
import { emptyLayer, type Layer, type Layers } from './segment/layer.js'
import { join } from './segment/seams/join.js'
import { split } from './segment/seams/split.js'
import { segment } from './segment/segment.js'
import { documentOf } from './test/document.js'

type Texts = Record<string, string>

const catalogOf = (texts: Texts): string => serializeCatalog(new Map(Object.entries(texts)))

const merged = (base: Texts, ours: Texts, theirs: Texts, isSource = false): Merged =>
  merge({
    base: catalogOf(base),
    ours: catalogOf(ours),
    theirs: catalogOf(theirs),
    path: isSource ? 'translations/zh-Hans/a.json' : 'translations/en/a.json',
    isSource,
  })

describe('catalogues of two branches', () => {
  const base = { a: 'A', b: 'B', c: 'C' }

  it.each([
    ['edits of neighbours', { ...base, a: 'A1' }, { ...base, b: 'B1' }, { a: 'A1', b: 'B1', c: 'C' }],
    ['the same edit', { ...base, a: 'A1' }, { ...base, a: 'A1' }, { a: 'A1', b: 'B', c: 'C' }],
    ['a removal', { a: 'A', c: 'C' }, base, { a: 'A', c: 'C' }],
    ['removals on both sides', { a: 'A', c: 'C' }, { a: 'A', b: 'B' }, { a: 'A' }],
    [
      'an edit of what the other removed',
      { a: 'A', c: 'C' },
      { ...base, b: 'B1' },
      { a: 'A', b: 'B1', c: 'C' },
    ],
    [
      'texts added at the same place',
      { a: 'A', x: 'X', b: 'B', c: 'C' },
      { a: 'A', y: 'Y', b: 'B', c: 'C' },
      { a: 'A', y: 'Y', x: 'X', b: 'B', c: 'C' },
    ],
    ['texts added at the end', { ...base, x: 'X' }, { ...base, y: 'Y' }, { ...base, y: 'Y', x: 'X' }],
    ['another order', base, { c: 'C', a: 'A', b: 'B' }, { c: 'C', a: 'A', b: 'B' }],
    [
      'another order here, an addition there',
      { ...base, x: 'X' },
      { c: 'C', a: 'A', b: 'B' },
      { c: 'C', x: 'X', a: 'A', b: 'B' },
    ],
  ])('merge: %s', (_, ours, theirs, expected) => {
    const { content, conflicts } = merged(base, ours, theirs)
    expect(content).toBe(catalogOf(expected))
    expect(conflicts).toEqual([])
  })

  it('that both changed a text keep both, between git’s marks, with the base and a proposal told', () => {
    const { content, conflicts } = merged(
      { a: 'The park grew by 5% last year.', b: 'B' },
      { a: 'The park grew by 6% last year.', b: 'B' },
      { a: 'The park grew by 5% this year.', b: 'B' },
    )
    expect(content).toBe(
      [
        '{',
        '<<<<<<< ours',
        '  "a": "The park grew by 6% last year.",',
        '=======',
        '  "a": "The park grew by 5% this year.",',
        '>>>>>>> theirs',
        '  "b": "B"',
        '}',
        '',
      ].join('\n'),
    )
    expect(conflicts).toEqual([
      {
        id: 'a',
        base: 'The park grew by 5% last year.',
        ours: 'The park grew by 6% last year.',
        theirs: 'The park grew by 5% this year.',
        proposal: 'The park grew by 6% this year.',
      },
    ])
    const read = parseCatalog(content ?? '', 'translations/en/a.json')
    expect(read.diagnostics.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      '2:1 Unexpected conflict marker of git, expected JSON',
    ])
  })

  it('that changed the same words make no proposal', () => {
    expect(merged({ a: 'A' }, { a: 'B' }, { a: 'C' }).conflicts[0]?.proposal).toBeUndefined()
    expect(merged({}, { a: 'B' }, { a: 'C' }).conflicts[0]?.proposal).toBeUndefined()
  })

  it('of the source language are no conflict: the source file decides', () => {
    const { content, conflicts } = merged({ a: '甲乙丙' }, { a: '甲乙丁' }, { a: '甲戊丙' }, true)
    expect(content).toBe(catalogOf({ a: '甲乙丙' }))
    expect(conflicts).toEqual([])
    expect(merged({ a: '甲。' }, { a: '甲。乙。' }, { a: '甲！' }, true).content).toBe(
      catalogOf({ a: '甲。' }),
    )
    expect(merged({ a: '甲。' }, { a: '甲。乙。' }, { a: '甲。乙。丙。' }, true).content).toBe(
      catalogOf({ a: '甲。乙。丙。' }),
    )
  })

  it('that are damaged are left to a merge by lines, with side, line and column', () => {
    const { content, messages } = merge({
      base: '{}',
      ours: '{"a": "A"}',
      theirs: '{\n  "a": 7\n}',
      path: 'translations/en/a.json',
      isSource: false,
    })
    expect(content).toBeUndefined()
    expect(messages.map(message => `${message.file}:${message.name}`)).toEqual([
      'translations/en/a.json (theirs):2:8',
    ])
  })
})

const stateOf = (entry: SegmentState | undefined): string =>
  serializeState({ ...emptyState(), segments: new Map(entry ? [['a', entry]] : []) })

const mergedEntry = (
  base: SegmentState,
  ours: SegmentState,
  theirs: SegmentState,
): SegmentState | undefined => {
  const path = 'translations/.state/en/a.json'
  const { content, conflicts } = merge({
    base: stateOf(base),
    ours: stateOf(ours),
    theirs: stateOf(theirs),
    path,
    isSource: false,
  })
  expect(conflicts).toEqual([])
  return parseState(content ?? '', path).state.segments.get('a')
}

describe('states of two branches', () => {
  const base: SegmentState = { state: 'translated', source: 'h1', by: 'Li', at: '2024-01-01' }

  it('are the changed one where one side worked on the text', () => {
    const ours: SegmentState = { ...base, state: 'reviewed', by: 'Wu', at: '2024-02-01' }
    expect(mergedEntry(base, ours, base)).toEqual(ours)
  })

  it('are not less for a note on the other side', () => {
    const ours: SegmentState = { ...base, state: 'reviewed', by: 'Wu' }
    const theirs: SegmentState = { ...base, notes: [{ text: 'Which year?' }] }
    expect(mergedEntry(base, ours, theirs)).toEqual({ ...ours, notes: [{ text: 'Which year?' }] })
  })

  it('are the lower one where both worked on the text', () => {
    const ours: SegmentState = { ...base, state: 'final', by: 'Wu', at: '2024-02-01' }
    const theirs: SegmentState = { ...base, state: 'reviewed', by: 'Ma', at: '2024-03-01' }
    expect(mergedEntry(base, ours, theirs)).toEqual({
      ...base,
      state: 'reviewed',
      by: 'Ma',
      at: '2024-03-01',
    })
  })

  it('bind a text that was made for two sources to neither: it is out of date', () => {
    const merged = mergedEntry(base, { ...base, source: 'h2' }, { ...base, source: 'h3' })
    expect(merged?.source).toBe(hashText(''))
  })

  it('keep the notes and ignored checks of both, and leave out what one side took away', () => {
    const note = (text: string) => ({ text })
    const ignored = (rule: string) => ({ rule, for: 'h' })
    const start: SegmentState = { notes: [note('old'), note('done')], ignored: [ignored('r1')] }
    const ours: SegmentState = { notes: [note('old'), note('ours')], ignored: [ignored('r1'), ignored('r2')] }
    const theirs: SegmentState = { notes: [note('old'), note('done'), note('theirs')], ignored: [] }
    expect(mergedEntry(start, ours, theirs)).toEqual({
      notes: [note('old'), note('ours'), note('theirs')],
      ignored: [ignored('r2')],
    })
  })

  it('join what was joined on both sides', () => {
    const path = 'translations/.state/zh-Hans/a.json'
    const joins = (lists: Record<string, string[]>): string =>
      serializeState({ ...emptyState(), joins: new Map(Object.entries(lists)) })
    const result = (ours: Record<string, string[]>, theirs: Record<string, string[]>) => {
      const { content } = merge({ base: '', ours: joins(ours), theirs: joins(theirs), path, isSource: true })
      return Object.fromEntries(parseState(content ?? '', path).state.joins ?? [])
    }
    expect(result({ a: ['b'] }, { c: ['d'] })).toEqual({ a: ['b'], c: ['d'] })
    expect(result({ a: ['b'] }, { a: ['b', 'c'] })).toEqual({ a: ['b', 'c'] })
    expect(result({ a: ['b'] }, { b: ['c'] })).toEqual({ a: ['b', 'c'] })
  })
})

const extracted = (value: string, layers: Layers): Layers =>
  carry(segment(documentOf(value), layers.source), layers.source, layers.targets, '2024-01-01')

const english = ({ targets }: Layers): Layer => targets.get('en') ?? emptyLayer()

/** One branch: its source and its layers. */
interface Branch {
  text: string
  layers: Layers
}

/** Merge one file of three branches; where texts conflict, ours is taken. */
const mergedFile = (
  path: string,
  isSource: boolean,
  branches: readonly Branch[],
  serialize: (branch: Branch) => string,
): { content: string; conflicts: Merged['conflicts'] } => {
  const [base = '', ours = '', theirs = ''] = branches.map(serialize)
  const { content = '', conflicts } = merge({ base, ours, theirs, path, isSource })
  const resolved = content.replace(/<<<<<<< ours\n([\s\S]*?)=======\n[\s\S]*?>>>>>>> theirs\n/g, '$1')
  return { content: resolved, conflicts }
}

/** Merge two branches as git and `extract` do. */
const mergedBranches = (base: Branch, ours: Branch, theirs: Branch, text: string) => {
  const branches = [base, ours, theirs]
  const layer = (language: string, of: (branch: Branch) => Layer) => {
    const isSource = language === 'zh-Hans'
    const catalog = mergedFile(`translations/${language}/a.json`, isSource, branches, branch =>
      serializeCatalog(of(branch).catalog),
    )
    const state = mergedFile(`translations/.state/${language}/a.json`, false, branches, branch =>
      serializeState(of(branch).state),
    )
    const parsed = parseCatalog(catalog.content, 'catalog')
    const known: { state: StateFile; damaged: boolean } = parseState(state.content, 'state')
    expect([parsed.damaged, known.damaged]).toEqual([false, false])
    return {
      layer: { catalog: parsed.catalog, state: known.state },
      conflicts: [...catalog.conflicts, ...state.conflicts],
    }
  }
  const source = layer('zh-Hans', ({ layers }) => layers.source)
  const target = layer('en', ({ layers }) => english(layers))
  const layers = extracted(text, { source: source.layer, targets: new Map([['en', target.layer]]) })
  return { layers, conflicts: target.conflicts }
}

describe('two branches that edit, join, split, add, remove, translate', () => {
  const sentence = fc
    .array(fc.constantFrom('园区', '发展', '，', '项目', '增长', '企业', '12%'), {
      minLength: 2,
      maxLength: 5,
    })
    .map(words => `甲${words.join('')}。`)
  const start = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map(paragraphs => `${paragraphs.map(each => each.join('')).join('\n\n')}\n`)
  const step = fc.record({
    kind: fc.constantFrom('join', 'split', 'edit', 'remove', 'add', 'translate'),
    at: fc.nat(20),
    text: sentence,
  })

  const tried = (work: () => Layers, otherwise: Layers): Layers => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }

  /** Replace the n-th sentence of a text. */
  const changed = (text: string, at: number, change: (sentence: string) => string): string => {
    const sentences = text.match(/甲[^。]*。/g) ?? []
    const one = sentences[at % Math.max(1, sentences.length)]
    return one === undefined ? text : text.replace(one, change(one))
  }

  const edits: Record<string, (text: string, at: number, sentence: string) => string> = {
    edit: (text, at, other) => changed(text, at, one => one.slice(0, -1) + other.slice(1)),
    remove: (text, at) => changed(text, at, () => ''),
    add: (text, at, other) => changed(text, at, one => one + other),
  }

  const taken = (
    branch: Branch,
    { kind, at, text: other }: { kind: string; at: number; text: string },
    name: string,
  ): Branch => {
    const { text, layers } = branch
    const document = documentOf(text)
    const ids = [...layers.source.catalog.keys()]
    const id = ids[at % Math.max(1, ids.length)] ?? ''
    const edit = edits[kind]
    if (id === '') return branch
    if (edit) {
      const next = edit(text, at, other)
      return { text: next, layers: extracted(next, layers) }
    }
    if (kind === 'join')
      return {
        text,
        layers: tried(() => join(document, layers, [id, ids[ids.indexOf(id) + 1] ?? '']), layers),
      }
    if (kind === 'split') {
      const own = layers.source.catalog.get(id) ?? ''
      return {
        text,
        layers: tried(() => split(document, layers, id, own.slice(0, own.indexOf('，') + 1)), layers),
      }
    }
    const target = english(layers)
    const catalog = new Map(target.catalog).set(id, `${name}.`)
    const source = hashText(layers.source.catalog.get(id) ?? '')
    const segments = new Map(target.state.segments).set(id, {
      state: 'translated',
      by: name,
      source,
    } as SegmentState)
    return {
      text,
      layers: { ...layers, targets: new Map([['en', { catalog, state: { ...target.state, segments } }]]) },
    }
  }

  /** All translations of a document, those of vanished texts and in notes too. */
  const wordsOf = (layers: Layers): string => {
    const { catalog, state } = english(layers)
    const known = [...state.segments.values(), ...state.obsolete.values()]
    const notes = known.flatMap(({ notes = [] }) => notes)
    return [...catalog.values(), ...[...state.obsolete.values(), ...notes].map(({ text }) => text)].join('\n')
  }

  /** The base's translations, and those that our and their steps make. */
  const marks = ['E', 'O', 'T'].flatMap(name => Array.from({ length: 12 }, (_, index) => `${name}${index}.`))

  it('lose no translation that either made, whichever source holds', () => {
    const steps = fc.array(step, { maxLength: 4 })
    fc.assert(
      fc.property(start, steps, steps, fc.boolean(), (text, left, right, takesOurs) => {
        const nothing = emptyLayer()
        const { source } = extracted(text, { source: nothing, targets: new Map() })
        const catalog = new Map([...source.catalog.keys()].map((id, index) => [id, `E${index}.`]))
        const base: Branch = {
          text,
          layers: { source, targets: new Map([['en', { catalog, state: emptyState() }]]) },
        }
        const ours = left.reduce((branch, one, index) => taken(branch, one, `O${index}`), base)
        const theirs = right.reduce((branch, one, index) => taken(branch, one, `T${index}`), base)
        const { layers, conflicts } = mergedBranches(base, ours, theirs, takesOurs ? ours.text : theirs.text)
        const texts = conflicts.flatMap(conflict => [conflict.ours, conflict.theirs])
        const merged = [wordsOf(layers), ...texts].join('\n')
        for (const mark of marks) {
          const alive = [ours, theirs].filter(branch => wordsOf(branch.layers).includes(mark))
          const isKept = mark.startsWith('E') ? alive.length === 2 : alive.length > 0
          if (isKept) expect(merged).toContain(mark)
        }
        expect(
          segment(documentOf(takesOurs ? ours.text : theirs.text), layers.source).segments.map(
            ({ id }) => id,
          ),
        ).toEqual([...layers.source.catalog.keys()])
      }),
      { numRuns: 200 },
    )
  })

  it('give an id to one sentence where one let it vanish and the other kept it', () => {
    const value = '甲。乙。\n'
    const catalog = new Map([['a', '甲。']])
    const obsolete = new Map([['a', { text: '乙。', since: '2024-01-01' }]])
    const both = { catalog, state: { ...emptyState(), obsolete } }
    const ids = segment(documentOf(value), both).segments.map(({ id }) => id)
    expect(ids[0]).toBe('a')
    expect(new Set(ids).size).toBe(2)
  })
})
