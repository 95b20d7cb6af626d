import type { Figure } from '../../figure.js'
import { divide, equal, multiply, rational } from '../../rational.js'
import {
  sameCode,
  sameMagnitude,
  sameNumber,
  sameQuantity,
  sameUnit,
  sameVagueMagnitude,
} from '../sameness.js'
import type { Equivalence } from './equivalence.js'

/** 十几, 十多 and a dozen; 二十多 and two dozen. */
const dozen = (source: Figure, target: Figure): boolean => {
  if (target.writing.dozen !== true) return false
  const twelve = divide(target.value, rational(12))
  return (
    (source.about === 'over' || source.about === 'about') &&
    twelve.d === 1n &&
    twelve.n < 10n &&
    equal(multiply(twelve, rational(10)), source.value)
  )
}

/** -80 degrees and minus 80: the scale gives a value below zero, a mere number its sign. */
const isBelowZeroOf = (degrees: Figure, number: Figure): boolean =>
  degrees.value.n < 0n &&
  number.minus === true &&
  number.kind === 'count' &&
  equal(multiply(degrees.value, rational(-1)), number.value)

/** The same number, with or without its unit, by its magnitude, or by the dozen. */
export const plainNumbers: readonly Equivalence[] = [
  {
    name: 'same kind, unit and value',
    cost: 0,
    holds: (s, t) => s.kind === t.kind && !s.vague === !t.vague && sameUnit(s.unit, t.unit) && sameCode(s, t),
  },
  {
    name: 'below zero, the scale not said',
    cost: 4,
    holds: (s, t) => isBelowZeroOf(s, t) || isBelowZeroOf(t, s),
  },
  { name: 'same magnitude', cost: 1, holds: sameMagnitude },
  { name: 'same magnitude in the other system', cost: 5, holds: sameVagueMagnitude, converts: true },
  { name: 'same quantity in another unit', cost: 2, holds: sameQuantity, crosses: true },
  { name: 'same number, unit not said', cost: 3, holds: (s, t) => !s.vague === !t.vague && sameNumber(s, t) },
  { name: 'a dozen is ten and some', cost: 3, holds: dozen },
  {
    name: 'm is million',
    cost: 4,
    holds: (s, t) =>
      t.unit === 'm' && t.kind !== 'money' && equal(multiply(t.value, rational(1_000_000)), s.value),
  },
]
