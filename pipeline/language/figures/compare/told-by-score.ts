import type { Figure } from '../figure.js'
import { equal, subtract } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import type { Sides } from './wordings/wording.js'

const leading = /(?:落后|领先|净胜|优势|劣势|大胜|惨败)/

/** 落后两球, 以两球领先: by how much one side was ahead. */
const isMargin = ({ text }: Side, figure: Figure): boolean =>
  figure.kind === 'count' &&
  figure.unit === undefined &&
  /^个?[球分]/.test(text.slice(figure.numeral[1])) &&
  (leading.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
    leading.test(text.slice(figure.end, figure.end + 5)))

const isNumber = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === undefined

/** The two numbers of each score of a side: 2-0. */
const scoresOf = ({ figures, text }: Side): [Figure, Figure][] =>
  figures.flatMap((first, index): [Figure, Figure][] => {
    const second = figures[index + 1]
    const isScore =
      second !== undefined &&
      isNumber(first) &&
      isNumber(second) &&
      /^(?: ?[:：–—-] ?| to )$/.test(text.slice(first.end, second.start))
    return isScore ? [[first, second]] : []
  })

/**
 * 落后两球 as “from 3-1 down”: a margin of the source that the target tells by the score.
 * @returns the margin and the numbers of the score, none of which is missing or added.
 */
export const toldByScore = ({ source, target }: Sides, lonelyTargets: readonly Figure[]): Figure[] => {
  if (!lonelyTargets.some(isNumber)) return []
  const margins = source.figures.filter(figure => isMargin(source, figure))
  if (margins.length === 0) return []
  return scoresOf(target).flatMap(score => {
    const [first, second] = score
    if (!score.some(figure => lonelyTargets.includes(figure))) return []
    const [more, less] = first.value.n > second.value.n ? [first, second] : [second, first]
    const margin = margins.find(({ value }) => equal(value, subtract(more.value, less.value)))
    return margin ? [margin, first, second] : []
  })
}
