import type { Figure } from '../figure.js'
import { add, equal, rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'

const isPart = ({ kind, unit, value, vague, range }: Figure): boolean =>
  kind === 'count' && unit === undefined && value.d === 1n && value.n > 0n && !vague && range === undefined

/** Parts of one list: five provinces, two autonomous regions and one municipality. */
const stand = (before: Figure, after: Figure, { text }: Side): boolean =>
  !/[.;:!?。；：！？]/.test(text.slice(before.end, after.start)) && after.start - before.end <= 60

/** Runs of two or more parts one after the other. */
const runsOf = (side: Side, lonely: readonly Figure[]): Figure[][] => {
  const runs: Figure[][] = []
  for (const figure of lonely.filter(isPart)) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && stand(before, figure, side)) last.push(figure)
    else runs.push([figure])
  }
  return runs.filter(run => run.length > 1)
}

const sumOf = (run: readonly Figure[]) => run.reduce((sum, { value }) => add(sum, value), rational(0))

/**
 * 8个省、自治区和直辖市 as “five provinces, two autonomous regions and one municipality”: a number of the source that the target tells
 * in parts, which make it up.
 * @returns the whole and its parts, none of which is missing or added.
 */
export const toldInParts = (
  target: Side,
  lonelySources: readonly Figure[],
  lonelyTargets: readonly Figure[],
): Set<Figure> => {
  const wholes = lonelySources.filter(figure => isPart(figure) && figure.value.n > 2n)
  if (wholes.length === 0 || lonelyTargets.length < 2) return new Set()
  return new Set(
    runsOf(target, lonelyTargets).flatMap(run => {
      const whole = wholes.find(({ value }) => equal(value, sumOf(run)))
      return whole ? [whole, ...run] : []
    }),
  )
}
