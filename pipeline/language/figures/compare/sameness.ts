import type { Figure, FigureKind } from '../figure.js'
import {
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
import { isCurrency, type Unit, units } from '../units.js'

const dollars: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'dollar'])
const ambiguous: Record<string, ReadonlySet<string>> = {
  dollar: dollars,
  pound: new Set(['GBP', 'lb']),
  deg: new Set(['C', 'kWh']),
  cent: new Set(['cent', 'USD', 'EUR']),
  MB: new Set(['Mbps']),
}

/** The units are one, or one of them is a sign that may mean the other: `$` and USD. */
export const sameUnit = (a: string | undefined, b: string | undefined): boolean => {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  // 华氏98.6度 as 98.6 degrees; 180度 without a scale is no 180 °F.
  if (a === 'F' && b === 'deg') return true
  if ((ambiguous[a]?.has(b) ?? false) || (ambiguous[b]?.has(a) ?? false)) return true
  return false
}

export const sameValue = (a: Figure, b: Figure): boolean => equal(a.value, b.value)

/** LP700-4 is no LP700-7; A320-200 may be told as A320. */
const contradictDigits = (a: Figure, b: Figure): boolean =>
  a.digits !== undefined &&
  b.digits !== undefined &&
  a.digits !== b.digits &&
  !startsOther(a.digits, b.digits)

const startsOther = (a: string, b: string): boolean => a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** Names with digits whose numbers are the same, as far as both tell them. */
export const sameCode = (a: Figure, b: Figure): boolean => sameValue(a, b) && !contradictDigits(a, b)

/** Kinds whose number may be written as a plain one in the other language. */
const plain: ReadonlySet<FigureKind> = new Set([
  'count',
  'ordinal',
  'year',
  'month',
  'day',
  'quantity',
  'money',
  'multiple',
  'quarter',
  'code',
  'half',
  'decade',
  'century',
  'time',
])

/** 2015年 says that it is a year, 2015 does not. */
const saysYear = ({ kind, end, numeral }: Figure): boolean => kind === 'year' && end > numeral[1]

/** A number that says nothing of what it counts. */
const isOpen = (figure: Figure): boolean =>
  figure.unit === undefined &&
  !saysYear(figure) &&
  (figure.kind === 'count' || figure.kind === 'ordinal' || figure.kind === 'year' || figure.kind === 'code')

/** Parts of a date, which a silent word (one, both, 双) never renders. */
const dated: ReadonlySet<FigureKind> = new Set(['year', 'month', 'day', 'decade', 'century', 'time', 'half'])

const mayName = (date: Figure, other: Figure): boolean =>
  !dated.has(date.kind) ||
  other.weight !== 'silent' ||
  (date.kind === 'half' && other.kind === 'ordinal') ||
  other.kind === date.kind

/** 第三次 is not three times: what stands before a plural counts, and a multiple is no rank. */
const isRankAndCount = (rank: Figure, other: Figure): boolean =>
  (rank.rank === true && (other.counts === true || other.kind === 'multiple')) ||
  (rank.kind === 'ordinal' && rank.weight === 'silent' && other.kind === 'multiple')

/** 首家 is not the one year of “this year”, nor of any word that says a unit without its number. */
const isRankAndUnit = (rank: Figure, other: Figure): boolean =>
  rank.kind === 'ordinal' &&
  rank.weight === 'silent' &&
  other.kind === 'quantity' &&
  other.weight === 'silent'

/** Equal numbers, one of which does not say its unit or kind. */
export const sameNumber = (a: Figure, b: Figure): boolean =>
  sameCode(a, b) &&
  plain.has(a.kind) &&
  plain.has(b.kind) &&
  (isOpen(a) || (a.unit !== undefined && b.unit !== undefined) || isOpen(b) || a.kind === b.kind) &&
  openUnits(a, b) &&
  !isRankAndCount(a, b) &&
  !isRankAndCount(b, a) &&
  !isRankAndUnit(a, b) &&
  !isRankAndUnit(b, a) &&
  (a.kind === b.kind || (mayName(a, b) && mayName(b, a)))

const openUnits = (a: Figure, b: Figure): boolean =>
  a.unit === undefined || b.unit === undefined || sameUnit(a.unit, b.unit)

const unitOf = ({ unit }: Figure): Unit | undefined => (unit === undefined ? undefined : units.get(unit))

/** Two figures of one dimension, brought to one unit; undefined where they have none in common. */
const inOneUnit = (
  a: Figure,
  b: Figure,
): { dimension: string; left: Rational; right: Rational } | undefined => {
  const left = unitOf(a)
  const right = left && unitOf(b)
  return left && left.dimension === right?.dimension
    ? {
        dimension: left.dimension,
        left: multiply(a.value, left.factor),
        right: multiply(b.value, right.factor),
      }
    : undefined
}

/** 半年 and six months, 1亩 and its square metres, 公里 and metres: equal when brought to one unit. */
export const sameQuantity = (a: Figure, b: Figure): boolean => {
  const both = inOneUnit(a, b)
  return both !== undefined && equal(both.left, both.right)
}

/** How far a rounded conversion may lie from the exact one: 5 km and 3 miles are 3.5 % apart. */
const rounding = 0.04
/** Of one that prints three digits, by rough factors as well: 248 km for 155 miles, at 1.6 km a mile. */
const rough = 0.0125
const halving = 0.004
/** Of a conversion that prints four digits, or more: 127.87 million hectares for 19.18亿亩, also by 667 square metres a mu. */
const fine = [0.0015, 0.0006] as const
/** Where both say about: 近1.5公里 and almost a mile. */
const vaguely = 0.08

/** How exactly a conversion is told: by the digits that it prints. */
const toleranceOf = ({ value }: Figure): number => {
  const digits = (toDecimal(value) ?? '').replace('.', '').replaceAll(/^0+|0+$/g, '').length
  return digits >= 5 ? fine[1] : digits === 4 ? fine[0] : digits === 3 ? rough : rounding
}

/** 一丈有余 and over three metres: one digit on the side that is told, within an eighth. */
const isFloor = (ratio: number, { about, value }: Figure): boolean =>
  value.d === 1n &&
  value.n < 10n &&
  ((about === 'over' && ratio >= 1 && ratio <= 1.125) || (about === 'under' && ratio <= 1 && ratio >= 0.875))

/** 10公里 and 6 miles: another system of units, rounded. */
export const nearQuantity = (a: Figure, b: Figure): boolean => {
  if (a.unit === b.unit) return false
  if (isTemperature(a, b)) return nearTemperature(a, b) || nearTemperature(b, a)
  const both = inOneUnit(a, b)
  if (!both || both.right.n === 0n || isCalendar(both.dimension) || isFeetAndInches(a, b)) return false
  const { left, right } = both
  const isVague = a.about !== undefined && b.about === a.about
  if (isVague && isFloor(toNumber(divide(left, right)), b)) return !isDecimalRatio(a, b)
  if (isHalves(a, b) && !isWithinLastDigit(divide(left, divide(right, b.value)), b))
    if (a.value.n === 0n || !isRoundedFrom(divide(right, divide(left, a.value)), a)) return false
  const printed = multiply(b.value, divide(left, right))
  if (b.unit !== undefined && isToWhole(printed, b) && !isDecimalRatio(a, b)) return true
  const tolerance = isHalves(a, b) ? halving : isVague ? vaguely : toleranceOf(b)
  return Math.abs(toNumber(divide(left, right)) - 1) <= tolerance && !isDecimalRatio(a, b)
}

/** 3 inches as 8 centimetres, 85 miles as 135 kilometres: rounded to a whole number of one digit, or of three to the next five. */
const isToWhole = (exact: Rational, { value }: Figure): boolean => {
  if (value.d !== 1n || value.n <= 1n) return false
  const off = Math.abs(toNumber(subtract(exact, value)))
  return value.n < 10n
    ? off <= 0.5 && value.n > 3n
    : value.n >= 100n && value.n < 1000n && value.n % 10n === 5n && off <= 2.5
}

/** 13,908亿斤 are 695.4 million tonnes: 695 rounds them or cuts them off, 696 and 695.7 do neither. */
const isWithinLastDigit = (exact: Rational, { value, writing }: Figure): boolean => {
  const lastDigit = toNumber(rational(writing.factor ?? 1n, 10n ** BigInt(writing.places ?? 0)))
  const rest = toNumber(subtract(exact, value))
  return writing.form !== 'digits' || (rest < lastDigit && rest >= -lastDigit / 2)
}

/** 267亿斤 for 13.36 million tonnes: the source has fewer digits, and rounds what the target tells. */
const isRoundedFrom = (exact: Rational, { value, writing }: Figure): boolean => {
  const lastDigit = toNumber(rational(writing.factor ?? 1n, 10n ** BigInt(writing.places ?? 0)))
  return writing.form === 'digits' && Math.abs(toNumber(subtract(exact, value))) <= lastDigit / 2
}

/** Two units that are twice, half or five times another, and tens of that: 斤 and tonnes give the same digits, rounded. */
const isHalves = (a: Figure, b: Figure): boolean => {
  const [left, right] = [units.get(a.unit ?? ''), units.get(b.unit ?? '')]
  const ratio = left && right && divide(left.factor, right.factor)
  return ratio !== undefined && /^[125]0*$/.test(String(ratio.n)) && /^[125]0*$/.test(String(ratio.d))
}

/** Twelve inches are a foot: 6.6 feet is no rounding of 6 feet 6. */
const isFeetAndInches = (a: Figure, b: Figure): boolean =>
  [a, b].every(({ unit }) => unit === 'foot' || unit === 'inch')

const isCalendar = (dimension: string): boolean => dimension === 'month' || dimension === 'second'

/** Metres and kilometres are exact to each other: no rounding is needed there. */
const isDecimalRatio = (a: Figure, b: Figure): boolean => {
  const [left, right] = [units.get(a.unit ?? ''), units.get(b.unit ?? '')]
  if (!left || !right) return true
  const ratio = divide(left.factor, right.factor)
  return /^10*$/.test(String(ratio.n)) && /^10*$/.test(String(ratio.d))
}

const isTemperature = (a: Figure, b: Figure): boolean =>
  (isCelsius(a) && b.unit === 'F') || (a.unit === 'F' && isCelsius(b))

/** Degrees without a scale are Celsius beside Fahrenheit. */
const isCelsius = (figure: Figure): boolean => figure.unit === 'C' || figure.unit === 'deg'

/** °F = °C × 9/5 + 32, within a degree; of a difference, °F = °C × 9/5, within its last digit. */
const nearTemperature = (celsius: Figure, fahrenheit: Figure): boolean =>
  isCelsius(celsius) &&
  fahrenheit.unit === 'F' &&
  (celsius.difference || fahrenheit.difference
    ? Math.abs(toNumber(celsius.value) * 1.8 - toNumber(fahrenheit.value)) <=
      Math.max(0.5, 0.9 * 10 ** -(celsius.writing.places ?? 0)) / 10 ** (fahrenheit.writing.places ?? 0)
    : Math.abs(toNumber(celsius.value) * 1.8 + 32 - toNumber(fahrenheit.value)) <= 1)

/** Both say a magnitude only, the same one; or one says just that power of ten. */
export const sameMagnitude = (a: Figure, b: Figure): boolean => {
  if (!a.vague && !b.vague) return false
  const exact = a.vague ? b : a
  // 十几人 are a dozen, and no dozens.
  if (exact.about === 'over' && !exact.vague && exact.value.n === 10n * exact.value.d) return false
  // 数十座 is no rendering of 10 feet.
  const isMeasured = !exact.vague && exact.kind === 'quantity' && exact.writing.form === 'digits'
  if (isMeasured && (a.unit === undefined) !== (b.unit === undefined)) return false
  if (!openUnits(a, b) || isCurrency(a.unit) !== isCurrency(b.unit)) return sameQuantity(a, b)
  return within(a, b.value) || within(b, a.value)
}

/** How far apart the units of two systems are that vague amounts may be told in: a mile is 1.6 km. */
const [closest, farthest] = [0.6, 1.7]

/** 几千公里 and thousands of miles: a power of ten, which the unit of another system leaves as it is. */
export const sameVagueMagnitude = (a: Figure, b: Figure): boolean => {
  if (!a.vague || !b.vague || a.unit === b.unit || !sameValue(a, b)) return false
  const both = inOneUnit(a, b)
  if (!both || isCalendar(both.dimension) || isDecimalRatio(a, b) || isHalves(a, b)) return false
  const ratio = toNumber(divide(both.left, both.right))
  return ratio >= closest && ratio <= farthest
}

const within = (figure: Figure, value: Rational): boolean =>
  equal(figure.value, value) ||
  (figure.upTo !== undefined && compare(value, figure.value) >= 0 && compare(value, figure.upTo) <= 0)

const modulo = (value: Rational, base: bigint): Rational => rational(value.n % (base * value.d), value.d)

/** Written with two digits or without the half of the day on one side: '98, 5:10. */
export const sameShort = (a: Figure, b: Figure): boolean => {
  if (!a.short && !b.short) return false
  if (a.kind !== b.kind && !(a.kind === 'year' && isOpen(b)) && !(b.kind === 'year' && isOpen(a)))
    return false
  const base = a.kind === 'time' ? 720n : 100n
  return equal(modulo(a.value, base), modulo(b.value, base))
}
