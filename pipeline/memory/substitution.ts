import { substituteFigures } from '../language/figures/substitute.js'
import { type Change, difference } from '../model/difference.js'
import type { SubstitutedFigure, Substitution } from '../model/memory.js'
import { figureSkeleton } from './figure-skeleton.js'

/** Writes the figures of a new source into the translation of an old one; undefined where that is not certain. */
export type SubstituteFigures = typeof substituteFigures

/** The stretches of the translation that were written over. */
const replaced = (changes: readonly Change[]): SubstitutedFigure[] =>
  changes.flatMap(({ kind, text }, i): SubstitutedFigure[] => {
    const [before, next] = [changes[i - 1], changes[i + 1]]
    if (kind === 'delete') return [{ from: text, to: next?.kind === 'insert' ? next.text : '' }]
    return kind === 'insert' && before?.kind !== 'delete' ? [{ from: '', to: text }] : []
  })

/** The old translation with the new figures, and what was replaced; undefined where more than figures differ. */
export const substitution = (
  spec: Parameters<SubstituteFigures>[0],
  substitute: SubstituteFigures = substituteFigures,
): Substitution | undefined => {
  const skeleton = figureSkeleton(spec.sourceOld)
  // Reading figures takes a hundred times as long as looking whether anything else differs.
  if (skeleton === undefined || skeleton !== figureSkeleton(spec.sourceNew)) return undefined
  const text = substitute(spec)
  return text === undefined ? undefined : { text, figures: replaced(difference(spec.targetOld, text)) }
}
