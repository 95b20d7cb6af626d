import { expect, test } from 'vitest'
import { typedAlready } from './typed-already.js'

test.each([
  ['reached a gross ind', 'gross industrial output', 9],
  ['gross', 'gross industrial output', 5],
  ['Gross Ind', 'gross industrial output', 9],
  ['the g', 'gross industrial output', 1],
  ['the mug', 'gross industrial output', 0],
  ['the ', 'gross industrial output', 0],
  ['', 'gross industrial output', 0],
  ['gross industrial output', 'gross industrial output', 0],
  ['up 76.9', '76.96 billion yuan', 4],
  ['up 176.9', '76.96 billion yuan', 0],
  ['is **7', '**769.6亿元**', 3],
])('of “%s”, %s begins with its last %i characters', (before, text, length) => {
  expect(typedAlready(before, text)).toBe(length)
})
