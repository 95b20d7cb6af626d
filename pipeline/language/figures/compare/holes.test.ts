import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['记者7日获悉，7日上午厂房起火', 'On the , reporters learned of a fire on the morning of the 7th.'],
  ['新厂3日开业（3日，一个周二）', 'The new plant opened on the 3rd (, a Tuesday).'],
  ['会议二号在北京召开', 'The meeting was held on November in Beijing.'],
  ['一号，市长会见来宾', 'On November , the mayor met the guests.'],
  ['一号到三号，他访问了两座城市', 'On the to the 3rd, he visited two cities.'],
  ['“双11”的促销开始了', 'The “Double ” sale has begun.'],
  ['本社北京1月9日电，9日晚会谈结束', 'Beijing January wire: the talks ended on the night of the 9th.'],
])('hears the figure of %s that was cut out of its sentence', (source, target) => {
  expect(said(source, target)).toHaveLength(1)
})

it.each([
  ['记者7日获悉，7日上午厂房起火', 'Reporters learned of a fire on the morning of the 7th.'],
  ['会议二号在北京召开', 'The meeting was held on November 2 in Beijing.'],
  ['“双11”的促销开始了', 'The “Singles’ Day” sale has begun.'],
])('lets the figure of %s be told once, or not', (source, target) => {
  expect(said(source, target)).toEqual([])
})
