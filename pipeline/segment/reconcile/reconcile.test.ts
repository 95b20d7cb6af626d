import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Match } from '../../model/catalog.js'
import type { Before, Known } from './known.js'
import { reconcile } from './reconcile.js'

const knownOf = (texts: readonly string[]): Known[] =>
  reconcile({ known: [], obsolete: [] }, texts).matches.map(({ id, text }) => ({ id, text }))

const beforeOf = (texts: readonly string[], obsolete: readonly Known[] = []): Before => ({
  known: knownOf(texts),
  obsolete,
})

/** Each new text with its fate and the index of the old text whose id it has. */
const fates = (old: readonly string[], now: readonly string[]): string[] => {
  const known = knownOf(old)
  return reconcile({ known, obsolete: [] }, now).matches.map(
    ({ fate, id }) => `${fate} ${known.findIndex(one => one.id === id)}`,
  )
}

const long = [
  '2023年，是全面贯彻落实党的二十大精神的开局之年。',
  '全力向上争取资金，获专项债、省级专项补助、考核奖励资金1.41亿元。',
  '标准地改革深入推进，区域评估应用范围不断扩大。',
  '修订完善制度21项，靠实责任，提升实干效率。',
]

describe('an id', () => {
  it('stays with an unchanged text', () => {
    expect(fates(long, long)).toEqual(['kept 0', 'kept 1', 'kept 2', 'kept 3'])
  })

  it('stays when other texts come and go', () => {
    expect(fates(long, ['新的一句话在最前面。', long[0] ?? '', long[3] ?? ''])).toEqual([
      'new -1',
      'kept 0',
      'kept 3',
    ])
  })

  it('goes along with a text that is moved', () => {
    expect(fates(long, [long[3] ?? '', long[0] ?? '', long[1] ?? '', long[2] ?? ''])).toEqual([
      'moved 3',
      'kept 0',
      'kept 1',
      'kept 2',
    ])
  })

  it('goes along with a text that is edited', () => {
    const edited = '全力向上争取资金，获专项债、省级补助、考核奖励资金2.05亿元。'
    expect(fates(long, [long[0] ?? '', edited, long[2] ?? '', long[3] ?? ''])).toEqual([
      'kept 0',
      'edited 1',
      'kept 2',
      'kept 3',
    ])
  })

  it('goes along with a text that is edited and moved', () => {
    const edited = '标准地改革正深入推进，区域评估应用范围不断扩大。'
    expect(fates(long, [edited, long[0] ?? '', long[1] ?? '', long[3] ?? ''])).toEqual([
      'edited 2',
      'kept 0',
      'kept 1',
      'kept 3',
    ])
  })

  it('of repeats keeps their order', () => {
    const pages = ['上一页', '甲是一章。', '上一页', '乙是一章。', '上一页']
    expect(fates(pages, ['上一页', '甲是一章。', '乙是一章。', '上一页'])).toEqual([
      'kept 0',
      'kept 1',
      'kept 3',
      'kept 4',
    ])
  })

  it('of a repeat stays in its place where the repeats before it were edited, or those behind it', () => {
    const [same, edited, other] = ['园区新增企业30家。', '园区引进企业20家。', '另有一句完全不同的话。']
    const old = [same, same, same, same]
    expect(fates(old, [edited, edited, same, other, same])).toEqual([
      'edited 0',
      'edited 1',
      'kept 2',
      'new -1',
      'kept 3',
    ])
    expect(fates(old, [same, other, same, edited, edited])).toEqual([
      'kept 0',
      'new -1',
      'kept 1',
      'edited 2',
      'edited 3',
    ])
  })

  it('is not taken over by a short text that is hardly alike', () => {
    expect(fates(['安装方法', ...long], ['卸载方法', ...long])[0]).toBe('new -1')
    expect(fates(['第一章 安装方法', ...long], ['第二章 安装方法', ...long])[0]).toBe('edited 0')
  })

  it('goes to the likest of several, whatever their order', () => {
    const old = ['发布会将在周一的上午九点举行。', '发布会将在周二的上午十点举行，请准时。']
    const now = ['发布会将在周二的上午十点半举行，请准时。', '发布会将在周一的上午九点半举行。']
    expect(fates(old, now)).toEqual(['edited 1', 'edited 0'])
  })

  it('comes back with a text that had vanished', () => {
    const gone = { id: 'k3f9q0za', text: '这句话去年删掉了。' }
    const [match] = reconcile({ known: [], obsolete: [gone] }, [gone.text]).matches
    expect(match).toEqual({ id: 'k3f9q0za', text: gone.text, fate: 'revived' })
  })

  it('is never that of an obsolete text or an alias', () => {
    const [{ id } = { id: '' }] = knownOf(['文本'])
    const used = reconcile({ known: [], obsolete: [{ id, text: '别的' }] }, ['文本']).matches[0]?.id
    const aliased = reconcile({ known: [], obsolete: [], aliases: [id] }, ['文本']).matches[0]?.id
    expect([used, aliased]).not.toContain(id)
  })

  it('is the same when two branches add the same text', () => {
    const ours = reconcile(beforeOf(long), [...long, '新增的一句。']).matches.at(-1)
    const theirs = reconcile(beforeOf(long.slice(1)), ['别的新句子。', '新增的一句。', ...long.slice(1)])
      .matches[1]
    expect(ours?.id).toBe(theirs?.id)
  })
})

it.each([
  ['marks', '他说：“好。”', '他说，“好！”'],
  ['marks', '看[文档](a.md)吧', '看**文档**吧'],
  ['marks', '使用 Vue 吧', '使用Vue吧'],
  ['figures', '增长12.1%，达到820亿元。', '增长9.8%，达到1012.3亿元。'],
  ['figures', '增长12.1%。', '增长121%。'],
  ['figures', '十四五规划', '十五五规划'],
  ['words', '增长12.1%。', '下降12.1%。'],
])('a change of %s is told from others', (change, previous, text) => {
  const found = reconcile(beforeOf([previous, ...long]), [text, ...long]).matches[0] as Match
  expect(found.change ?? 'too unlike').toBe(change)
})

describe('whatever is edited', () => {
  const text = fc
    .array(fc.constantFrom('园区', '发展', '项目', '2023年', '增长', '，', '。', '的', '和', '持续'), {
      minLength: 1,
      maxLength: 8,
    })
    .map(words => words.join(''))
  const texts = fc.array(text, { maxLength: 14 })

  it('every id is given once, and texts that stand unchanged keep theirs', () => {
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const known = knownOf(old)
        const { matches, obsolete } = reconcile({ known, obsolete: [] }, now)
        const ids = [...matches, ...obsolete].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(matches.map(match => match.text)).toEqual(now)
        for (const { id } of known) expect(ids).toContain(id)
        for (const shared of new Set(now.filter(one => old.includes(one)))) {
          const own = new Set(known.filter(one => one.text === shared).map(({ id }) => id))
          const kept = matches.filter(match => match.text === shared && own.has(match.id))
          const count = (list: readonly string[]) => list.filter(one => one === shared).length
          expect(kept.length).toBe(Math.min(count(old), count(now)))
        }
      }),
    )
  })

  it('the unchanged ones in order are as many as can be', () => {
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
        for (const [i, a] of old.entries())
          for (const [j, b] of now.entries())
            table[i + 1]![j + 1] =
              a === b ? table[i]![j]! + 1 : Math.max(table[i]![j + 1]!, table[i + 1]![j]!)
        const kept = reconcile(beforeOf(old), now).matches.filter(({ fate }) => fate === 'kept')
        expect(kept.length).toBe(table[old.length]![now.length])
      }),
    )
  })

  it('an edit that is undone leaves every id as it was, and an id never goes to a text unlike all it has been', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 10 }),
        fc.array(texts, { maxLength: 4 }),
        (first, edits) => {
          let known = knownOf(first)
          const original = known
          const obsolete = new Map<string, string>()
          for (const now of [...edits, first]) {
            const outcome = reconcile(
              { known, obsolete: [...obsolete].map(([id, old]) => ({ id, text: old })) },
              now,
            )
            for (const { id, text: old } of outcome.obsolete) obsolete.set(id, old)
            for (const { id } of outcome.matches) obsolete.delete(id)
            known = outcome.matches.map(({ id, text: own }) => ({ id, text: own }))
            const ids = [...known.map(({ id }) => id), ...obsolete.keys()]
            expect(new Set(ids).size).toBe(ids.length)
          }
          expect(known.map(one => one.text)).toEqual(original.map(one => one.text))
        },
      ),
    )
  })
})
