import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['调查了983名65岁以上的成年人', 'They studied 65 adults over age 983.'],
  ['服役42年后，74岁的他退休', 'After 74 years of service the 42-year-old retired.'],
  ['全国60岁及以上老人2.6亿', 'There are 60 people aged 260 million and above.'],
])('hears that an age of %s changed places with a number', (source, target) => {
  expect(said(source, target).length).toBeGreaterThan(0)
})

it.each([
  ['983名65岁以上的成年人', '983 adults over 65'],
  ['16至59岁的有8.8亿人', '880 million people aged 16 to 59'],
  ['70岁的他工作了40年', 'Aged 70, he had worked for 40 years.'],
])('passes the ages of %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
