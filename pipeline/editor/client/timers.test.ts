import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTimers, type Timers } from './timers.js'

let timers: Timers
let acts: string[]
const act = (text: string) => () => void acts.push(text)

beforeEach(() => {
  vi.useFakeTimers()
  timers = createTimers()
  acts = []
})
afterEach(() => vi.useRealTimers())

/** Call at each so many milliseconds, and note when it acted. */
const callEach = async (ms: number, times: number, call: (text: string) => void): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    call(`${time * ms}`)
    await vi.advanceTimersByTimeAsync(ms)
  }
}

describe('an act', () => {
  test('asked for later comes after the last call only', async () => {
    await callEach(300, 10, text => timers.later('a', 1000, act(text)))
    expect(acts).toEqual([])
    await vi.advanceTimersByTimeAsync(699)
    expect(acts).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(acts).toEqual(['2700'])
  })

  test('asked for within a time comes while calls go on, with the newest of them, and after the last', async () => {
    await callEach(300, 10, text => timers.within('a', 1000, act(text)))
    expect(acts).toEqual(['900', '2100'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(acts).toEqual(['900', '2100', '2700'])
  })

  test('that was called off does not come', async () => {
    timers.within('a', 1000, act('a'))
    timers.later('b', 1000, act('b'))
    timers.within('c', 1000, act('c'))
    timers.never('a')
    timers.never('b')
    await vi.advanceTimersByTimeAsync(5000)
    expect(acts).toEqual(['c'])
  })

  test('that is asked for sooner than others comes first, whatever waited before it', async () => {
    timers.later('slow', 1000, act('slow'))
    timers.later('quick', 100, act('quick'))
    await vi.advanceTimersByTimeAsync(100)
    expect(acts).toEqual(['quick'])
    await vi.advanceTimersByTimeAsync(900)
    expect(acts).toEqual(['quick', 'slow'])
  })

  test('called off or put off by one that is due at the same time does not come', async () => {
    timers.later('a', 100, () => {
      timers.never('b')
      timers.later('c', 100, act('c again'))
    })
    timers.later('b', 100, act('b'))
    timers.later('c', 100, act('c'))
    await vi.advanceTimersByTimeAsync(100)
    expect(acts).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(acts).toEqual(['c again'])
  })

  test('sets one timer a key for all that are put off together, and none comes while keys do', async () => {
    const sets = vi.spyOn(globalThis, 'setTimeout')
    for (let key = 0; key < 20; key += 1) {
      for (const [name, ms] of [
        ['a', 150],
        ['b', 300],
        ['c', 350],
      ] as const)
        timers.later(name, ms, act(name))
      await vi.advanceTimersByTimeAsync(60)
      expect(sets.mock.calls.length).toBe(key + 1)
      expect(vi.getTimerCount()).toBe(1)
    }
    expect(acts).toEqual([])
    await vi.advanceTimersByTimeAsync(350)
    expect(acts).toEqual(['a', 'b', 'c'])
  })
})
