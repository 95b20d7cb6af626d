import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['2019年6月5日，大会开幕。', 'The congress opened on Tuesday, June 5, 2019.'],
  ['2019年6月5日，大会开幕。', 'In 2019, the congress opened on Tuesday, June 5.'],
  ['2019年6月5日，大会开幕。', 'The congress opened on Tuesday (June 5, 2019).'],
  ['大会于2024年2月29日闭幕。', 'The congress closed on Friday, 29 February 2024.'],
  ['大会于2024年1月1日举行。', 'The congress is held on Jan. 1, 2024 (Tuesday).'],
])('hears that the date of %s falls on another day of the week', (source, target) => {
  expect(said(source, target)).toHaveLength(1)
})

it('proposes the right day as the other one is written', () => {
  expect(said('2019年6月5日，大会开幕。', 'Opening: Tue, June 5, 2019.')).toEqual([
    'Unexpected “Tue”, expected “Wed” for “2019年6月5日”',
  ])
})

it.each([
  ['2019年6月5日，大会开幕。', 'The congress opened on Wednesday, June 5, 2019.'],
  ['2019年6月5日，大会开幕。', 'In 2019, the congress opened on Wednesday, June 5.'],
  // The source gives no year, or the weekday itself; a day the calendar lacks is another matter.
  ['6月5日，大会开幕。', 'The congress opened on Tuesday, June 5.'],
  ['2019年6月5日，星期二，大会开幕。', 'The congress opened on Tuesday, June 5, 2019.'],
  ['大会于2023年2月29日闭幕。', 'The congress closed on Friday, 29 February 2023.'],
  // An older calendar.
  ['1582年10月4日是旧历的最后一天。', 'Thursday, 4 October 1582 was the last day of the old calendar.'],
])('passes the day of the week of %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
