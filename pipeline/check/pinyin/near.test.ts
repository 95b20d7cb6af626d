import { describe, expect, it } from 'vitest'
import { isNear } from './near.js'

describe('two words one slip apart', () => {
  it.each([
    ['wei', 'wie'],
    ['jiayuguan', 'jiayugaun'],
    ['zhang', 'zang'],
    ['wei', 'weii'],
    ['wei', 'wai'],
  ])('%s, %s', (one, other) => {
    expect([isNear(one, other), isNear(other, one)]).toEqual([true, true])
  })

  it.each([
    ['wei', 'wei'],
    ['wei', 'iew'],
    ['zhang', 'zan'],
    ['ming', 'wang'],
  ])('but not %s, %s', (one, other) => {
    expect([isNear(one, other), isNear(other, one)]).toEqual([false, false])
  })
})
