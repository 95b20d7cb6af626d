import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressLine } from './progress.js'
import { lookOf } from './report/look.js'

let written = ''

beforeEach(() => {
  vi.useFakeTimers()
  written = ''
})

afterEach(() => {
  vi.useRealTimers()
})

const line = (columns?: number) =>
  progressLine({
    out: () => undefined,
    err: text => {
      written += text
    },
    outLook: lookOf({}, {}),
    errLook: lookOf({ isTTY: columns !== undefined, columns }, { NO_COLOR: '1' }),
    folder: '/',
  })

const event = (done: number, document = 'guide/引言') => ({
  doing: 'building' as const,
  document,
  done,
  total: 12,
})

test('what is done within a second shows nothing', () => {
  const { show, end } = line(80)
  show(event(1))
  vi.advanceTimersByTime(900)
  end()
  vi.advanceTimersByTime(5000)
  expect(written).toBe('')
})

test('on a terminal one line is written over and over, and taken away at the end', () => {
  const { show, end } = line(80)
  show(event(1))
  vi.advanceTimersByTime(1000)
  show(event(2))
  vi.advanceTimersByTime(100)
  vi.advanceTimersByTime(500)
  end()
  expect(written).toBe('\r\u001b[K 1/12  building guide/引言\r\u001b[K 2/12  building guide/引言\r\u001b[K')
})

test('a line is never wider than the terminal', () => {
  const { show, end } = line(40)
  show(event(1, '很长的名字'.repeat(10)))
  vi.advanceTimersByTime(1000)
  end()
  expect(written).toBe('\r\u001b[K 1/12  building 很长的名字很长的名字很…\r\u001b[K')
})

test('in a pipe a plain line comes now and then', () => {
  const { show, end } = line()
  for (let done = 1; done <= 12; done += 1) {
    show(event(done))
    vi.advanceTimersByTime(1000)
  }
  end()
  expect(written.split('\n')).toEqual([
    ' 1/12  building guide/引言',
    ' 6/12  building guide/引言',
    '11/12  building guide/引言',
    '',
  ])
})
