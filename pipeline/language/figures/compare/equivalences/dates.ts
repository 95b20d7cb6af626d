import type { Figure } from '../../figure.js'
import { add, divide, equal, multiply, type Rational, rational, subtract } from '../../rational.js'
import { sameShort, sameValue } from '../sameness.js'
import { type Equivalence, either, hundred, modulo, one } from './equivalence.js'

const yearUnits: ReadonlySet<string> = new Set([
  'year',
  'decade',
  'century',
  'month',
  'week',
  'day',
  'season',
  'millennium',
])

/** 百年 counted in years is what English counts in centuries; the other way as well. */
const isPeriod = (figure: Figure): boolean => figure.unit !== undefined && yearUnits.has(figure.unit)

const lastTwo = (figure: Figure): Rational => modulo(figure.value, 100n)

const monthDays = (months: Figure, days: Figure): boolean => {
  const part = days.unit === 'day' ? 30 : days.unit === 'week' ? 4 : undefined
  return (
    part !== undefined && months.unit === 'month' && equal(multiply(months.value, rational(part)), days.value)
  )
}

/** Years, days and hours told in different ways. */
export const dates: readonly Equivalence[] = [
  { name: 'short year, decade or hour', cost: 1, holds: sameShort },
  {
    name: '1700s is the 18th century',
    cost: 3,
    holds: either('decade', 'century', (d, c) => equal(add(divide(d.value, hundred), one), c.value)),
  },
  {
    name: 'in his 30s',
    cost: 3,
    holds: either('decade', 'quantity', (d, q) => d.short === true && equal(d.value, q.value)),
  },
  {
    name: 'in his 30s, counted',
    cost: 4,
    holds: either('decade', 'count', (d, c) => d.short === true && equal(d.value, c.value)),
  },
  {
    name: 'nearly fifty is in the late forties',
    cost: 4,
    holds: (s, t) =>
      t.kind === 'decade' &&
      t.short === true &&
      s.about === 'under' &&
      (s.kind === 'count' || s.unit === 'year') &&
      equal(subtract(s.value, rational(10)), t.value),
  },
  {
    name: 'a month is 30 days',
    cost: 5,
    holds: (s, t) => isPeriod(s) && isPeriod(t) && (monthDays(s, t) || monthDays(t, s)),
  },
  {
    name: 'this century, numbered or not',
    cost: 5,
    holds: either(
      'century',
      'quantity',
      (c, q) => c.weight === 'silent' && q.unit === 'century' && equal(q.value, one),
    ),
  },
  { name: 'date by numbers', cost: 4, holds: either('day', 'ordinal', sameValue) },
  {
    name: 'day of a stretch',
    cost: 5,
    holds: either('day', 'quantity', (d, q) => q.unit === 'day' && sameValue(d, q)),
  },
  {
    name: 'year or years',
    cost: 4,
    holds: either('year', 'quantity', (y, q) => q.unit === 'year' && sameValue(y, q)),
  },
  {
    name: 'decade by its first year',
    cost: 4,
    holds: either(
      'decade',
      'year',
      (d, y) => equal(lastTwo(d), lastTwo(y)) && (d.short === true || sameValue(d, y)),
    ),
  },
  {
    name: 'a year of two digits',
    cost: 5,
    holds: either(
      'year',
      'quantity',
      (y, q) =>
        q.unit === 'year' &&
        q.value.d === 1n &&
        q.value.n >= 49n &&
        q.value.n < 100n &&
        equal(lastTwo(y), q.value),
    ),
  },
  {
    name: 'race time',
    cost: 4,
    holds: either(
      'time',
      'quantity',
      (t, q) =>
        q.unit === 'second' && (equal(multiply(t.value, rational(60)), q.value) || equal(t.value, q.value)),
    ),
  },
  {
    name: 'at ten',
    cost: 4,
    holds: either(
      'time',
      'count',
      (t, c) =>
        c.value.n <= 24n * c.value.d &&
        equal(modulo(t.value, 720n), modulo(multiply(c.value, rational(60)), 720n)),
    ),
  },
]
