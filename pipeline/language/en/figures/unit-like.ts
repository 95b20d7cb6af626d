import type { Figure } from '../../figures/figure.js'
import { equal, rational } from '../../figures/rational.js'
import { unitName } from './compose.js'
import { unitWords } from './units.js'

/** MW, km, kWh: a unit told by its sign. */
const isSign = (word: string): boolean =>
  /^(?:[a-zA-Z]{1,2}|[a-zµ]?[A-Z]{1,2}[a-z]?h?|kWh|mmHg|sq k?m)$/.test(word)

/** The sign of a unit, which is its key wherever the language knows it by that; undefined for others. */
const signOf = (unit: string): string | undefined =>
  /^[A-Za-z]{1,3}$/.test(unit) && unitWords.get(unit.toLowerCase()) === unit ? unit : undefined

const british = (name: string, text: string): string =>
  /\b[a-z]*(?:metre|litre)s?\b/.test(text) ? name.replace(/(met|lit)er/, '$1re') : name

/**
 * An amount as it stands with another unit, told the same way: 1-GW for “1-MW”, “5 meters” for “5 miles”. Undefined where not
 * the unit alone is another.
 */
export const unitLike = (source: Figure, target: Figure, text: string): string | undefined => {
  if (source.kind !== 'quantity' || target.kind !== 'quantity' || source.unit === undefined) return undefined
  if (!equal(source.value, target.value)) return undefined
  const number = text.slice(target.start, target.numeral[1])
  const [, gap = '', word = ''] =
    /^([ -]?)([a-zA-Z].*)$/.exec(text.slice(target.numeral[1], target.end)) ?? []
  if (word === '') return undefined
  const sign = /\d$/.test(number) && isSign(word) ? signOf(source.unit) : undefined
  if (sign !== undefined) return `${number}${gap}${sign}`
  const name = british(unitName(source.unit, gap === '-' ? rational(1) : source.value), text)
  return `${number}${gap || ' '}${name}`
}
