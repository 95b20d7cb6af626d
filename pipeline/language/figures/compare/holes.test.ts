import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['记者7日获悉，7日上午厂房起火', 'On the , reporters learned of a fire on the morning of the 7th.'],
  ['新厂3日开业（3日，一个周二）', 'The new plant opened on the 3rd (, a Tuesday).'],
  ['会议二号在北京召开', 'The meeting was held on November in Beijing.'],
])('hears the figure of %s that was cut out of its sentence', (source, target) => {
  expect(said(source, target)).toHaveLength(1)
})

it.each([
  ['记者7日获悉，7日上午厂房起火', 'Reporters learned of a fire on the morning of the 7th.'],
  ['会议二号在北京召开', 'The meeting was held on November 2 in Beijing.'],
])('lets the figure of %s be told once, or not', (source, target) => {
  expect(said(source, target)).toEqual([])
})
