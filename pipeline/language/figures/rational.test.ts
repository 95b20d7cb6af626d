import fc from 'fast-check'
import { expect, it } from 'vitest'
import { add, compare, decimal, divide, equal, multiply, rational, subtract, toDecimal } from './rational.js'

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d))

it('keeps fractions in lowest terms', () => {
  expect(rational(6, -4)).toEqual({ n: -3n, d: 2n })
})

it('reads decimals exactly', () => {
  expect(decimal('0.1')).toEqual({ n: 1n, d: 10n })
  expect(decimal('1200.00')).toEqual({ n: 1200n, d: 1n })
})

it('takes away what it added and divides what it multiplied', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(equal(subtract(add(a, b), b), a)).toBe(true)
      if (b.n !== 0n) expect(equal(divide(multiply(a, b), b), a)).toBe(true)
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a)) === 0).toBe(true)
    }),
  )
})

it('writes decimals that end and gives up those that do not', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(6), (n, places) => {
      const value = rational(n, 10n ** BigInt(places))
      const text = toDecimal(value) ?? ''
      const read = text.startsWith('-') ? subtract(rational(0), decimal(text.slice(1))) : decimal(text)
      expect(equal(read, value)).toBe(true)
    }),
  )
  expect(toDecimal(rational(1, 3))).toBeUndefined()
})

it('refuses a denominator of zero', () => {
  expect(() => rational(1, 0)).toThrow(RangeError)
})
