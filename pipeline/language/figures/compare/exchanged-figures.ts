import type { Figure } from '../figure.js'
import { contradictions } from './contradictions.js'
import type { Exchanged, Rendered } from './exchanged.js'
import { exchangedAges } from './exchanged-ages.js'
import { exchangedBases } from './exchanged-bases.js'
import { exchangedBounds } from './exchanged-bounds.js'
import { exchangedClauses } from './exchanged-clauses.js'
import { exchangedCompanions } from './exchanged-companions.js'
import { exchangedDirections } from './exchanged-directions.js'
import { exchangedKinds, turnedScores } from './exchanged-kinds.js'
import { exchangedLabels } from './exchanged-labels.js'
import { exchangedNouns } from './exchanged-nouns.js'
import { exchangedParts } from './exchanged-parts.js'
import { exchangedPlaces } from './exchanged-places.js'
import { exchangedRespective } from './exchanged-respective.js'
import { exchangedSpans } from './exchanged-spans.js'
import { exchangedSubjects } from './exchanged-subjects.js'
import { exchangedYears, inPlaceOfYears } from './exchanged-years.js'
import type { Side } from './excuses/excuse.js'
import { tornDates } from './torn-dates.js'

type Sign = (
  source: Side,
  target: Side,
  rendered: readonly Rendered[],
  partner: (figure: Figure) => Figure | undefined,
) => Exchanged[]

/** Signs that two figures changed places, the surest first. */
const signs: readonly Sign[] = [
  exchangedKinds,
  turnedScores,
  exchangedNouns,
  exchangedParts,
  exchangedYears,
  exchangedAges,
  exchangedRespective,
  exchangedSpans,
  exchangedBases,
  exchangedBounds,
  (source, target, _, partner) => tornDates(source, target, partner),
  (_source, target, rendered) => contradictions(target, rendered),
  (source, _target, rendered) => exchangedDirections(source, rendered),
]

/** What is told of small numbers too: 五个村里有三个 and “five of the three villages”. */
const smallExchanged = (source: Side, target: Side, told: readonly Rendered[]): Exchanged[] => {
  for (const look of [exchangedNouns, exchangedParts, exchangedClauses]) {
    const found = look(source, target, told)
    if (found.length > 0) return found
  }
  return []
}

/**
 * Figures that are all there and changed places, by the first sign of it that is found.
 * @param partner the figure of the target that a figure of the source was paired with.
 */
export const exchangedFigures = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  const told = source.figures.flatMap((figure): Rendered[] => {
    const found = figure.weight === 'silent' ? undefined : partner(figure)
    return found ? [{ source: figure, target: found }] : []
  })
  const labels = exchangedLabels(source, target, partner)
  if (labels.length > 0) return labels
  if (told.length < 2) return inPlaceOfYears(target, told)
  const rendered = told.filter(({ source: { weight } }) => weight === 'strong')
  const small = rendered.length < told.length ? smallExchanged(source, target, told) : []
  if (small.length > 0) return small
  if (rendered.length < 2) return inPlaceOfYears(target, rendered)
  for (const look of signs) {
    const found = look(source, target, rendered, partner)
    if (found.length > 0) return found
  }
  const { moved, settled } = exchangedSubjects(source, target, partner)
  if (moved.length > 0) return moved
  for (const look of [exchangedPlaces, exchangedClauses, exchangedCompanions]) {
    const found = look(source, target, rendered)
    // Each of these stands at its own subject: whatever their order, they changed no places.
    if (found.some(each => !settled.has(each.source))) return found
  }
  return []
}
