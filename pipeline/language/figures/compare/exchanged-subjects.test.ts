import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['男性占52%，女性占48%', 'men make up 48% and women 52%'],
  ['出口增长3.2%，进口下降1.8%', 'exports rose 1.8% and imports fell 3.2%'],
  ['2019年为120万吨，2023年为180万吨', '1.8 million tons in 2019 and 1.2 million in 2023'],
  ['A 30%，B 20%', 'A 20%, B 30%'],
  ['美国增长2.1%，日本增长0.9%。', 'The United States grew 0.9% and Japan 2.1%.'],
  ['中国队获得12金8银5铜', 'China took 12 golds, 5 silvers and 8 bronzes'],
])('hears that the subjects of %s changed their figures', (source, target) => {
  expect(said(source, target)).toHaveLength(2)
})

it('proposes the figure of the subject', () => {
  expect(said('男性占52%，女性占48%', 'men 48%, women 52%')[0]).toBe(
    'Unexpected “48%”, expected “52%” for “52%”',
  )
})

it.each([
  ['男性占52%，女性占48%', '48% of women and 52% of men'],
  ['2019年为120万吨，2023年为180万吨', 'In 2023 it was 1.8 million tons, compared with 1.2 million in 2019.'],
  ['美国增长2.1%，日本增长0.9%。', 'Japan grew 0.9% and the United States 2.1%.'],
  ['共1200人，其中男性700人，女性500人', 'Of 1,200 people, 700 were men and 500 women.'],
  ['同比增长3%，环比下降2%', 'down 2% month on month and up 3% year on year'],
])('passes %s in another order', (source, target) => {
  expect(said(source, target)).toEqual([])
})
