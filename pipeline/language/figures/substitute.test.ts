import { expect, it } from 'vitest'
import { substituteFigures } from './substitute.js'

const substitute = (sourceOld: string, sourceNew: string, targetOld: string): string | undefined =>
  substituteFigures({ sourceOld, sourceNew, targetOld, sourceLanguage: 'zh-Hans', targetLanguage: 'en' })

it.each([
  ['出口769.6亿元。', '出口1012.3亿元。', 'Exports: 76.96 billion yuan.', 'Exports: 101.23 billion yuan.'],
  ['去年769.6亿元', '今年1012.3亿元', '76.96 billion yuan last year', '101.23 billion yuan this year'],
  [
    '今年5家，去年3家',
    '明年8家，今年6家',
    'Five this year, three last year',
    'Eight next year, six this year',
  ],
  ['共22家企业。', '共30家企业。', 'There are 22 enterprises.', 'There are 30 enterprises.'],
  ['三家企业参加。', '五家企业参加。', 'Three enterprises took part.', 'Five enterprises took part.'],
  ['2023年12月5日，星期二', '2024年11月8日，星期五', 'Tuesday, December 5, 2023', 'Friday, November 8, 2024'],
  ['投资9亿元。', '投资1200亿元。', 'Cost: 900 million yuan.', 'Cost: 120 billion yuan.'],
  ['历时3天。', '历时1天。', 'It took 3 days.', 'It took 1 day.'],
  ['1个城市的试点', '5个城市的试点', '1 city in the pilot', '5 cities in the pilot'],
  ['新增企业22家。', '新增企业1家。', '22 enterprises were added.', '1 enterprise was added.'],
  [
    '新增企业1家。',
    '新增企业22家。',
    'In all, 1 enterprise was added.',
    'In all, 22 enterprises were added.',
  ],
  [
    '新增企业22家。',
    '新增企业1家。',
    'A total of 22 enterprises have come.',
    'A total of 1 enterprise has come.',
  ],
  ['共22家企业。', '共1家企业。', 'There are now 22 enterprises.', 'There is now 1 enterprise.'],
  [
    '引进22家企业。',
    '引进1家企业。',
    'It won 22 enterprises that are new.',
    'It won 1 enterprise that is new.',
  ],
  ['引进22家企业。', '引进1家企业。', 'It won 22 enterprises in all.', 'It won 1 enterprise in all.'],
  ['第二十届会议', '第二十一届会议', 'the 20th session', 'the 21st session'],
  ['增长8%', '增长9%', 'an 8 percent increase', 'a 9 percent increase'],
  ['占三分之二', '占四分之三', 'two-thirds of them', 'three-quarters of them'],
  ['3个月后', '4个月后', 'three months later', 'four months later'],
])('%s → %s', (sourceOld, sourceNew, targetOld, expected) => {
  expect(substitute(sourceOld, sourceNew, targetOld)).toBe(expected)
})

it.each([
  ['the sources differ in words too', '出口5亿元', '进口6亿元', 'Exports: 500 million yuan'],
  ['the old translation was wrong', '出口5亿元', '出口6亿元', 'Exports: 5 billion yuan'],
  ['two equal figures become different', '甲2家，乙2家', '甲3家，乙4家', 'A has 2, B has 2'],
  ['a figure has no partner', '甲3家', '甲4家', 'A has some'],
  ['a relative year has no word in the translation', '去年5亿元', '今年6亿元', '500 million yuan'],
  ['“some” counts one', '新增企业22家。', '新增企业1家。', 'Some 22 enterprises were added.'],
  [
    'a verb stands far from its noun',
    '新增企业22家。',
    '新增企业1家。',
    '22 enterprises in the park were added.',
  ],
  ['the verb’s number is not seen', '22家企业生产。', '1家企业生产。', '22 enterprises in the park produce.'],
  ['the noun may not be the subject', '22家企业。', '1家企业。', 'Parks with 22 enterprises are exempt.'],
  ['“there are” stands far off', '共22家企业。', '共1家企业。', 'There are in the park 22 enterprises.'],
  ['nothing changed', '出口5亿元', '出口5亿元', 'Exports: 500 million yuan'],
])('offers nothing when %s', (_why, sourceOld, sourceNew, targetOld) => {
  expect(substitute(sourceOld, sourceNew, targetOld)).toBeUndefined()
})

it('writes the figures of other languages by their own signs', () => {
  const target = substituteFigures({
    sourceOld: '共769.6亿元',
    sourceNew: '共812.5亿元',
    targetOld: 'insgesamt 76,96 Milliarden Yuan',
    sourceLanguage: 'zh-Hans',
    targetLanguage: 'de',
  })
  expect(target).toBe('insgesamt 81,25 Milliarden Yuan')
})
