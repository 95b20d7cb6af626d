import { expect, it } from 'vitest'
import { keepNewest } from './keep-newest.js'

it.each([
  [3, ['a', 'b', 'c']],
  [2, ['b', 'c']],
  [0, []],
])('keeps the newest %i', (most, kept) => {
  const map = new Map(['a', 'b', 'c'].map(key => [key, 0]))
  keepNewest(map, most)
  expect([...map.keys()]).toEqual(kept)
})
