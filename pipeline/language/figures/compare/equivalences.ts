import type { Figure, FigureKind } from '../figure.js'
import {
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toNumber,
} from '../rational.js'
import {
  nearQuantity,
  sameMagnitude,
  sameNumber,
  sameQuantity,
  sameShort,
  sameUnit,
  sameValue,
} from './sameness.js'

/** One way in which a figure may be rendered by another. `cost`: the smaller is tried first. */
export interface Equivalence {
  name: string
  cost: number
  holds(source: Figure, target: Figure): boolean
  /** It converts, rounded: held back where the other text has a figure in the very unit. */
  converts?: true
}

const hundred = rational(100)
const one = rational(1)

/** A test that holds whichever side is of the first kind. */
const either =
  (first: FigureKind, second: FigureKind, test: (a: Figure, b: Figure) => boolean) =>
  (source: Figure, target: Figure): boolean =>
    (source.kind === first && target.kind === second && test(source, target)) ||
    (target.kind === first && source.kind === second && test(target, source))

const percentOf = (value: Rational): Rational => multiply(value, hundred)

/** 增长两倍 may be said as three times, up 200 %, and (as many readers understand it) two times. */
const multipleValues = (figure: Figure): Rational[] =>
  figure.growth ? [add(figure.value, one), figure.value] : [figure.value]

const grown = (multiple: Figure, percent: Figure): boolean =>
  multipleValues(multiple).some(
    value => equal(percent.value, percentOf(value)) || equal(percent.value, percentOf(subtract(value, one))),
  )

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

/** Every legitimate rendering that we know. A new one is a row. */
export const equivalences: readonly Equivalence[] = [
  {
    name: 'same kind, unit and value',
    cost: 0,
    holds: (s, t) =>
      s.kind === t.kind &&
      !s.vague === !t.vague &&
      sameUnit(s.unit, t.unit) &&
      sameValue(s, t) &&
      sameCode(s, t),
  },
  { name: 'same magnitude', cost: 1, holds: sameMagnitude },
  { name: 'short year, decade or hour', cost: 1, holds: sameShort },
  { name: 'same quantity in another unit', cost: 2, holds: sameQuantity },
  { name: 'same number, unit not said', cost: 3, holds: (s, t) => !s.vague === !t.vague && sameNumber(s, t) },
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
  { name: 'rounded, and says so', cost: 6, holds: isRounded },
  { name: 'rounded to as many digits as are printed', cost: 7, holds: isShortened },
  {
    name: 'nearly a third for three tenths',
    cost: 6,
    holds: (s, t) =>
      s.kind === 'percent' && t.kind === 'fraction' && isAbout(s.value, percentOf(t.value), t.about, 0.12),
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
  { name: 'a dozen is ten and some', cost: 3, holds: dozen },
  {
    name: 'rounded conversion',
    converts: true,
    cost: 5,
    holds: (s, t) => !s.vague && !t.vague && nearQuantity(s, t),
  },
  {
    name: 'a Chinese foot is called a foot',
    cost: 4,
    holds: (s, t) => s.unit === 'chi' && t.unit === 'foot' && sameValue(s, t),
  },
  {
    name: 'a month is 30 days',
    cost: 5,
    holds: (s, t) => isPeriod(s) && isPeriod(t) && (monthDays(s, t) || monthDays(t, s)),
  },
  {
    name: 'm is million',
    cost: 4,
    holds: (s, t) =>
      t.unit === 'm' && t.kind !== 'money' && equal(multiply(t.value, rational(1_000_000)), s.value),
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

const modulo = (value: Rational, base: bigint): Rational => rational(value.n % (base * value.d), value.d)
const lastTwo = (figure: Figure): Rational => modulo(figure.value, 100n)

/** A name with digits is the same when its digits are and no letters contradict. */
function sameCode(source: Figure, target: Figure): boolean {
  return source.kind !== 'code' || sameValue(source, target)
}

/** A value lies within a share of another, on the side that is told. */
function isAbout(exact: Rational, said: Rational, about: Figure['about'], share: number): boolean {
  const ratio = toNumber(exact) / Math.max(toNumber(said), 1e-9)
  if (about === undefined || Math.abs(ratio - 1) > share) return false
  return about === 'about' || (about === 'under' ? ratio < 1 : ratio > 1)
}

const significant = (value: Rational): number =>
  (toDecimal(value) ?? '').replace('.', '').replace(/^0+|0+$/g, '').length

/** 12.7亿 as nearly 1.3 billion: fewer digits, the direction told, within a fortieth, where the source tells none. */
function isRounded(source: Figure, target: Figure): boolean {
  return (
    source.about === undefined &&
    source.kind === target.kind &&
    !source.vague &&
    !target.vague &&
    !isDate(source.kind) &&
    sameUnit(source.unit, target.unit) &&
    significant(target.value) < significant(source.value) &&
    isAbout(source.value, target.value, target.about, 0.025)
  )
}

/** 6,090.15亿 as 609.0 billion: rightly rounded, four digits left as they are printed; 305160亿 as 30.5 trillion, two or more left out. */
function isShortened(source: Figure, target: Figure): boolean {
  if (source.kind !== target.kind || source.vague || target.vague || isDate(source.kind)) return false
  if (!sameUnit(source.unit, target.unit) || target.writing.form !== 'digits') return false
  const unit = rational(target.writing.factor ?? 1n, 10n ** BigInt(target.writing.places ?? 0))
  const printed = divide(target.value, unit)
  const isCoarse = target.writing.factor !== undefined && significant(source.value) >= 5
  if (printed.d !== 1n || printed.n < (isCoarse ? 100n : 1000n)) return false
  const exact = divide(source.value, unit)
  return exact.d !== 1n && (2n * exact.n + exact.d) / (2n * exact.d) === printed.n
}

const isDate = (kind: FigureKind): boolean =>
  [
    'year',
    'month',
    'day',
    'ordinal',
    'code',
    'weekday',
    'time',
    'decade',
    'century',
    'quarter',
    'half',
  ].includes(kind)

/** 33 % or 33.3 % for a third: rounded to whole percent or tenths. */
function nearPercent(exact: Rational, said: Rational): boolean {
  if (equal(exact, said)) return true
  const difference = subtract(exact, said)
  const size = difference.n < 0n ? rational(-difference.n, difference.d) : difference
  return exact.d !== 1n && compare(size, said.d === 1n ? rational(1, 2) : rational(1, 20)) < 0
}

/** 十几, 十多 and a dozen; 二十多 and two dozen. */
function dozen(source: Figure, target: Figure): boolean {
  const twelve = divide(target.value, rational(12))
  return (
    (source.about === 'over' || source.about === 'about') &&
    twelve.d === 1n &&
    twelve.n < 10n &&
    target.writing.form === 'words' &&
    equal(multiply(twelve, rational(10)), source.value)
  )
}

function monthDays(months: Figure, days: Figure): boolean {
  const part = days.unit === 'day' ? 30 : days.unit === 'week' ? 4 : undefined
  return (
    part !== undefined && months.unit === 'month' && equal(multiply(months.value, rational(part)), days.value)
  )
}
