import type { Figure } from '../figure.js'
import { units } from '../units.js'
import type { Side } from './excuses/excuse.js'
import { nearQuantity, sameQuantity } from './sameness.js'

const dimension = ({ unit }: Figure): string | undefined =>
  unit === 'C' || unit === 'F' ? 'temperature' : units.get(unit ?? '')?.dimension

/** What stands between a quantity and its conversion: 60 mu (4 hectares), 60 mu (about 4 hectares). */
const opening = /^ ?[(（](?:about |around |approximately |some |roughly |or |= ?|~|约|合|约合)?$/

/** A figure that is told again in brackets, in another unit of its dimension: the figure before it. */
const convertedFrom = ({ text, figures }: Side, figure: Figure): Figure | undefined => {
  const before = figures[figures.indexOf(figure) - 1]
  const isAgain =
    before !== undefined &&
    before.unit !== figure.unit &&
    dimension(before) !== undefined &&
    dimension(before) === dimension(figure) &&
    opening.test(text.slice(before.end, figure.start))
  return isAgain ? before : undefined
}

/**
 * Conversions of the target that are reckoned wrong: 60亩 as “60 mu (40 hectares)”.
 * @param lonely the figures of the target that found no partner.
 * @param partner the figure of the source that one of the target was paired with.
 */
export const wrongConversions = (
  target: Side,
  lonely: readonly Figure[],
  partner: (figure: Figure) => Figure | undefined,
): { source: Figure; target: Figure }[] =>
  lonely.flatMap(figure => {
    const original = convertedFrom(target, figure)
    const source = original && partner(original)
    const isRight = original && (sameQuantity(original, figure) || nearQuantity(original, figure))
    return source && !isRight ? [{ source, target: figure }] : []
  })
