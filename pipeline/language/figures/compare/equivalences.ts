import { dates } from './equivalences/dates.js'
import type { Equivalence } from './equivalences/equivalence.js'
import { multiples } from './equivalences/multiples.js'
import { plainNumbers } from './equivalences/plain.js'
import { roundings } from './equivalences/rounding.js'
import { shares } from './equivalences/shares.js'

/** Every legitimate rendering that we know, by subject. */
export const equivalences: readonly Equivalence[] = [
  ...plainNumbers,
  ...shares,
  ...multiples,
  ...dates,
  ...roundings,
]
