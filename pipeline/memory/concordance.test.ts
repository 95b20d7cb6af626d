import { describe, expect, it } from 'vitest'
import type { MemoryEntry } from '../model/memory.js'
import { concordance } from './concordance.js'

const entries: MemoryEntry[] = [
  ['去年ＧＤＰ增长', 'Last year’s GDP grew.'],
  ['**二十大**精神', 'The *spirit* of the gdp'],
  ['高质量\n发展', 'High-quality development; high-quality life'],
  ['(a+b)', 'C:\\temp [x] ^'],
].map(([source = '', target = '']) => ({
  source,
  target,
  language: 'en',
  origin: 'catalog',
  document: 'report',
  state: 'translated',
}))

const found = (text: string, options = {}): string[] =>
  concordance(entries, text, options).flatMap(({ entry, source, target }) => [
    ...source.map(({ start, end }) => entry.source.slice(start, end)),
    ...target.map(({ start, end }) => entry.target.slice(start, end)),
  ])

describe('a concordance', () => {
  it.each([
    ['finds either side, any case, any width', 'gdp', ['ＧＤＰ', 'GDP', 'gdp']],
    ['finds half width by full width', 'ｇｄｐ', ['ＧＤＰ', 'GDP', 'gdp']],
    ['finds across emphasis', '二十大精神', ['二十大**精神']],
    ['finds across line ends', '高质量发展', ['高质量\n发展']],
    ['finds typographic by typed marks', "year's gdp", ['year’s GDP']],
    ['finds every place', 'high-quality', ['High-quality', 'high-quality']],
    ['takes signs of patterns as they are', '(a+b)', ['(a+b)']],
    ['takes brackets and bars as they are', '[X] ^', ['[x] ^']],
    ['takes a backslash as it is', 'c:\\', ['C:\\']],
    ['finds nothing by nothing', '  ', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('looks at one side alone when asked', () => {
    expect(found('gdp', { side: 'source' })).toEqual(['ＧＤＰ'])
  })

  it('ends at its limit', () => {
    expect(found('gdp', { limit: 1 })).toEqual(['ＧＤＰ', 'GDP'])
  })

  it('looks at one language alone when asked', () => {
    expect(found('gdp', { language: 'de' })).toEqual([])
  })
})
