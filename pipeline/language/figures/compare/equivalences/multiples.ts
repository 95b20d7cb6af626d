import type { Figure } from '../../figure.js'
import { add, equal, type Rational, subtract } from '../../rational.js'
import { type Equivalence, either, one, percentOf } from './equivalence.js'
import { isAbout } from './rounding.js'

/** 增长两倍 may be said as three times, up 200 %, and (as many readers understand it) two times. */
const multipleValues = (figure: Figure): Rational[] =>
  figure.growth ? [add(figure.value, one), figure.value] : [figure.value]

/** Doubled is up 100 %, or at 200 % of what was; “up 200 %” is three times as much, and 增长两倍 no growth by 100 %. */
const grown = (multiple: Figure, percent: Figure): boolean =>
  (multiple.growth && percent.growth ? [add(multiple.value, one)] : multipleValues(multiple)).some(
    value =>
      equal(percent.value, percentOf(subtract(value, one))) ||
      (!percent.growth && equal(percent.value, percentOf(value))),
  )

/** 增长2.9倍 as “nearly quadruple”: what it has grown to, rounded to a whole number. */
const isNearly = (exact: Figure, said: Figure): boolean =>
  exact.growth === true &&
  exact.value.d > 1n &&
  said.value.d === 1n &&
  isAbout(add(exact.value, one), said.value, said.about, 0.05)

/** Growth by a factor. */
export const multiples: readonly Equivalence[] = [
  {
    name: 'threefold growth',
    cost: 3,
    holds: either(
      'multiple',
      'multiple',
      (m, n) =>
        multipleValues(m).some(value => equal(value, n.value)) ||
        multipleValues(n).some(value => equal(value, m.value)),
    ),
  },
  {
    name: 'grown 2.9 times over is nearly fourfold',
    cost: 4,
    holds: either('multiple', 'multiple', (m, n) => isNearly(m, n) || isNearly(n, m)),
  },
  { name: 'doubled is up 100 %', cost: 3, holds: either('multiple', 'percent', grown) },
  {
    name: 'times',
    cost: 4,
    holds: either('multiple', 'count', (m, c) => multipleValues(m).some(value => equal(value, c.value))),
  },
  {
    name: 'half as much is 50 %',
    cost: 4,
    holds: either('multiple', 'fraction', (m, f) => equal(m.value, f.value)),
  },
]
