import { expect, it } from 'vitest'
import { digest } from './digest.js'

it('gives 200,000 texts that differ in little a number each', () => {
  const numbers = new Set<number>()
  for (let count = 0; count < 100_000; count++) {
    numbers.add(digest(`第${count}号：全年增长${count % 97}%。`))
    numbers.add(digest(`${count} of ${count % 7}`))
  }
  expect(numbers.size).toBe(200_000)
  expect([...numbers].every(Number.isSafeInteger)).toBe(true)
})

it('gives the same text the same number', () => {
  expect(digest('岁华新至。')).toBe(digest('岁华新至。'))
})
