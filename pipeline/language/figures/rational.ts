/** An exact fraction in lowest terms; the denominator is above zero. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction `n`/`d` in lowest terms; throws a `RangeError` when `d` is zero. */
export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 1n) return { n: top, d: 1n }
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator other than 0')
  const sign = bottom < 0n ? -1n : 1n
  const divisor = gcd(top, sign * bottom)
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor }
}

/** The value of decimal digits, with `.` as the decimal sign and nothing else: `12.50` → 25/2. */
export const decimal = (digits: string): Rational => {
  const point = digits.indexOf('.')
  if (point < 0) return rational(BigInt(digits))
  const places = digits.length - point - 1
  return rational(BigInt(digits.slice(0, point) + digits.slice(point + 1)), 10n ** BigInt(places))
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d

/** Below zero when `a` is smaller, zero when equal, above when larger. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const isInteger = (a: Rational): boolean => a.d === 1n

/** The nearest floating-point number: for estimates only, never for a verdict of equality. */
export const toNumber = (a: Rational): number => Number(a.n) / Number(a.d)

const isTerminating = (d: bigint): boolean => {
  let rest = d
  while (rest % 2n === 0n) rest /= 2n
  while (rest % 5n === 0n) rest /= 5n
  return rest === 1n
}

/** Exact decimal digits (`1.25`); undefined for fractions that never end (1/3). */
export const toDecimal = (a: Rational): string | undefined => {
  if (a.d === 1n) return String(a.n)
  if (!isTerminating(a.d)) return undefined
  let places = 0
  let power = 1n
  while (power % a.d !== 0n) {
    power *= 10n
    places += 1
  }
  const [sign, digits] = a.n < 0n ? ['-', -a.n] : ['', a.n]
  const text = String((digits * power) / a.d).padStart(places + 1, '0')
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}
