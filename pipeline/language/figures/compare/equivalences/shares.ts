import { compare, equal, type Rational, rational, subtract, toNumber } from '../../rational.js'
import { type Equivalence, either, hundred, percentOf } from './equivalence.js'
import { isAbout } from './rounding.js'

/** 33 % or 33.3 % for a third: rounded to whole percent or tenths. */
const nearPercent = (exact: Rational, said: Rational): boolean => {
  if (equal(exact, said)) return true
  const difference = subtract(exact, said)
  const size = difference.n < 0n ? rational(-difference.n, difference.d) : difference
  return exact.d !== 1n && compare(size, said.d === 1n ? rational(1, 2) : rational(1, 20)) < 0
}

/** Fractions that something is rounded to: a third, three quarters, nine tenths; seven elevenths are none. */
const isSimple = ({ d }: Rational): boolean => d <= 6n || d === 10n

/** Fractions, percentages and reductions. */
export const shares: readonly Equivalence[] = [
  {
    name: 'a third is 33 %',
    cost: 3,
    holds: either('fraction', 'percent', (f, p) => nearPercent(percentOf(f.value), p.value)),
  },
  {
    name: 'half of something',
    cost: 3,
    holds: either('fraction', 'quantity', (f, q) => equal(f.value, q.value)),
  },
  {
    name: 'a thousandth of a unit',
    cost: 4,
    holds: either(
      'percent',
      'quantity',
      (p, q) => q.value.n < q.value.d && equal(p.value, percentOf(q.value)),
    ),
  },
  {
    name: 'half of a number',
    cost: 4,
    holds: either('fraction', 'count', (f, c) => equal(f.value, c.value)),
  },
  {
    name: 'a third is one of three',
    cost: 4,
    holds: either('fraction', 'ordinal', (f, o) => f.value.n === 1n && equal(rational(f.value.d), o.value)),
  },
  {
    name: 'price and reduction',
    cost: 3,
    holds: either(
      'discount',
      'percent',
      (d, p) => equal(d.value, p.value) || equal(subtract(hundred, d.value), p.value),
    ),
  },
  {
    name: 'half price',
    cost: 3,
    holds: either('discount', 'fraction', (d, f) => equal(d.value, percentOf(f.value))),
  },
  {
    name: 'an index of 0.465 is 46.5 %',
    cost: 6,
    holds: either(
      'count',
      'percent',
      (c, p) => c.value.n < c.value.d && c.value.d !== 1n && equal(percentOf(c.value), p.value),
    ),
  },
  {
    name: 'nearly a third for three tenths',
    cost: 6,
    holds: (s, t) =>
      s.kind === 'percent' &&
      t.kind === 'fraction' &&
      isSimple(t.value) &&
      isAbout(s.value, percentOf(t.value), t.about, 0.12),
  },
  {
    name: 'more than half for 53 percent',
    cost: 6,
    holds: (s, t) =>
      s.kind === 'percent' &&
      t.kind === 'fraction' &&
      t.value.d === 2n &&
      t.about === 'over' &&
      toNumber(s.value) > 50 &&
      toNumber(s.value) < 60,
  },
  {
    name: 'within a quarter',
    cost: 5,
    holds: either(
      'quantity',
      'fraction',
      (q, f) => q.unit === 'season' && q.value.n === 1n && f.value.d === 4n && f.value.n === 1n,
    ),
  },
]
