import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['销量同比增长', 'Sales rose month on month.', 'month on month', 'year on year'],
  ['销量环比增长', 'Sales rose year-on-year.', 'year-on-year', 'month-on-month'],
  ['日均新增50例', '50 new cases weekly', '50 new cases weekly', '50 new cases daily'],
  ['月租金850元', 'an annual rent of 850 yuan', 'annual rent of 850 yuan', 'monthly rent of 850 yuan'],
])('proposes the right words for %s in “%s”', (source, target, found, expected) => {
  expect(said(source, target)).toEqual([expect.stringContaining(`“${found}”, expected “${expected}”`)])
})

it.each([
  ['去年他当选，明年卸任', 'He was elected last year and will step down next year.'],
  ['同比增长，环比下降', 'It rose year on year and fell month on month.'],
  ['这是去年的决定', 'The decision was taken a year before the next year.'],
  ['她昨天说，第二天出发', 'She said she would leave tomorrow.'],
  ['下周是上周的延续', 'Next week continues last week.'],
  ['日产汽车卖出3万辆', 'Nissan sold 30,000 cars a month.'],
])('passes %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
