import { type Rational, rational } from './rational.js'

/** The fractions that Unicode writes in one sign: ½, ¼ … A map, no object: `constructor` is a word of software, too. */
export const vulgarFractions: ReadonlyMap<string, Rational> = new Map([
  ['½', rational(1, 2)],
  ['¼', rational(1, 4)],
  ['¾', rational(3, 4)],
  ['⅓', rational(1, 3)],
  ['⅔', rational(2, 3)],
])
