import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Catalog } from '../model/catalog.js'
import type { Document } from '../model/document.js'
import { isDeep } from '../test/deep.js'
import { documentOf } from '../test/document.js'
import { carry } from './extract.js'
import { emptyLayer, type Layer, type Layers } from './layer.js'
import { join } from './seams/join.js'
import { split } from './seams/split.js'
import { segment } from './segment.js'

const languages = ['en', 'fr', 'ar']

/** A source: paragraphs of sentences. */
type Source = readonly (readonly string[])[]

const markdownOf = (source: Source): string => source.map(sentences => `${sentences.join('')}\n`).join('\n')

const extracted = (source: Source, { source: before, targets }: Layers) => {
  const segmented = segment(documentOf(markdownOf(source)), before)
  const carried = carry(segmented, before, targets, '2024-01-01')
  return { layers: { source: carried.source, targets: carried.targets }, ...segmented.reconciliation }
}

/** A book under way: its source as it stands, and its catalogues as they were last brought up to date. */
interface Work {
  source: Source
  layers: Layers
}

const begin = (source: Source): Work => {
  const targets = new Map(languages.map(language => [language, emptyLayer()]))
  return { source, layers: extracted(source, { source: emptyLayer(), targets }).layers }
}

const clauses = [
  '园区新增企业30家',
  '增长12.1%',
  '铁路平交道口改成立交桥',
  '全力向上争取资金',
  '甲',
  '修订完善制度21项',
]
const clause = fc.constantFrom(...clauses)
const sentence = fc.array(clause, { minLength: 1, maxLength: 3 }).map(parts => `${parts.join('，')}。`)
const source = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })

/** A step; what it does with its numbers and words is its own affair. */
const step = fc.record({
  kind: fc.constantFrom(
    'change',
    'move',
    'rewrite',
    'insert',
    'remove',
    'divide',
    'unite',
    'join',
    'split',
    'extract',
    'extract',
  ),
  at: fc.nat(20),
  to: fc.nat(20),
  text: sentence,
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The source with what stands at a place among all sentences put otherwise. */
const replaced = (source: Source, at: number, by: (old: string) => readonly string[]): Source => {
  let left = at % source.flat().length
  return source
    .map(sentences => sentences.flatMap(one => (left-- === 0 ? by(one) : [one])))
    .filter(sentences => sentences.length > 0)
}

const edits: Record<string, (source: Source, step: Step) => Source> = {
  change: (source, { at, to }) =>
    replaced(source, at, old => [old.replace(/\d+/, String(to)).replace('新增', to % 2 ? '增加' : '引进')]),
  rewrite: (source, { at, text }) => replaced(source, at, () => [text]),
  insert: (source, { at, text }) => replaced(source, at, old => [old, text]),
  remove: (source, { at }) => (source.flat().length > 1 ? replaced(source, at, () => []) : source),
  move: (source, { at, to }) => {
    const moved = source.flat()[at % source.flat().length] ?? ''
    if (source.flat().length < 2) return source
    return replaced(
      replaced(source, at, () => []),
      to,
      old => [moved, old],
    )
  },
  divide: (source, { at }) =>
    source.flatMap((sentences, index) => {
      const cut = at % sentences.length
      return index === at % source.length && cut > 0
        ? [sentences.slice(0, cut), sentences.slice(cut)]
        : [sentences]
    }),
  unite: (source, { at }) =>
    source.flatMap((sentences, index) => {
      const first = at % source.length
      if (index === first + 1) return []
      return [index === first ? [...sentences, ...(source[index + 1] ?? [])] : sentences]
    }),
}

const tried = (work: () => Layers, otherwise: Layers): Layers => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

const seams: Record<string, (document: Document, layers: Layers, step: Step) => Layers> = {
  join: (document, layers, { at }) => {
    const ids = [...layers.source.catalog.keys()]
    const first = at % ids.length
    return tried(() => join(document, layers, ids.slice(first, first + 2)), layers)
  },
  split: (document, layers, { at, to }) => {
    const ids = [...layers.source.catalog.keys()]
    const id = ids[at % ids.length] ?? ''
    const parts = (layers.source.catalog.get(id) ?? '').split(/(?<=[，。])/)
    const after = parts.slice(0, 1 + (to % Math.max(1, parts.length - 1))).join('')
    return tried(() => split(document, layers, id, after), layers)
  },
}

/** Translate what is not yet translated, each text in words of its own: `‹en 1›`, `‹en 2›`, … */
const translator = () => {
  const said: Record<string, string[]> = Object.fromEntries(languages.map(language => [language, []]))
  const translate = (language: string, layer: Layer, ids: Iterable<string>): Layer => {
    const catalog: Catalog = new Map(layer.catalog)
    for (const id of ids) {
      if (catalog.has(id)) continue
      const words = `‹${language} ${said[language]?.length}›`
      said[language]?.push(words)
      catalog.set(id, words)
    }
    return { ...layer, catalog }
  }
  return {
    said,
    /** Each language but the last whole; of that, every second text. */
    all: ({ source, targets }: Layers): Layers => {
      const ids = [...source.catalog.keys()]
      const some = (language: string) =>
        ids.filter((_, index) => language !== languages.at(-1) || index % 2 === 0)
      return {
        source,
        targets: new Map(
          [...targets].map(([language, layer]) => [language, translate(language, layer, some(language))]),
        ),
      }
    },
  }
}

const textsOf = ({ catalog, state }: Layer): string =>
  [...catalog.values(), ...[...state.obsolete.values()].map(({ text }) => text)].join('\n')

/** Holds that no id goes to another text: one that is back had the text before, or was edited within a join. */
const register = () => {
  const had = new Map<string, Set<string>>()
  const note = (catalog: Catalog): void => {
    for (const [id, text] of catalog) had.set(id, (had.get(id) ?? new Set()).add(text))
  }
  return (before: Layers, { layers, matches }: ReturnType<typeof extracted>): void => {
    // What a split or a join has made since is in no extract.
    note(before.source.catalog)
    const { joins, aliases } = before.source.state
    const joined = new Set([...(joins?.values() ?? []), ...(aliases?.values() ?? [])].flat())
    for (const { id, text, fate, previous } of matches) {
      const known = had.get(id) ?? new Set()
      if (fate === 'new') expect([id, known.size]).toEqual([id, 0])
      if (fate === 'revived' && !joined.has(id)) expect([...known]).toContain(text)
      if (fate === 'kept' || fate === 'moved') expect(before.source.catalog.get(id)).toBe(text)
      if (fate === 'edited') expect(before.source.catalog.get(id)).toBe(previous)
    }
    note(layers.source.catalog)
  }
}

/**
 * Whether an edit, once undone, gives back all that was. A cut whose sentence has gone is not remembered, and a text
 * that had vanished may come back in the place of an equal one that was edited.
 */
const isUndoable = ({ source: { catalog, state } }: Layers): boolean => {
  const living = new Set(catalog.values())
  const isSewn = [state.joins, state.splits].some(seams => seams?.size)
  return !isSewn && ![...state.obsolete.values()].some(({ text }) => living.has(text))
}

/** Texts that stand once in each of some catalogues, or not at all. */
const toldApart = (...catalogs: Catalog[]): ((text: string) => boolean) => {
  const repeated = catalogs.flatMap(catalog => {
    const texts = [...catalog.values()]
    return texts.filter((text, index) => texts.indexOf(text) !== index)
  })
  return text => !repeated.includes(text)
}

/**
 * All is as it was. Of several equal texts any may have gone: which has which of their ids is not told apart, but there
 * are as many.
 */
const expectUndone = (undone: Layers, between: Layers, before: Layers): void => {
  expect([...undone.source.catalog.values()]).toEqual([...before.source.catalog.values()])
  const isTold = toldApart(before.source.catalog, between.source.catalog)
  for (const [id, text] of before.source.catalog) {
    if (!isTold(text) || !isTold(between.source.catalog.get(id) ?? text)) continue
    expect([id, undone.source.catalog.get(id)]).toEqual([id, text])
    for (const language of languages)
      expect(undone.targets.get(language)?.catalog.get(id)).toBe(
        before.targets.get(language)?.catalog.get(id),
      )
  }
}

it('in any series of edits, joins, splits and extracts no translation is lost, no id goes to another text, an edit undone gives all back', () => {
  fc.assert(
    fc.property(source, fc.array(step, { maxLength: 12 }), (start, steps) => {
      const { said, all } = translator()
      const registered = register()
      const work = begin(start)
      let layers = all(work.layers)
      let last: Source = start
      let now: Source = start
      let edited = 0
      registered(layers, extracted(now, layers))
      for (const one of steps) {
        const edit = edits[one.kind]
        if (edit) {
          now = edit(now, one)
          edited += 1
          continue
        }
        const made = extracted(now, layers)
        registered(layers, made)
        if (edited === 1 && isUndoable(layers))
          expectUndone(extracted(last, made.layers).layers, made.layers, layers)
        layers = made.layers
        const sew = seams[one.kind]
        if (sew) layers = sew(documentOf(markdownOf(now)), layers, one)
        layers = all(layers)
        last = now
        edited = 0
        for (const language of languages) {
          const kept = textsOf(layers.targets.get(language) ?? emptyLayer())
          for (const words of said[language] ?? []) expect(kept).toContain(words)
        }
      }
    }),
    { numRuns: isDeep ? 2000 : 200 },
  )
}, 300_000)
