import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInks, type Inks, parseInks } from './inks.js'

const percent = fc.integer({ min: 0, max: 100 })

test('inks are read as they are written', () => {
  fc.assert(
    fc.property(fc.tuple(percent, percent, percent, percent), amounts => {
      const inks = amounts.map(amount => amount / 100) as unknown as Inks
      expect(parseInks(formatInks(inks))).toEqual(inks)
    }),
  )
})

test.each(['', 'M101', 'M80 M80', 'R20', '80', 'M80,Y80', 'M-1'])('%j is no inks', text => {
  expect(parseInks(text)).toBeUndefined()
})

test('case and order do not matter', () => {
  expect(parseInks(' k100 c60 ')).toEqual([0.6, 0, 0, 1])
})
