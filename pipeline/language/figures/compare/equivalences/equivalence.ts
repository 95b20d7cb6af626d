import type { Figure, FigureKind } from '../../figure.js'
import { multiply, type Rational, rational } from '../../rational.js'

/** A test of two figures; with `kinds` it holds for a figure of each only, and is not asked about others. */
export interface Test {
  (source: Figure, target: Figure): boolean
  kinds?: readonly [FigureKind, FigureKind]
}

/** One way in which a figure may be rendered by another. `cost`: the smaller is tried first. */
export interface Equivalence {
  name: string
  cost: number
  holds: Test
  /** The units differ: held back where the other text has the very quantity, of its own. */
  crosses?: true
  /** It converts, rounded: held back where the other text has a figure in the very unit. */
  converts?: true
}

/** A hundred, of percent. */
export const hundred = rational(100)

/** The whole, of multiples: what was there before the growth. */
export const one = rational(1)

/** A test that holds whichever side is of the first kind. */
export const either = (
  first: FigureKind,
  second: FigureKind,
  test: (a: Figure, b: Figure) => boolean,
): Test =>
  Object.assign(
    (source: Figure, target: Figure): boolean =>
      (source.kind === first && target.kind === second && test(source, target)) ||
      (target.kind === first && source.kind === second && test(target, source)),
    { kinds: [first, second] as const },
  )

/** 3 % of a share of 0.03. */
export const percentOf = (value: Rational): Rational => multiply(value, hundred)

/** What is left of a whole number after division, for years of two digits and hours of half a day. */
export const modulo = (value: Rational, base: bigint): Rational =>
  rational(value.n % (base * value.d), value.d)
