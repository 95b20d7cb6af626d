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

it('keeps few answers where the old ones are never asked for again, and the pair before in any case', () => {
  const { ask, calls } = counted()
  const keys = Array.from({ length: 20_000 }, () => ({}))
  for (const [index, key] of keys.entries()) {
    ask(key)
    ask(keys[index - 1] ?? key)
  }
  expect(calls()).toBe(20_000)
  ask(keys[19_000] ?? {})
  expect(calls()).toBe(20_001)
})

it('keeps all of a document of 4,000 that is gone through again', () => {
  const { ask, calls } = counted()
  const keys = Array.from({ length: 4000 }, () => ({}))
  for (let round = 0; round < 4; round++) for (const key of keys) ask(key)
  expect(calls()).toBe(4000)
})
