import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtClauses } from './clauses.js'
import type { Pair } from './pair.js'

const languages: Pair<string> = ['zh-Hans', 'en']

/** The parts of both texts between the cuts. */
const parts = (texts: Pair<string>, count: number): Pair<string>[] => {
  const ends = cutAtClauses(texts, languages, count).map(({ at }) => at)
  return [...ends, [texts[0].length, texts[1].length] satisfies Pair].map((end, index): Pair<string> => {
    const start = ends[index - 1] ?? [0, 0]
    return [texts[0].slice(start[0], end[0]), texts[1].slice(start[1], end[1]).trim()]
  })
}

describe('a sentence is cut', () => {
  it('at marks that end a clause in both languages', () => {
    expect(parts(['天亮了，鸟叫了，人起来了。', 'Day broke, the birds sang, people rose.'], 3)).toEqual([
      ['天亮了，', 'Day broke,'],
      ['鸟叫了，', 'the birds sang,'],
      ['人起来了。', 'people rose.'],
    ])
  })

  it('at semicolons before commas', () => {
    const chinese = '新增企业28家，达到358家；工业总产值769.6亿元，同比增长一成。'
    const english = 'There are 28 more firms, 358 in all; output came to 76.96 billion yuan, a tenth more.'
    expect(parts([chinese, english], 2)[0]).toEqual([
      '新增企业28家，达到358家；',
      'There are 28 more firms, 358 in all;',
    ])
  })

  it('with its figures on the same side in both', () => {
    const chinese = '新增规模以上企业8家，占全市81%，预计全年达到820亿元目标。'
    const english =
      'By year end, we expect to reach 82 billion, having added 8 large firms, or 81 percent of the city.'
    for (const [verso, recto] of parts([chinese, english], 2)) {
      for (const figure of ['8', '81']) {
        const has = (text: string) => new RegExp(`\\b${figure}\\b|(?<!\\d)${figure}(?!\\d)`).test(text)
        expect([figure, has(verso)]).toEqual([figure, has(recto)])
      }
    }
  })

  it('where a sentence of the translation ends within one of the source', () => {
    const chinese = '充分发挥资源禀赋和比较优势，围绕钢铝产业主攻方向，地企协作联合招引龙头。'
    const english =
      'We gave full play to our resources and advantages. Concentrating on steel, we worked hand in hand to attract leaders.'
    expect(parts([chinese, english], 2)[0]).toEqual([
      '充分发挥资源禀赋和比较优势，',
      'We gave full play to our resources and advantages.',
    ])
  })

  it('never inside quotation marks', () => {
    const chinese = '我们发扬“求实创新，勇争一流，敢为人先”精神。'
    const english = 'We carried forward the spirit of “being pragmatic, bold, and first”.'
    expect(parts([chinese, english], 3)).toHaveLength(1)
  })

  it('never inside a figure', () => {
    expect(parts(['约有1,000家企业', 'About 1,000 firms'], 2)).toHaveLength(1)
  })

  it('behind the sign of a note', () => {
    const [first] = parts(['有增长，\u2060这很好。', 'It has grown,\u2060 which is good.'], 2)
    expect(first).toEqual(['有增长，\u2060', 'It has grown,\u2060'])
  })

  it('nowhere without a match', () => {
    expect(parts(['甲，乙乙乙乙乙乙乙乙乙乙乙乙乙', 'a a a a a a a a a a a a a, b'], 2)).toHaveLength(1)
  })

  it('into parts that are the whole again, in order', () => {
    const clause = fc.stringMatching(/^[\u4E00-\u4E20]{1,12}[，；]$/)
    const other = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,4}[,;] $/)
    const texts = fc.tuple(fc.array(clause, { maxLength: 12 }), fc.array(other, { maxLength: 12 }))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), ([verso, recto], count) => {
        const pair: Pair<string> = [`${verso.join('')}完。`, `${recto.join('')}end.`]
        const cuts = cutAtClauses(pair, languages, count)
        expect(cuts.length).toBeLessThan(count)
        let last: Pair = [0, 0]
        for (const { at } of cuts) {
          expect(at[0]).toBeGreaterThan(last[0])
          expect(at[1]).toBeGreaterThan(last[1])
          expect('，；').toContain(pair[0][at[0] - 1])
          expect(',;.').toContain(pair[1][at[1] - 1])
          last = at
        }
      }),
    )
  })
})
