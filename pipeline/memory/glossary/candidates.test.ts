import { describe, expect, it } from 'vitest'
import { candidateTerms } from './candidates.js'
import { parseGlossary } from './parse.js'
import { repeatedStrings } from './repeated.js'
import { termCounts, unusedTerms } from './term-counts.js'
import { variety } from './variety.js'

const texts = [
  '园区推动高质量发展，取得新成绩。',
  '坚持高质量发展的要求。',
  '为高质量发展提供保障；嘉峪关市表扬。',
  '高质量发展离不开嘉峪关的企业。',
  '来到嘉峪关看看，钢铁产量达到80万吨。',
  '嘉峪关欢迎您，铝产量达到90万吨。',
  '新的产量也达到70万吨。',
]

const { glossary } = parseGlossary(
  'source,language,target\n嘉峪关,en,Jiayuguan\n钢铁,en,steel\n港口,en,port\n',
  'g.csv',
)

describe('candidate terms', () => {
  const candidates = candidateTerms(texts)

  it('are frequent strings, with their contexts', () => {
    expect(candidates.map(({ text, count }) => [text, count]).slice(0, 2)).toEqual([
      ['高质量发展', 4],
      ['嘉峪关', 4],
    ])
    expect(candidates[0]?.contexts).toEqual([
      { of: 0, start: 4, end: 9 },
      { of: 1, start: 2, end: 7 },
      { of: 2, start: 1, end: 6 },
    ])
  })

  it('are no parts of longer ones', () => {
    const found = candidates.map(({ text }) => text)
    for (const part of ['质量', '高质量', '质量发展', '发展', '峪关']) expect(found).not.toContain(part)
  })

  it('are no units of figures', () => {
    expect(candidates.map(({ text }) => text)).not.toContain('万吨')
  })

  it('are nothing that has an entry', () => {
    expect(candidateTerms(texts, { glossary }).map(({ text }) => text)).not.toContain('嘉峪关')
  })

  it('stand as often as asked, and are as many', () => {
    expect(candidateTerms(texts, { minimum: 5 })).toEqual([])
    expect(candidateTerms(texts, { limit: 1 })).toHaveLength(1)
  })

  it('are none in no text', () => {
    expect([candidateTerms([]), candidateTerms(['', 'abc'])]).toEqual([[], []])
  })
})

describe('repeated strings', () => {
  it('are all that stand often enough, with every place', () => {
    expect(Object.fromEntries(repeatedStrings(['甲乙丙', '甲乙', '乙'], 2, 3))).toEqual({
      甲: [
        { run: 0, start: 0 },
        { run: 1, start: 0 },
      ],
      乙: [
        { run: 0, start: 1 },
        { run: 1, start: 1 },
        { run: 2, start: 0 },
      ],
      甲乙: [
        { run: 0, start: 0 },
        { run: 1, start: 0 },
      ],
    })
  })
})

describe('variety', () => {
  it.each([
    [['甲', '甲', '甲'], 0],
    [['甲', '乙'], 1],
    [['甲', '乙', '丙', '丁'], 2],
    [['', ''], 1],
    [[], 0],
  ])('of %j is %f bits', (neighbours, bits) => {
    expect(variety(neighbours)).toBeCloseTo(bits)
  })
})

describe('the use of terms', () => {
  it('is counted in all texts', () => {
    expect([...termCounts(glossary, texts)].map(([{ source }, count]) => [source, count])).toEqual([
      ['嘉峪关', 4],
      ['钢铁', 1],
      ['港口', 0],
    ])
  })

  it('is none for some', () => {
    expect(unusedTerms(glossary, texts).map(({ source }) => source)).toEqual(['港口'])
  })
})
