import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['近500万人', 'more than 5 million people', 'more than 5 million', 'nearly 5 million'],
  ['不足1%', 'over 1 percent', 'over 1 percent', 'under 1 percent'],
  ['身高1.2米以下的儿童', 'children over 1.2 meters', 'over 1.2 meters', 'under 1.2 meters'],
  ['60岁以上可申请', 'People aged 60 and below may apply.', '60 and below', '60 and above'],
  ['300人以上的企业', 'companies with 300 or fewer employees', '300 or fewer', '300 or more'],
  ['300人以上的企业', 'companies with fewer than 300 staff', 'fewer than 300', 'at least 300'],
  ['至少5人受伤', 'No more than five people were hurt.', 'No more than five', 'No fewer than five'],
  ['至少5人受伤', 'At most five people were hurt.', 'At most five', 'At least five'],
  ['两千元以上的部分', 'the part below 2,000 yuan', 'below 2,000 yuan', 'above 2,000 yuan'],
  ['近20亿元', 'It exceeded 2 billion yuan.', 'exceeded 2 billion yuan', 'came to nearly 2 billion yuan'],
  ['超过7600亿美元', 'nearly US$760 billion', 'nearly US$760 billion', 'more than US$760 billion'],
])('sets the words right by which %s is bounded in “%s”', (source, target, found, expected) => {
  expect(said(source, target)).toEqual([expect.stringContaining(`“${found}”, expected “${expected}”`)])
})

it('tells the bound of a figure that is missing', () => {
  expect(said('误差不足1%', 'with a small error')).toEqual([expect.stringContaining('less than 1 percent')])
})
