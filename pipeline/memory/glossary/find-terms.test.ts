import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term } from '../../model/glossary.js'
import { allUses, findTerms } from './find-terms.js'
import { newGlossary } from './serialize.js'

const term = (source: string, more: Partial<Term> = {}): Term => ({
  source,
  language: 'en',
  target: source,
  status: 'preferred',
  authority: '',
  date: '',
  partOfSpeech: '',
  note: '',
  translate: true,
  caseSensitive: false,
  ...more,
})

const glossary = (...terms: (string | Term)[]) =>
  newGlossary(
    'glossary.csv',
    terms.map(one => (typeof one === 'string' ? term(one) : one)),
  )

const found = (text: string, ...terms: (string | Term)[]): string[] =>
  findTerms(text, glossary(...terms)).map(use => use.text)

describe('terms in a source text', () => {
  it('are found without bounds of words, with their places', () => {
    expect(findTerms('推动高质量发展', glossary('高质量发展'))).toEqual([
      { start: 2, end: 7, text: '高质量发展', terms: [term('高质量发展')] },
    ])
  })

  it.each([
    ['the longest of those within one another', '高质量发展', ['质量', '发展', '高质量发展'], ['高质量发展']],
    ['the longer of two that overlap', '高质量发展理念', ['高质量发展', '发展理念'], ['高质量发展']],
    [
      'two that fit before one that overlaps both',
      '中国人民银行',
      ['中国', '中国人民', '人民银行'],
      ['中国', '人民银行'],
    ],
    ['the left one of two equals', '甲乙丙', ['甲乙', '乙丙'], ['甲乙']],
    ['every one of several', '发展与发展', ['发展'], ['发展', '发展']],
  ])('are %s', (_, text, terms, expected) => {
    expect(found(text, ...terms)).toEqual(expected)
  })

  it.each([
    ['case', 'gdp增长', 'GDP', ['gdp']],
    ['width', 'ＧＤＰ增长', 'GDP', ['ＧＤＰ']],
    ['emphasis within', '**二十**大', '二十大', ['二十**大']],
    ['a line end within', '二十\n大', '二十大', ['二十\n大']],
    ['a space beside letters', '5G 网络', '5G网络', ['5G 网络']],
    ['no space beside letters', '5G网络', '5G 网络', ['5G网络']],
  ])('are found whatever their %s', (_, text, source, expected) => {
    expect(found(text, source)).toEqual(expected)
  })

  it('in letters are whole words', () => {
    expect(found('AIR 与 AI、OpenAI 和AI2', 'AI')).toEqual(['AI'])
  })

  it('are found in their own case only, when that matters', () => {
    expect(found('ai 与 AI 与 **A**I', term('AI', { caseSensitive: true }))).toEqual(['AI', 'A**I'])
  })

  it('are those of the language asked for, of its region, or of all', () => {
    const some = glossary(
      term('甲', { language: 'en' }),
      term('乙', { language: 'de' }),
      term('丙', { language: '' }),
    )
    expect(findTerms('甲乙丙', some, 'en-GB').map(({ text }) => text)).toEqual(['甲', '丙'])
    expect(findTerms('甲乙丙', some, 'de').map(({ text }) => text)).toEqual(['乙', '丙'])
  })

  it('come with all entries of their source', () => {
    const [use] = findTerms(
      '甲',
      glossary(term('甲', { target: 'a' }), term('甲', { target: 'b', status: 'forbidden' })),
    )
    expect(use?.terms.map(({ target }) => target)).toEqual(['a', 'b'])
  })

  it('never overlap, and cover at least as much as the best single one', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 12 })
    const sources = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(text, sources, (source, terms) => {
        const some = glossary(...terms)
        const uses = findTerms(source, some)
        const worth = (list: typeof uses) => list.reduce((sum, { start, end }) => sum + (end - start) ** 2, 0)
        uses.forEach((use, i) => {
          expect(use.start).toBeGreaterThanOrEqual(uses[i - 1]?.end ?? 0)
          expect(source.slice(use.start, use.end)).toBe(use.terms[0]?.source)
        })
        for (const one of allUses(some)(source)) expect(worth(uses)).toBeGreaterThanOrEqual(worth([one]))
      }),
    )
  })

  it('are none in a text without any', () => {
    expect([found('', '甲'), found('乙', '甲'), found('甲')]).toEqual([[], [], []])
  })
})
