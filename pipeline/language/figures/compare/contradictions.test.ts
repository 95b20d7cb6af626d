import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['60个镇中有12个通了铁路', 'Of the 12 towns with a mayor, 60 have a railway.'],
  ['用户达5.6亿，其中3.1亿常来', 'The users are 310 million, 560 million of whom come often.'],
  ['收入104亿元，比上年增加18亿元', 'Income was 1.8 billion yuan, an increase of 10.4 billion yuan.'],
  ['参保人数增加1.4亿、达到10.5亿', 'The number of the insured increased by 1.05 billion to 140 million.'],
  ['这25家里有18家是老店', 'and of these 18, 25 are old shops'],
  ['通胀率将从8.8%下降至6.6%', 'Inflation is to fall from 6.6 percent in 2022 to 8.8 percent.'],
  ['二季度增长0.3%，前三个月0.2%', 'growth edging up to 0.2% in the second quarter from 0.3%'],
  ['增长8.9%，高于4月份7.3%的增速', 'It grew 7.3 percent, higher than April’s 8.9 percent.'],
  ['年增长3%，较上年的8.4%放缓', 'Growth of 8.4 percent marked a slowdown from 3 percent.'],
])('hears that what is said of %s cannot be', (source, target) => {
  expect(said(source, target).length).toBeGreaterThan(0)
})

it.each([
  [
    '三人密谈，他是第四个；五人密谈，他是第六个',
    'No three talk but He is the fourth of them, nor five but He is the sixth of them.',
  ],
  ['60个镇中有12个通了铁路', 'Of the 60 towns with a mayor, 12 have a railway.'],
  ['收入104亿元，比上年增加18亿元', 'Income was 10.4 billion yuan, an increase of 1.8 billion yuan.'],
  ['参保人数增加1.4亿、达到10.5亿', 'The number of the insured increased by 140 million to 1.05 billion.'],
])('passes what is said of %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
