import { describe, expect, it } from 'vitest'
import type { TranslationUnit } from '../model/memory.js'
import { unitEntries } from './unit-entries.js'

const languages = { sourceLanguage: 'zh-Hans', targetLanguages: ['en', 'de'] }

const unit = (texts: Record<string, string>): TranslationUnit => ({
  variants: Object.entries(texts).map(([language, text]) => ({ language, text })),
})

const pairs = (texts: Record<string, string>): string[] =>
  unitEntries([unit(texts)], 'old.tmx', languages).map(
    ({ source, target, language }) => `${source} = ${target} (${language})`,
  )

describe('what a memory learns from the units of a file', () => {
  it.each([
    ['pairs of the book’s languages', { 'zh-Hans': '甲', en: 'A', fr: 'A' }, ['甲 = A (en)']],
    ['several from one unit', { 'zh-Hans': '甲', en: 'A', de: 'Ä' }, ['甲 = A (en)', '甲 = Ä (de)']],
    ['pairs of languages with a country', { 'zh-CN': '甲', 'en-US': 'A' }, ['甲 = A (en)']],
    ['the very language before another country’s', { zh: '甲', 'en-US': 'x', EN: 'A' }, ['甲 = A (en)']],
    ['translations from the other side', { en: 'A', 'zh-SG': '甲' }, ['甲 = A (en)']],
    ['nothing from another script', { 'zh-TW': '甲', en: 'A' }, []],
    ['nothing without the source language', { fr: 'a', en: 'A' }, []],
  ])('are %s', (_, texts, expected) => {
    expect(pairs(texts)).toEqual(expected)
  })

  it('is where a pair comes from, who made it and when', () => {
    const made = { date: '2024-01-01T00:00:00Z', by: 'W' }
    const variants = [
      { language: 'zh-Hans', text: '甲' },
      { language: 'en', text: 'A', ...made },
    ]
    expect(unitEntries([{ id: '7', before: '前', after: '', variants }], 'old.tmx', languages)).toEqual([
      {
        ...{ source: '甲', target: 'A', language: 'en', origin: 'file', document: 'old.tmx' },
        ...{ id: '7', before: '前', after: '', state: 'translated' },
        ...made,
      },
    ])
  })
})
