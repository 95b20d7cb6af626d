import type { LanguageTag } from '../model/language.js'
import { isOutdated, wasChangedSince } from '../model/stale-states.js'
import type { CurrentDocument } from './current-texts.js'

/** A translation that is bound to an older source text. */
export interface Outdated {
  language: LanguageTag
  id: string
  source: string
  text: string
  /** It was changed since its source was: whoever did it may have had the new source before her. */
  isChanged: boolean
}

/** The stale translations of a document, by language in reading order. */
export const outdatedOf = ({ layers }: Pick<CurrentDocument, 'layers'>): Outdated[] =>
  [...layers.targets].flatMap(([language, { catalog, state }]) =>
    [...layers.source.catalog].flatMap(([id, source]) => {
      const text = catalog.get(id)
      const known = state.segments.get(id)
      if (text === undefined || known === undefined || !isOutdated(known, source)) return []
      return [{ language, id, source, text, isChanged: wasChangedSince(known, text, source) }]
    }),
  )
