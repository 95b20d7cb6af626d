import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term } from '../../model/glossary.js'
import { parseGlossary } from './parse.js'
import { newGlossary, serializeGlossary } from './serialize.js'

const header = 'source,language,target,status,authority,date,partOfSpeech,note,translate,caseSensitive'

const messages = (text: string, path = 'translations/glossary.csv'): string[] =>
  parseGlossary(text, path).messages.map(({ line, ruleId, reason }) => `${line} ${ruleId}: ${reason}`)

const terms = (text: string, path = 'translations/glossary.csv'): [string, string][] =>
  parseGlossary(text, path).glossary.terms.map(({ source, target }) => [source, target])

const term: Term = {
  source: '高质量发展',
  language: 'en',
  target: 'high-quality development',
  status: 'preferred',
  authority: '',
  date: '',
  partOfSpeech: '',
  note: '',
  translate: true,
  caseSensitive: false,
}

describe('a glossary file', () => {
  it('holds terms, a row each', () => {
    const row = '高质量发展,en,high-quality development,admitted,State Council,2024-03-05,noun,"a, b",no,yes'
    expect(parseGlossary(`${header}\n${row}\n`, 'g.csv').glossary.terms).toEqual([
      {
        ...term,
        status: 'admitted',
        authority: 'State Council',
        date: '2024-03-05',
        partOfSpeech: 'noun',
        note: 'a, b',
        translate: false,
        caseSensitive: true,
        line: 2,
      },
    ])
  })

  it('needs three columns only, in any order, with headings as people write them', () => {
    const text = 'Target,Part of speech, LANGUAGE ,Source\nGDP,noun,en,国内生产总值\n'
    expect(parseGlossary(text, 'g.csv').glossary.terms).toEqual([
      { ...term, source: '国内生产总值', target: 'GDP', partOfSpeech: 'noun', line: 2 },
    ])
  })

  it.each([
    ['commas', 'glossary.csv', 'source,language,target\n甲,en,"a;b"\n'],
    ['semicolons', 'glossary.csv', 'source;language;target\n甲;en;"a;b"\n'],
    ['tabs', 'glossary.tsv', 'source\tlanguage\ttarget\n甲\ten\ta;b\n'],
    ['what its first line says', 'glossary.csv', 'sep=|\nsource|language|target\n甲|en|a;b\n'],
    ['Windows line ends', 'glossary.csv', 'source,language,target\r\n甲,en,a;b\r\n'],
    ['a byte order mark', 'glossary.csv', '\uFEFFsource,language,target\n甲,en,a;b\n'],
    ['empty rows', 'glossary.csv', '\nsource,language,target\n\n,,\n甲,en,a;b'],
  ])('is read with %s', (_, path, text) => {
    expect(terms(text, path)).toEqual([['甲', 'a;b']])
    expect(messages(text, path)).toEqual([])
  })

  it('may hold names that are not translated, for all languages', () => {
    expect(terms('source,language,target,translate\nWi-Fi,,,no\n')).toEqual([['Wi-Fi', '']])
  })

  it.each([
    [
      'a missing term',
      ',en,a',
      '2 glossary-field: Unexpected empty cell in column “source”, expected a value',
    ],
    [
      'a missing target',
      '甲,en,',
      '2 glossary-field: Unexpected empty cell in column “target”, expected a value',
    ],
    [
      'a missing language',
      '甲,,a',
      '2 glossary-field: Unexpected empty cell in column “language”, expected a value',
    ],
    [
      'a wrong language',
      '甲,English!,a',
      '2 glossary-language: Unexpected language “English!”, expected a BCP 47 tag such as “en”',
    ],
    [
      'an unknown status',
      '甲,en,a,good',
      '2 glossary-status: Unexpected status “good”, expected preferred, admitted, deprecated, forbidden',
    ],
    [
      'a strange date',
      '甲,en,a,,,2024/3/5',
      '2 glossary-date: Unexpected date “2024/3/5”, expected 2024, 2024-03 or 2024-03-05',
    ],
    [
      'a strange answer',
      '甲,en,a,,,,,,maybe',
      '2 glossary-answer: Unexpected “maybe” in column “translate”, expected yes or no',
    ],
    ['too many cells', '甲,en,a,,,,,,,,x', '2 glossary-cells: Unexpected 11 cells, expected 10'],
    [
      'a cell that swallowed the next row',
      '"甲,en,a\n乙,en,""b"',
      '2 glossary-line: Unexpected line end in column “source”, expected one line',
    ],
    [
      'the same entry twice',
      '甲,en,a\n甲,en,a',
      '3 glossary-duplicate: Unexpected second entry of “甲” = “a”, expected one',
    ],
    [
      'a formula',
      '甲,en,"=HYPERLINK(""http://x"")"',
      '2 glossary-formula: Unexpected formula in column “target”, expected text',
    ],
  ])('tells of %s', (_, rows, message) => {
    expect(messages(`${header}\n${rows}\n`)).toContain(message)
  })

  it('takes the same entry with two statuses for an error', () => {
    const { messages: found } = parseGlossary(`${header}\n甲,en,a\n甲,en,a,forbidden\n`, 'g.csv')
    expect(found).toMatchObject([
      { fatal: true, note: 'The first stands in line 2 with the status “preferred”.' },
    ])
  })

  it('takes two targets of one term for what they are', () => {
    expect(messages(`${header}\n甲,en,a\n甲,en,b\n甲,de,a\n`)).toEqual([])
  })

  it.each([
    [
      'an unknown column',
      'source,language,target,colour\n',
      /^1 glossary-column: Unexpected column “colour”/,
    ],
    [
      'a column twice',
      'source,language,target,Source\n',
      /^1 glossary-column: Unexpected second column “Source”/,
    ],
    [
      'a missing column',
      'source,target\n甲,a\n',
      /^1 glossary-header: .*expected the columns source, language, target/,
    ],
    ['no header at all', '甲,en,a\n', /glossary-header/],
    [
      'an open quotation mark',
      `${header}\n甲,en,a\n乙,en,"b\n`,
      /^3 glossary-file: Unexpected end of the file inside a cell/,
    ],
    [
      'a character of another encoding',
      `${header}\n甲,en,\0\n`,
      /^2 glossary-file: Unexpected character U\+0000/,
    ],
    ['a million columns', `${header}\n${','.repeat(1e6)}\n`, /^2 glossary-file: Unexpected 1000001 cells/],
  ])('tells of %s', (_, text, message) => {
    expect(messages(text).join('\n')).toMatch(message)
  })

  it('keeps names of JavaScript as headings and texts', () => {
    expect(messages('source,language,target,__proto__\n').join()).toMatch(/“__proto__”/)
    expect(terms('source,language,target\nconstructor,en,__proto__\n')).toEqual([
      ['constructor', '__proto__'],
    ])
  })

  it('that is empty has no terms and no faults', () => {
    expect([terms(''), messages('')]).toEqual([[], []])
  })
})

describe('a glossary written again', () => {
  const strange =
    '\uFEFFsep=;\r\n\r\nnote;"source";language;Target;extra\r\n"x";甲; en ;a;1\r\n;乙;en;;2\r\n;丙;en;"c";3'

  it('is the same file where nothing has changed', () => {
    expect(serializeGlossary(parseGlossary(strange, 'g.csv').glossary)).toBe(strange)
  })

  it('changes the cells that have changed', () => {
    const { glossary } = parseGlossary(strange, 'g.csv')
    const changed = glossary.terms.map(one => (one.source === '甲' ? { ...one, target: 'a; b' } : one))
    expect(serializeGlossary({ ...glossary, terms: changed })).toBe(
      strange.replace('"x";甲; en ;a;1', 'x;甲;" en ";"a; b";1'),
    )
  })

  it('loses the rows of terms that are gone, and no others', () => {
    const { glossary } = parseGlossary(strange, 'g.csv')
    expect(serializeGlossary({ ...glossary, terms: glossary.terms.slice(1) })).toBe(
      strange.replace('"x";甲; en ;a;1\r\n', ''),
    )
  })

  it('has new terms at its end', () => {
    const { glossary } = parseGlossary(strange, 'g.csv')
    const added = { ...term, source: '丁', target: '-d' }
    expect(serializeGlossary({ ...glossary, terms: [...glossary.terms, added] })).toBe(
      `${strange}\r\n;丁;en;'-d;\r\n`,
    )
  })

  it('begins with a header when there was no file', () => {
    expect(serializeGlossary(newGlossary('g.csv', [term]))).toBe(
      `${header}\n高质量发展,en,high-quality development,preferred,,,,,,\n`,
    )
  })

  it('is not written over a damaged file', () => {
    const { glossary } = parseGlossary('source,language,target\n甲,en,"a\n', 'g.csv')
    expect(() => serializeGlossary(glossary)).toThrow('g.csv: unexpected damage')
  })

  it('holds the same terms as before, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', 'a', '"', ',', ';', '\t', '=', '-', '@', "'", ' ', '+', '1'),
    })
    const filled = text.map(value => `甲${value}`.trim())
    const anyTerm = fc.record({
      source: filled,
      language: fc.constantFrom('en', 'de'),
      target: fc.oneof(text.map(value => value.trim()).filter(Boolean), filled),
      status: fc.constantFrom<Term['status'][]>('preferred', 'admitted', 'deprecated', 'forbidden'),
      authority: text.map(value => value.trim()),
      date: fc.constantFrom('', '2024'),
      partOfSpeech: fc.constant(''),
      note: text.map(value => value.trim()),
      translate: fc.boolean(),
      caseSensitive: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 6 }), made => {
        const { glossary } = parseGlossary(serializeGlossary(newGlossary('g.csv', made)), 'g.csv')
        expect(glossary.terms.map(({ line: _, ...one }) => one)).toEqual(made)
      }),
    )
  })
})
