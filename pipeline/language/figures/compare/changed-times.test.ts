import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['港口今年扩建', 'The port will be extended next year.', 'next year', 'this year'],
  ['去年渔汛来得早', 'Next year the fishing season came early.', 'Next year', 'Last year'],
  ['上个月停航', 'The ferry stops next month.', 'next month', 'last month'],
  ['下周三开馆', 'It opened on Wednesday last week.', 'last week', 'next week'],
  ['昨晚有大雾', 'There was fog tonight.', 'tonight', 'last night'],
  ['船队今天返港', 'Yesterday the fleet returned.', 'Yesterday', 'Today'],
  ['几年前港口结冰', 'A few years later the port froze.', 'years later', 'years earlier'],
  ['过去三年', 'over the next three years', 'next three years', 'past three years'],
  ['会议上午举行', 'The meeting is held in the evening.', 'evening', 'morning'],
  ['渡轮午夜停航', 'The ferry stops at noon.', 'noon', 'midnight'],
  ['日落前返港', 'They returned before sunrise.', 'sunrise', 'sunset'],
  [
    '截至2022年6月底有灯塔31座',
    'There are 31 lighthouses since the end of June 2022.',
    'since the end of June 2022',
    'by the end of June 2022',
  ],
  ['自2015年以来关闭三次', 'Until 2015 it was closed three times.', 'Until 2015', 'Since 2015'],
  ['渔获量增长两倍', 'Catches doubled.', 'doubled', 'tripled'],
])('proposes the right words for %s in “%s”', (source, target, found, expected) => {
  expect(said(source, target)).toEqual([expect.stringContaining(`“${found}”, expected “${expected}”`)])
})

it.each([
  ['去年渔汛来得早，今年来得晚', 'The fishing season came early last year and late this year.'],
  ['与去年同期相比', 'compared with the same period a year earlier'],
  ['2021年渔获量高于去年6月的预测', 'Catches in 2021 are above the June forecast.'],
  ['周三说，下周重开', 'It will reopen next week, he said last Wednesday.'],
  ['今日美国报道，昨天返港', 'They returned yesterday, USA Today reported.'],
  ['公元前60年设立，2000多年来', 'It was set up in 60 BC. Over the following 2,000 years and more'],
  ['晚上8点开始', 'It starts at 8 at night.'],
  ['凌晨两点，电话响了', 'At two in the morning the phone rang.'],
  ['凌晨离港', 'They left port during the night.'],
  ['23点以后才睡', 'He never goes to bed before 11 p.m.'],
  ['周四下午的会议改到上午', 'The meeting of Thursday afternoon was moved to the morning.'],
  ['三年内建成', 'It will be built within the next three years.'],
  ['5月底以来，到6月底为止', 'since the end of May, until the end of June'],
  ['股价翻了三倍', 'The shares have tripled.'],
  ['完成十个港口', 'complete at least ten ports'],
])('passes %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
