import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['失业率降到5.5%', 'unemployment fell by 5.5 percent', 'to 5.5 percent', 'by 5.5 percent', '5.5%'],
  ['关税降低了50%', 'tariffs have fallen to 50%', 'by 50%', 'to 50%', '50%'],
  ['收入增至3亿元', 'revenue rose 300 million yuan', 'to 300 million yuan', '300 million yuan', '3亿元'],
  ['刑期增至 15 年', 'increased by 15 years', 'to 15 years', 'by 15 years', '15 年'],
  ['公元前221年', 'in 221 AD', '221 BC', '221 AD', '公元前221年'],
  ['公元221年', 'in 221 BC', '221', '221 BC', '221年'],
  ['北纬30度', 'at 30 degrees south', '30 degrees north', '30 degrees south', '北纬30度'],
  [
    '日均新增2.7万户',
    '27,000 new firms a month',
    '27,000 new firms a day',
    '27,000 new firms a month',
    '日均新增2.7万',
  ],
  ['每桶87.29美元', '$87.29 a gallon', '$87.29 a barrel', '$87.29 a gallon', '每桶87.29美元'],
  ['出口增长 4.8%', 'exports fell 4.8 percent', 'rose 4.8 percent', 'fell 4.8 percent', '增长 4.8%'],
  [
    '实现6.3%的增长',
    'output fell by 6.3 percent',
    'rose by 6.3 percent',
    'fell by 6.3 percent',
    '6.3%的增长',
  ],
  ['出口增长4.8%', 'exports fell 4.8 percent', 'rose 4.8 percent', 'fell 4.8 percent', '增长4.8%'],
  [
    '用户增加了30万',
    'users fell by about 300,000',
    'rose by about 300,000',
    'fell by about 300,000',
    '增加了30万',
  ],
  ['气温降至5度', 'the mercury rose to 5 degrees', 'fell to 5 degrees', 'rose to 5 degrees', '降至5度'],
  [
    '售价比上代贵300元',
    '300 yuan less than the last model',
    '300 yuan more than',
    '300 yuan less than',
    '比上代贵300元',
  ],
  [
    '订单减少了12%',
    'Orders for the plant rose this spring by 12 percent.',
    'fell this spring by 12 percent',
    'rose this spring by 12 percent',
    '减少了12%',
  ],
  ['三年前', 'three years later', 'three years earlier', 'three years later', '三年前'],
  [
    '2月28日后仍可使用',
    'It can be used before February 28.',
    'after February 28',
    'before February 28',
    '2月28日后',
  ],
  ['六小时后醒来', 'He woke six hours before.', 'six hours after', 'six hours before', '六小时后'],
  ['起飞前90分钟', '90 minutes after departure', '90 minutes before', '90 minutes after', '飞前90分钟'],
  ['东经120.5度', 'at 120.5°W', '120.5°E', '120.5°W', '东经120.5度'],
  ['每10股派3.5元', 'RMB3.5 per share', 'RMB3.5 per 10 shares', 'RMB3.5 per share', '3.5元'],
  [
    '每10股派3.5元',
    'RMB0.35 for every ten shares',
    'RMB0.35 for every share',
    'RMB0.35 for every ten shares',
    '3.5元',
  ],
])('hears the word beside a figure: %s, “%s”', (source, target, expected, found, original) => {
  expect(said(source, target)).toEqual([`Unexpected “${found}”, expected “${expected}” for “${original}”`])
})

it.each([
  ['失业率降到5.5%', 'unemployment fell to 5.5 percent'],
  ['每10股派发现金红利3.5元', 'a cash dividend of RMB3.5 (before tax) per 10 shares'],
  ['每10股派发现金红利3.5元', 'a cash dividend of 0.35 yuan per share'],
  ['关税降低了50%', 'tariffs were cut by 50 percent'],
  ['关税降低了50%', 'tariffs fell 50%'],
  ['比例由40%提高到45%', 'the share rose from 40% to 45%'],
  ['每小时新增50例', '50 new cases every hour'],
  ['日均2.7万户', 'up 27,000 from a year earlier'],
  ['亏损减少20%', 'the loss narrowed by 20 percent'],
  ['增速回落至5%', 'growth eased to 5 percent'],
  ['增速低0.3个百分点', 'growth 0.3 percentage points lower'],
  ['最多增加到50人', 'up to 50 people'],
  ['23点以后才睡', 'He never goes to bed before 11 p.m.'],
  ['三年后他才回来', 'It was three years before he came back.'],
  ['2030年前后', 'some time after 2030'],
  ['投产前两年', 'the two years before it opened'],
  ['投产之前一年开工', 'It opened a year after work began.'],
  ['公元前221年', 'in 221 BCE'],
  ['公元前221年至前207年', 'from 221 to 207 BC'],
  ['南纬42.53度，东经173.05度', '42.53°S, 173.05°E'],
  ['3月', 'Mar'],
  ['5月', 'May'],
  ['机型为A320和B737。', 'The models are the B737 and the A320.'],
])('passes %s, “%s”', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it('keeps the direction of a figure that a noun stands before', () => {
  expect(said('不超过发行前总股本的30%', 'no less than 30% of the share capital')).toHaveLength(1)
  expect(said('不低于上年同期的90%', 'no less than 90% of last year’s')).toEqual([])
})
