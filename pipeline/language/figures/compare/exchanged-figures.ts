import type { Figure } from '../figure.js'
import type { Exchanged, Rendered } from './exchanged.js'
import { exchangedKinds, turnedScores } from './exchanged-kinds.js'
import { exchangedLabels } from './exchanged-labels.js'
import { exchangedPlaces } from './exchanged-places.js'
import { exchangedSubjects } from './exchanged-subjects.js'
import type { Side } from './excuses/excuse.js'

/**
 * Figures that are all there and changed places, by the first sign of it that is found.
 * @param partner the figure of the target that a figure of the source was paired with.
 */
export const exchangedFigures = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  const rendered = source.figures.flatMap((figure): Rendered[] => {
    const found = figure.weight === 'strong' ? partner(figure) : undefined
    return found ? [{ source: figure, target: found }] : []
  })
  const labels = exchangedLabels(source, target, partner)
  if (labels.length > 0 || rendered.length < 2) return labels
  const kinds = exchangedKinds(source, target, rendered)
  if (kinds.length > 0) return kinds
  const scores = turnedScores(source, target, rendered)
  if (scores.length > 0) return scores
  return exchangedSubjects(source, target, partner) ?? exchangedPlaces(source, target, rendered)
}
