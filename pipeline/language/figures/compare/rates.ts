import type { Figure } from '../figure.js'
import { units } from '../units.js'
import type { Side } from './excuses/excuse.js'

const rates = ({ figures }: Side): Figure[] => figures.filter(({ rate }) => rate === true)

const dimension = (figure: Figure): string | undefined => units.get(figure.unit ?? '')?.dimension

const extents: ReadonlySet<string | undefined> = new Set(['metre', 'squareMetre'])

/** Per metre is no rounding of 每平方米, and told for it all the same. */
const areAlike = (a: Figure, b: Figure): boolean =>
  dimension(a) === dimension(b) || (extents.has(dimension(a)) && extents.has(dimension(b)))

/**
 * What a rate is told of, in another unit of the same dimension: 每公顷 and “per acre”, while the amounts stay.
 * @param isPaired whether a figure found a partner.
 */
export const changedBases = (
  source: Side,
  target: Side,
  isPaired: (figure: Figure) => boolean,
): { source: Figure; target: Figure }[] => {
  const [told, rendered] = [rates(source), rates(target)]
  if (told.length !== 1 || rendered.length !== 1) return []
  const [from, to] = [told[0], rendered[0]]
  if (!from || !to || from.unit === to.unit || !areAlike(from, to)) return []
  const before = source.figures.filter(figure => figure !== from && figure.weight === 'strong')
  return before.length > 0 && before.every(isPaired) ? [{ source: from, target: to }] : []
}
