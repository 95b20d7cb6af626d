import type { Figure, FigureKind } from './figure.js'
import type { Rational } from './rational.js'

/** A figure that is a name from end to end: a code, a version, a telephone number, a month. */
export const namedFigure = (kind: FigureKind, value: Rational, start: number, end: number): Figure => ({
  kind,
  value,
  weight: 'strong',
  start,
  end,
  numeral: [start, end],
  writing: { form: 'name' },
})
