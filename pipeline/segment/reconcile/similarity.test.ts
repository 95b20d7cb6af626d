import fc from 'fast-check'
import { expect, it } from 'vitest'
import { similarity } from './similarity.js'

/** The same as a table of numbers, the plain way. */
const plainly = (a: string, b: string): number => {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const unit of a.split('')) {
    const next = [0]
    for (let at = 1; at <= b.length; at += 1)
      next.push(unit === b[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!))
    row = next
  }
  return a.length + b.length === 0 ? 1 : (2 * row[b.length]!) / (a.length + b.length)
}

const few = fc.string({ unit: fc.constantFrom('园', '区', '2', '。'), maxLength: 150 })
const many = fc.string({ unit: 'binary', maxLength: 150 })

it.each([
  ['few', few],
  ['many', many],
] as const)(
  'texts of %s characters are as alike as the plain way finds, in whatever order they come',
  (_, text) => {
    const texts = fc.array(text, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        for (const a of left) for (const b of right) expect(similarity(a, b)).toBe(plainly(a, b))
      }),
    )
  },
)

it.each([31, 32, 33, 63, 64, 65, 96, 97])('texts of %s characters are alike to the last', length => {
  const text = Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + (at % 40))).join('')
  expect(similarity(text, text)).toBe(1)
  expect(similarity(text, text.slice(0, -1))).toBe((2 * (length - 1)) / (2 * length - 1))
})
