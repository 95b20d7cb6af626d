import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change } from './database.js'
import { createQueue } from './queue.js'

beforeEach(() => void vi.useFakeTimers())

afterEach(() => void vi.useRealTimers())

/** A database of which a test says when it has written, and whether it could. */
const slowDatabase = () => {
  const batches: string[][] = []
  const ends: ((isDone: boolean) => void)[] = []
  const write = (changes: readonly Change[]): Promise<boolean> => {
    batches.push(changes.map(({ key, number }) => `${key}${number}`))
    return new Promise(resolve => ends.push(resolve))
  }
  const end = async (isDone: boolean): Promise<void> => {
    ends.shift()?.(isDone)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { write, batches, end }
}

const change = (key: string, number: number): Change => ({ key, number, draft: undefined })

test('what comes while a write is on its way is written with the next, of each key the newest', async () => {
  const database = slowDatabase()
  const told: number[] = []
  const queue = createQueue(database, 0, upTo => told.push(upTo))
  queue.put(change('a', 1))
  queue.put(change('a', 2))
  queue.put(change('b', 3))
  queue.put(change('a', 4))
  expect(database.batches).toEqual([['a1']])
  await database.end(true)
  expect(database.batches).toEqual([['a1'], ['a4', 'b3']])
  await database.end(true)
  expect(told).toEqual([1, 4])
})

test('what could not be written is written with what comes next, unless it is newer', async () => {
  const database = slowDatabase()
  const told: number[] = []
  const queue = createQueue(database, 0, upTo => told.push(upTo))
  queue.put(change('a', 1))
  queue.put(change('b', 2))
  await database.end(true)
  queue.put(change('b', 3))
  await database.end(false)
  expect(told).toEqual([1])
  queue.put(change('a', 4))
  await database.end(true)
  expect(database.batches.at(-1)).toEqual(['b3', 'a4'])
  expect(told).toEqual([1, 4])
})

test('the next write waits for its time', async () => {
  const database = slowDatabase()
  const queue = createQueue(database, 200, () => undefined)
  queue.put(change('a', 1))
  await database.end(true)
  queue.put(change('a', 2))
  await vi.advanceTimersByTimeAsync(199)
  expect(database.batches).toEqual([['a1']])
  await vi.advanceTimersByTimeAsync(1)
  expect(database.batches).toEqual([['a1'], ['a2']])
})
