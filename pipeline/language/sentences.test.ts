import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeholder } from './placeholder.js'
import { sentenceEnds } from './sentences.js'

/** The sentences of a text, parted by `|`. */
const parted = (language: string, text: string, semicolon = true): string => {
  const ends = sentenceEnds(language, text, { semicolon })
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim()).join('|')
}

const chinese = (text: string): string => parted('zh-Hans', text.replaceAll('|', ''))
const english = (text: string): string => parted('en', text.replaceAll('|', ''))

describe('Chinese sentences', () => {
  it.each(['你好。|我们走。', '真的吗？！|太好了！！！|走……。|好', '甲；|乙；|丙。'])(
    'end at full marks: %s',
    text => expect(chinese(text)).toBe(text),
  )

  it('go over a line end', () => expect(chinese('一行。|二行\n仍是二行。')).toBe('一行。|二行\n仍是二行。'))

  it('end at semicolons only where wanted', () => {
    expect(parted('zh', '甲；乙；丙。', false)).toBe('甲；乙；丙。')
  })

  it.each([
    '他说：“走吧。”|大家走了。',
    '他问“去哪？”|她说“回家。”',
    '“走吧。”他说。|“好。”她答。',
    '“走吗？”|“走。”',
    '他说：“甲。乙。”|然后他走了。',
    '他说：“好！”，走了。',
    '他说“走吧”。|她不走。',
    '他说：“好。”的时候，天黑了。',
    '“加油！”是他的口头禅。',
    '面对“为什么？”的问题，他走了。',
    '毛主席说过“好好学习，天天向上。”这句话。',
    '「走。」他说。|『好。』',
  ])('keep quotations whole: %s', text => expect(chinese(text)).toBe(text))

  it.each([
    '句子（注释。）继续。|（鼓掌。）|下一句。',
    '（一）总则。|（二）分则。',
    '《怎么办？》是书。|《你好，李焕英！》上映。',
    '用[甲。乙]丙。|丁。',
  ])('keep brackets and titles whole: %s', text => expect(chinese(text)).toBe(text))

  it.each([
    '他说“今天很好。|我们走了。|然后“回家”了。|大家都高兴。',
    '甲”乙。|丙“丁”戊。',
    '好。”|走。',
    '创新开展我要上党课”“我要讲一课活动和我爱园区庆祝园区发展二十年系列活动，以学铸魂、以学增智、以学正风、以学促干。|开展红色领航、党建强区三年行动。|对标党支部标准化建设，开展支部亮牌”“党员亮身份、做表率活动。',
    '（甲。|乙（丙）丁。',
    '甲）。|乙',
    '“第一段没有后引号。|第二句也没有。',
  ])('are not swallowed by an unpaired mark: %s', text => expect(chinese(text)).toBe(text))

  it.each([
    '我……我不知道。|他走了……|天黑了。',
    '苹果、香蕉……等水果。',
    '等等...然后走了。',
    '……所以走了。|他说了很多……，走了。',
  ])('end at an ellipsis unless the words go on: %s', text => expect(chinese(text)).toBe(text))

  it.each([
    '产值769.6亿元;|同比增长12.1%;|预计全年达到820亿元。',
    '什么?|对!|a!=b。',
    '走吧!|好. |Use it.|再走。',
    '用 Vue.js 3.5 和 U.S. GAAP 吧。|好。',
    '1. 总则说。|一. 总则说。',
    '见 https://a.cn/b?c=d;e=f!|好',
    'Mr. Smith 来了。|J. K. Rowling 走了。',
    'We came. |He said (a; b) so. |走。',
  ])('read ASCII marks as they are meant: %s', text => expect(chinese(text)).toBe(text.replaceAll(' |', '|')))

  it('keep what belongs to them: a note behind the mark', () => {
    expect(parted('zh', `甲。${placeholder.mark}乙。`)).toBe(`甲。${placeholder.mark}|乙。`)
  })
})

describe('English sentences', () => {
  it.each([
    'He left. |She stayed.',
    'Mr. Smith met Dr. Wu in the U.S. |The dog ran.',
    'See Fig. 3 and No. 5. |I said no. |He agreed.',
    'In Jan. 2024 we left. |It cost 3.5 dollars, e.g. for lunch.',
    'J. K. Rowling wrote to the U.S. President.',
    'He said “Stop.” |Then he left. |“What?” he asked.',
    'He asked (Mr. X. did so too.) and left. |(He left.) |She stayed.',
    'Really?! |Yes... maybe. |Wait... |No.',
    'At 5 p.m. Monday we met. |At 5 p.m. |The end came.',
    'It grew. |3 firms left. |iPhone sales rose. |npm is a tool.',
    '1. Scope of work. |2. Terms.',
    'See https://a.cn/b.c?d=e. |Then go.',
    'Apples, pears, etc. are sold. |They sell apples, etc. |The shop closed.',
    '“Stop.” |“Why?”',
  ])('%s', text => expect(english(text)).toBe(text.replaceAll(' |', '|')))
})

describe('sentences of other languages', () => {
  it('follow Unicode', () => expect(parted('fr', 'Bonjour. Ça va ? Oui.')).toBe('Bonjour.|Ça va ?|Oui.'))
  it('do not end with a line', () => expect(parted('de', 'Guten\nTag. Gut.')).toBe('Guten\nTag.|Gut.'))
  it('are found beyond the first window', () => {
    expect(sentenceEnds('fr', 'Bonjour. '.repeat(2000))).toHaveLength(1999)
  })
  it('of Japanese go by the Chinese marks', () =>
    expect(parted('ja', '「はい。」と言った。次。')).toBe('「はい。」と言った。|次。'))
})

describe('whatever the text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...'汉字。！？；…“”‘’（）《》「」".!?; \n1a，：的说',
        placeholder.mark,
        placeholder.object,
      ),
    )
    .map(characters => characters.join(''))

  it.each(['zh', 'en', 'fr'])('the ends rise, stand behind a mark, and words follow them (%s)', language => {
    fc.assert(
      fc.property(text, value => {
        let before = 0
        for (const end of sentenceEnds(language, value)) {
          expect(end).toBeGreaterThan(before)
          expect(value[end - 1]).not.toMatch(/[\s汉字a1]/)
          expect(value.slice(end).trim()).not.toBe('')
          before = end
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nothing ends inside a pair of Chinese marks that are paired by themselves', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const value = `${before.replace(/[“”"]/g, '')}《甲。乙！丙》${after.replace(/[《》"“”]/g, '')}`
        const from = value.indexOf('《甲')
        const inside = sentenceEnds('zh', value).filter(end => end > from && end < from + 7)
        expect(inside).toEqual([])
      }),
    )
  })
})
