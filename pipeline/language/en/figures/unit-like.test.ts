import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['建成5GW电站。', 'A 5-MW power station was built.', '5-MW', '5-GW'],
  ['建成5GW电站。', 'A 5 MW power station was built.', '5 MW', '5 GW'],
  ['1公里长的隧道', 'a 1-mile tunnel', '1-mile', '1-kilometer'],
  ['长6米。', 'It is 6 kilometres long.', '6 kilometres', '6 metres'],
  ['长6米。', 'It is 6km long.', '6km', '6m'],
  ['重6吨。', 'It weighs six kg.', 'six kg', 'six tons'],
  ['约50岁', 'about 50 meters old', '50 meters', '50 years'],
  ['占5.2%，去年4%。', 'It was 5.2, against 4% last year.', '5.2', '5.2%'],
  ['占5.2%，去年4%。', 'It was 5.2, against 4 per cent last year.', '5.2', '5.2 per cent'],
])('proposes the unit of %s as “%s” writes units', (source, target, found, expected) => {
  expect(said(source, target)).toEqual([expect.stringContaining(`“${found}”, expected “${expected}”`)])
})

it('hears another unit beside a numeral inside a word', () => {
  const source = '隆鹏1GW光伏组件、嘉西1GW并网发电等一批项目建成投产。'
  const target =
    'Projects such as Longpeng’s 1-MW photovoltaic modules and Jiaxi’s 1-GW plant went into operation.'
  expect(said(source, target)).toEqual([expect.stringContaining('“1-MW”, expected “1-GW”')])
})
