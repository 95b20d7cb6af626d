import { expect, test } from 'vitest'
import { headingSlugs } from './heading-slug.js'

test('headings are named as GitHub names them, the same words by a number', () => {
  expect(headingSlugs(['一、总 论', 'API_v2 (Beta)', '总论', '总论', '？'])).toEqual([
    '一总-论',
    'api_v2-beta',
    '总论',
    '总论-1',
    '',
  ])
})
