import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveOf } from '../../test/editor/save-of.js'
import type { Row } from '../protocol.js'
import { createLaterSaves, type LaterSaves } from './later-saves.js'

let sent: string[]
let later: LaterSaves

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  later = createLaterSaves(({ id }) => void sent.push(id))
})
afterEach(() => vi.useRealTimers())

const save = (id: string) => saveOf({ id, target: '', hash: '', state: 'initial', revision: '' } as Row, id)

describe('a save that could not be written', () => {
  test('is tried again, ever more seldom, as long as it comes back', () => {
    const one = save('a')
    later.add(one)
    for (const [ms, times] of [
      [999, 0],
      [1, 1],
      [1999, 1],
      [1, 2],
    ] as const) {
      vi.advanceTimersByTime(ms)
      expect(sent.length).toBe(times)
      if (ms === 1) expect(later.add(one)).toBe(false)
    }
  })

  test('is the one of several that is tried; the others go when it has gone through', () => {
    for (const id of ['a', 'b', 'c']) expect(later.add(save(id))).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(sent).toEqual(['a'])
    later.hope()
    expect(sent).toEqual(['a', 'b', 'c'])
    vi.advanceTimersByTime(60_000)
    expect(sent).toEqual(['a', 'b', 'c'])
  })

  test('is tried no more once a later one has taken its place', () => {
    later.add(save('a'))
    expect(later.take('a')?.id).toBe('a')
    vi.advanceTimersByTime(60_000)
    expect(sent).toEqual([])
  })
})
