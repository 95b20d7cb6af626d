import { describe, expect, it } from 'vitest'
import type { SegmentState } from '../model/catalog.js'
import { hashText } from '../model/hash.js'
import { catalogEntries, type MemoryLayer } from './catalog-entries.js'

const layer = (
  texts: Record<string, string>,
  states: Record<string, SegmentState> = {},
  obsolete: Record<string, { text: string } & SegmentState> = {},
): MemoryLayer => ({
  catalog: new Map(Object.entries(texts)),
  state: { segments: new Map(Object.entries(states)), obsolete: new Map(Object.entries(obsolete)) },
})

const entries = (source: MemoryLayer, target: MemoryLayer) =>
  catalogEntries({ name: 'guide/intro', language: 'en', source, target })

describe('what a memory learns from catalogues', () => {
  it('are pairs with the texts around them', () => {
    const source = layer({ a: '甲', b: '乙', c: '丙' })
    const target = layer(
      { a: 'A', c: 'C' },
      { c: { state: 'reviewed', source: hashText('丙'), at: '2024-01-01', by: 'W' } },
    )
    const shared = { language: 'en', origin: 'catalog', document: 'guide/intro' }
    expect(entries(source, target)).toEqual([
      { source: '甲', target: 'A', id: 'a', before: '', after: '乙', state: 'translated', ...shared },
      {
        ...{ source: '丙', target: 'C', id: 'c', before: '乙', after: '', state: 'reviewed', ...shared },
        date: '2024-01-01',
        by: 'W',
      },
    ])
  })

  it('are pairs that have vanished', () => {
    const source = layer({}, {}, { a: { text: '甲' } })
    const target = layer({}, {}, { a: { text: 'A', state: 'final', source: hashText('甲') } })
    expect(entries(source, target)).toEqual([
      {
        ...{ source: '甲', target: 'A', id: 'a', language: 'en', origin: 'obsolete' },
        document: 'guide/intro',
        state: 'final',
      },
    ])
  })

  it('are no translations of another text, standing or vanished', () => {
    const old = hashText('旧')
    const source = layer({ a: '甲' }, {}, { b: { text: '乙' } })
    const target = layer({ a: 'A' }, { a: { source: old } }, { b: { text: 'B', source: old } })
    expect(entries(source, target)).toEqual([])
  })
})
