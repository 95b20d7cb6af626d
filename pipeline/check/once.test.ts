import { expect, it } from 'vitest'
import { once } from './once.js'

const counted = (): { ask: (key: object) => object; calls: () => number } => {
  let calls = 0
  const ask = once((key: object) => {
    calls += 1
    return { key }
  })
  return { ask, calls: () => calls }
}

it('answers a question about an object once', () => {
  const { ask, calls } = counted()
  const key = {}
  expect(ask(key)).toBe(ask(key))
  expect(calls()).toBe(1)
})

it('keeps what is asked again and again among very many others', () => {
  const { ask, calls } = counted()
  const key = {}
  const first = ask(key)
  for (let count = 0; count < 20_000; count++) {
    ask({})
    expect(ask(key)).toBe(first)
  }
  expect(calls()).toBe(20_001)
})

it('forgets what was asked long ago', () => {
  const { ask, calls } = counted()
  const key = {}
  ask(key)
  for (let count = 0; count < 20_000; count++) ask({})
  ask(key)
  expect(calls()).toBe(20_002)
})
