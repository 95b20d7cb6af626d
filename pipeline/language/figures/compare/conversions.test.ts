import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['占地60亩', 'covering 60 mu (4 hectares)'],
  ['粮食总产量1.39万亿斤', 'a grain output of 1.39 trillion jin (695 million tonnes)'],
  ['全程42公里', 'over 42 km (about 26 miles)'],
  ['耕地面积19.18亿亩', '127.87 million hectares of farmland'],
  ['耕地面积19.18亿亩', '127.93 million hectares of farmland'],
  ['时速30英里', '48.28 km/h'],
])('passes %s as %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it.each([
  ['占地60亩', 'covering 60 mu (40 hectares)', 'Unexpected “40 hectares”, expected “4 hectares” for “60亩”'],
  ['耕地面积19.18亿亩', '127.78 million hectares of farmland', undefined],
  ['粮食总产量1.39万亿斤', 'a grain output of 1.39 trillion jin (6,950 million tonnes)', undefined],
  ['粮食产量13908亿斤', 'a grain output of 695.7 million tonnes', undefined],
  ['在50英尺步枪比赛中', 'in the 50-m rifle match', undefined],
])('hears that %s is not %s', (source, target, message) => {
  const heard = said(source, target)
  expect(heard).toHaveLength(1)
  if (message) expect(heard).toEqual([message])
})
