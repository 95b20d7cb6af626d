import { expect, it } from 'vitest'
import { said } from '../../test/figures/said.js'
import { phoneAt } from './phone.js'

it.each([
  ['电话：010-65292114。', 'Tel.: 010 6529 2114.'],
  ['电话：010-65292114', 'Tel.: (010) 65292114'],
  ['电话：010-65292114', 'Tel.: +86 10 6529 2114'],
  ['手机：138 0013 8000', 'Mobile: 138-0013-8000'],
  ['客服热线400-810-8888', 'customer service: 400-810-8888'],
])('takes %s and %s for one telephone number', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it('hears one digit that changed, and proposes the number as it stands', () => {
  expect(said('电话：010-65292114。', 'Tel.: 010 6529 2141.')).toEqual([
    'Unexpected “010 6529 2141”, expected “010-65292114” for “010-65292114”',
  ])
})

it.each(['2018-01-18', '0.465', '08:00', '12 000 000', '1990-1995'])('leaves %s alone', text => {
  expect(phoneAt(text, 0)).toBeUndefined()
})
