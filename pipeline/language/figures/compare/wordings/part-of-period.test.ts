import { expect, it } from 'vitest'
import { said } from '../../../../test/figures/said.js'

it.each([
  [
    '6月上旬开工。',
    'Work began in late June.',
    'Unexpected “late June”, expected “early June” for “6月上旬”',
  ],
  [
    '2023年底前完成。',
    'To be completed by the beginning of 2023.',
    'Unexpected “beginning of 2023”, expected “late 2023” for “2023年底”',
  ],
  ['20世纪90年代初', 'in the mid-1990s', 'Unexpected “mid-1990s”, expected “early 1990s” for “90年代初”'],
])('hears another part of the period in the translation of %s', (source, target, message) => {
  expect(said(source, target)).toEqual([message])
})

it.each([
  ['6月上旬开工。', 'Work began in early June.'],
  ['2月底至3月初', 'from late February to early March'],
  ['6月中下旬', 'in mid to late June'],
  ['2008年初中毕业', 'finished junior high school in late 2008'],
  ['2023年6月底', 'by the end of June 2023'],
  ['19世纪末', 'at the close of the 19th century'],
  ['6月上旬开工。', 'Work began in June.'],
])('passes %s as %s', (source, target) => {
  expect(said(source, target)).toEqual([])
})
