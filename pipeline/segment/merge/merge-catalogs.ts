import type { Catalog } from '../../model/catalog.js'
import { mergeTexts } from '../../model/merge-texts.js'
import { type MergedMaps, mergeMaps } from './merge-maps.js'
import type { Sides } from './three-way.js'

/** A text that both sides changed, each in its way. */
export interface TextConflict {
  id: string
  /** Undefined where both sides added it. */
  base: string | undefined
  ours: string
  theirs: string
  /** Both changes in one, where they do not touch each other: a proposal nobody has read. */
  proposal: string | undefined
}

/** A catalogue as each side shall have it, and where the two differ. */
export interface MergedCatalogs extends MergedMaps<string> {
  conflicts: TextConflict[]
}

/** Merge the catalogues of a target language. A text that both sides changed is a conflict: both are kept. */
export const mergeCatalogs = (sides: Sides<Catalog>): MergedCatalogs => {
  const conflicts: TextConflict[] = []
  const merged = mergeMaps(sides, (id, { base, ours, theirs }) => {
    const proposal = base === undefined ? undefined : mergeTexts(base, ours, theirs)
    conflicts.push({ id, base, ours, theirs, proposal })
    return { ours, theirs }
  })
  return { ...merged, conflicts }
}

/**
 * The text that `extract` knows a twice changed sentence by: the source file itself has the last word. Of a joined
 * and a single sentence the joined one; else the one both came from, which is like either.
 */
const known = (base: string | undefined, ours: string, theirs: string): string => {
  if (ours.includes(theirs)) return ours
  return theirs.includes(ours) ? theirs : (base ?? ours)
}

/**
 * Merge the source language's catalogues. Here no text is a conflict: the source file says which holds, where
 * git tells the conflict, and `extract` carries the id over to it.
 */
export const mergeSourceCatalogs = (sides: Sides<Catalog>): MergedCatalogs => {
  const merged = mergeMaps(sides, (_, { base, ours, theirs }) => {
    const text = known(base, ours, theirs)
    return { ours: text, theirs: text }
  })
  return { ...merged, conflicts: [] }
}
