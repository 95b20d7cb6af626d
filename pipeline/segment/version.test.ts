import { describe, expect, it, vi } from 'vitest'
import { emptyState } from '../model/state-file.js'
import { documentOf } from '../test/document.js'
import { carry } from './extract.js'
import { emptyLayer, type Layers } from './layer.js'
import { segmenterVersion } from './options.js'
import { segment } from './segment.js'

/** Where the sentences of a segmenter to come end: also behind commas. Version 1 does not cut there. */
let cutsAtCommas = false

vi.mock('../language/sentences.js', async importOriginal => {
  const original = await importOriginal<typeof import('../language/sentences.js')>()
  const sentenceEnds: typeof original.sentenceEnds = (language, text, options) => {
    const ends = original.sentenceEnds(language, text, options)
    if (!cutsAtCommas) return ends
    const commas = [...text.matchAll(/，/g)].map(({ index }) => index + 1)
    return [...new Set([...ends, ...commas])].sort((a, b) => a - b)
  }
  return { ...original, sentenceEnds }
})

const value = '# 题\n\n甲说今天，乙说明天，丙说后天。丁说大后天。\n\n- 一，二\n- 三\n'

const extracted = (layers: Layers): Layers =>
  carry(segment(documentOf(value), layers.source), layers.source, layers.targets, '2024-01-01')

const withSegmenter = (commas: boolean, layers: Layers): Layers => {
  cutsAtCommas = commas
  try {
    return extracted(layers)
  } finally {
    cutsAtCommas = false
  }
}

/** Catalogues as version 1 published them. */
const published = (commas: boolean): Layers => {
  const nothing = emptyLayer()
  const { source } = withSegmenter(commas, { source: nothing, targets: new Map() })
  const catalog = new Map([...source.catalog.keys()].map((id, index) => [id, `E${index}.`]))
  return {
    source: { ...source, state: { ...source.state, segmenter: 1 } },
    targets: new Map([['en', { catalog, state: emptyState() }]]),
  }
}

const textsOf = ({ targets }: Layers): string => [...(targets.get('en')?.catalog.values() ?? [])].join('\n')

describe('catalogues of another segmenter', () => {
  it('that cut coarser keep every translation; what needs a look is out of date', () => {
    const before = published(false)
    const after = withSegmenter(true, before)
    expect(after.source.catalog.size).toBeGreaterThan(before.source.catalog.size)
    for (const text of textsOf(before).split('\n')) expect(textsOf(after)).toContain(text)
    const english = after.targets.get('en')
    const [, cut = ''] = [...before.source.catalog.keys()]
    expect(english?.catalog.get(cut)).toBe('E1.')
    expect(english?.state.segments.get(cut)?.source).toBeDefined()
    expect(after.source.state.segmenter).toBe(segmenterVersion)
  })

  it('that cut finer keep every translation, joined, and all ids as aliases', () => {
    const before = published(true)
    const after = withSegmenter(false, before)
    expect(after.source.catalog.size).toBeLessThan(before.source.catalog.size)
    for (const text of textsOf(before).split('\n')) expect(textsOf(after)).toContain(text)
    const living = new Set([
      ...after.source.catalog.keys(),
      ...[...(after.source.state.aliases?.values() ?? [])].flat(),
    ])
    for (const id of before.source.catalog.keys()) expect(living).toContain(id)
  })

  it('are as they were when the change is taken back', () => {
    const before = published(true)
    const after = withSegmenter(true, withSegmenter(false, before))
    expect([...after.source.catalog]).toEqual([...before.source.catalog])
    expect(textsOf(after)).toBe(textsOf(before))
  })
})
