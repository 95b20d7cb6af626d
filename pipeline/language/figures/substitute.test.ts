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
  ['下午3点开会。', '下午4点半开会。', 'The meeting is at 3 p.m.', 'The meeting is at 4:30 p.m.'],
  ['列车09:05开出。', '列车08:40开出。', 'It departs at 09:05.', 'It departs at 08:40.'],
  ['他九点到家。', '他十点到家。', 'He got home at nine o’clock.', 'He got home at ten o’clock.'],
  ['订单编号为12345。', '订单编号为67890。', 'Order number 12345.', 'Order number 67890.'],
  ['端口为8080。', '端口为3000。', 'The port is 8080.', 'The port is 3000.'],
  ['下调0.25个百分点', '下调0.5个百分点', 'cut by 25 basis points', 'cut by 50 basis points'],
  ['最低气温零下12度。', '最低气温零下8度。', 'A low of minus 12 degrees.', 'A low of minus 8 degrees.'],
  ['近三分之一的人', '近四分之一的人', 'nearly a third of them', 'nearly a quarter of them'],
  ['三季度增长6.1%', '四季度增长5.2%', 'up 6.1% in Q3', 'up 5.2% in Q4'],
  ['第三季度获利', '第四季度获利', 'Profit in the third quarter', 'Profit in the fourth quarter'],
  ['图3-2 结构', '图4-1 结构', 'Figure 3-2 Structure', 'Figure 4-1 Structure'],
  ['以3比2获胜。', '以4比1获胜。', 'They won 3-2.', 'They won 4-1.'],
  ['第2章 总则', '第1章 总则', 'Chapter 2 General Provisions', 'Chapter 1 General Provisions'],
  [
    '自2023年1月1日起生效，有效期两年。',
    '自2024年7月1日起生效，有效期三年。',
    'It takes effect on January 1, 2023 and is valid for two years.',
    'It takes effect on July 1, 2024 and is valid for three years.',
  ],
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
  ['the half of the day changes', '上午9点开会。', '下午2点开会。', 'The meeting is at 9 a.m.'],
  ['a value is below zero no more', '气温零下2度。', '气温2度。', 'It was minus 2 degrees.'],
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
