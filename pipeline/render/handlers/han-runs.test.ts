import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { h, text } from '../hast.js'
import { markHan, mayHoldHan } from './han-runs.js'

const chinese = (words: string): ElementContent => h('span', { lang: 'zh-Hans' }, [text(words)])
const marked = (words: string): ElementContent[] => markHan([text(words)], 'zh-Hans')

describe('Chinese in a translation', () => {
  it('is named as such, with the marks between its words', () => {
    expect(marked('the 园区 (park)')).toEqual([text('the '), chinese('园区'), text(' (park)')])
    expect(marked('《中国日报》')).toEqual([chinese('《中国日报》')])
    expect(marked('“三抓三促”，行动')).toEqual([text('“'), chinese('三抓三促”，行动')])
    expect(marked('said “新质生产力”.')).toEqual([text('said “'), chinese('新质生产力'), text('”.')])
  })

  it('is named in emphasis and links, and left as it is in code and where it is named already', () => {
    const code = h('code', {}, [text('代码')])
    const own = h('span', { lang: 'zh-Hant' }, [text('園區')])
    expect(markHan([h('em', {}, [text('园区')]), code, own], 'zh-Hans')).toEqual([
      h('em', {}, [chinese('园区')]),
      code,
      own,
    ])
  })

  it.each([
    ['en', '园区', true],
    ['fr-CA', 'le 园区', true],
    ['en', 'the park', false],
    ['ja', '園区', false],
    ['ko', '園區', false],
    ['zh-Hant', '園區', false],
  ])('may stand in %s “%s”: %s', (language, words, expected) => {
    expect(mayHoldHan(language, words)).toBe(expected)
  })
})
