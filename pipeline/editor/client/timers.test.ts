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
const callEach = (ms: number, times: number, call: (text: string) => void): void => {
  for (let time = 0; time < times; time += 1) {
    call(`${time * ms}`)
    vi.advanceTimersByTime(ms)
  }
}

describe('an act', () => {
  test('asked for later comes after the last call only', () => {
    callEach(300, 10, text => timers.later('a', 1000, act(text)))
    expect(acts).toEqual([])
    vi.advanceTimersByTime(699)
    expect(acts).toEqual([])
    vi.advanceTimersByTime(1)
    expect(acts).toEqual(['2700'])
  })

  test('asked for within a time comes while calls go on, with the newest of them, and after the last', () => {
    callEach(300, 10, text => timers.within('a', 1000, act(text)))
    expect(acts).toEqual(['900', '2100'])
    vi.advanceTimersByTime(1000)
    expect(acts).toEqual(['900', '2100', '2700'])
  })

  test('that was called off does not come', () => {
    timers.within('a', 1000, act('a'))
    timers.later('b', 1000, act('b'))
    timers.within('c', 1000, act('c'))
    timers.never('a')
    timers.never('b')
    vi.advanceTimersByTime(5000)
    expect(acts).toEqual(['c'])
  })
})
