import type { Figure, FigureKind } from '../../figure.js'
import { divide, multiply, type Rational, rational, toDecimal, toNumber } from '../../rational.js'
import { units } from '../../units.js'
import { nearQuantity, sameUnit, sameValue } from '../sameness.js'
import type { Equivalence } from './equivalence.js'

/** A value lies within a share of another, on the side that is told. */
export const isAbout = (exact: Rational, said: Rational, about: Figure['about'], share: number): boolean => {
  if (about === undefined) return false
  const ratio = toNumber(exact) / Math.max(toNumber(said), 1e-9)
  if (Math.abs(ratio - 1) > share) return false
  return about === 'about' || (about === 'under' ? ratio < 1 : ratio > 1)
}

const significant = (value: Rational): number =>
  (toDecimal(value) ?? '').replace('.', '').replace(/^0+|0+$/g, '').length

/** 12.7亿 as nearly 1.3 billion: fewer digits, the direction told, within a fortieth, where the source tells none. */
const isRounded = (source: Figure, target: Figure): boolean =>
  source.about === undefined &&
  source.kind === target.kind &&
  !source.vague &&
  !target.vague &&
  !isDate(source.kind) &&
  sameUnit(source.unit, target.unit) &&
  isAbout(source.value, target.value, target.about, 0.025) &&
  significant(target.value) < significant(source.value)

/** The value of a figure in the unit of another of its dimension; undefined where they have none in common. */
const valueIn = (figure: Figure, unit: string | undefined): Rational | undefined => {
  if (sameUnit(figure.unit, unit)) return figure.value
  const [own, other] = [units.get(figure.unit ?? ''), units.get(unit ?? '')]
  return own && other && own.dimension === other.dimension
    ? divide(multiply(figure.value, own.factor), other.factor)
    : undefined
}

/** 900309亿 as 90 trillion: two digits, which leave out less than a two-thousandth. */
const isNearlyWhole = (exact: Rational, printed: Rational): boolean =>
  printed.n >= 10n && Math.abs(toNumber(exact) / toNumber(printed) - 1) < 0.0005

/** A number rounded to two digits or more is off by half of the last one at most; cheap to look at before exact arithmetic. */
const isNear = (value: Rational, rounded: Rational): boolean =>
  Math.abs(toNumber(value) / toNumber(rounded) - 1) < 0.1

/**
 * 6,090.15亿 as 609.0 billion, 1731克 as 1.73 kg: rightly rounded, four digits left as they are printed, or three where they
 * stand before a scale or in another unit; 305160亿 as 30.5 trillion, two or more left out.
 */
const isShortened = (source: Figure, target: Figure): boolean => {
  if (source.kind !== target.kind || source.vague || target.vague || isDate(source.kind)) return false
  const value = target.writing.form === 'digits' ? valueIn(source, target.unit) : undefined
  if (!value || !isNear(value, target.value)) return false
  const unit = rational(target.writing.factor ?? 1n, 10n ** BigInt(target.writing.places ?? 0))
  const printed = divide(target.value, unit)
  const isMoved = target.writing.factor !== undefined || source.unit !== target.unit
  const isCoarse = isMoved && significant(value) >= 4
  const exact = divide(value, unit)
  const isSmall = printed.n < (isCoarse ? 100n : 1000n) && !(isCoarse && isNearlyWhole(exact, printed))
  if (printed.d !== 1n || isSmall) return false
  return exact.d !== 1n && (2n * exact.n + exact.d) / (2n * exact.d) === printed.n
}

/** 67万 as two thirds of a million: thirds of a scale, which no number of so few digits is. */
const isThird = (source: Figure, target: Figure): boolean =>
  target.value.d === 3n &&
  target.value.n > 3000n &&
  source.value.d === 1n &&
  source.kind === target.kind &&
  !source.vague &&
  sameUnit(source.unit, target.unit) &&
  significant(source.value) <= 3 &&
  Math.abs(toNumber(source.value) / toNumber(target.value) - 1) < 0.02

const dates: ReadonlySet<FigureKind> = new Set([
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
])

const isDate = (kind: FigureKind): boolean => dates.has(kind)

/** Rounded numbers and rounded conversions. */
export const roundings: readonly Equivalence[] = [
  { name: 'rounded, and says so', cost: 6, holds: isRounded },
  { name: 'rounded to as many digits as are printed', cost: 7, holds: isShortened },
  { name: 'thirds of a million', cost: 6, holds: isThird },
  {
    name: 'rounded conversion',
    converts: true,
    crosses: true,
    cost: 5,
    holds: (s, t) => !s.vague && !t.vague && nearQuantity(s, t),
  },
  {
    name: 'a Chinese foot is called a foot',
    cost: 4,
    holds: (s, t) => s.unit === 'chi' && t.unit === 'foot' && sameValue(s, t),
  },
  {
    name: 'the size of a screen or pipe is told in 寸',
    cost: 4,
    holds: (s, t) => s.unit === 'cun' && t.unit === 'inch' && sameValue(s, t),
  },
]
