import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'

/** How far the translation of a document into a language has come, in segments. */
export interface Coverage {
  segments: number
  translated: number
  /** Of those translated: made for an earlier wording of the source. */
  stale: number
  /** Of those translated: reviewed or final. */
  reviewed: number
}

/** Count a document's translations, by language. */
export const coverageOf = (document: Bilingual): Record<LanguageTag, Coverage> =>
  Object.fromEntries(
    document.targetLanguages.map(language => {
      const targets = document.segments.flatMap(segment => segment.targets[language] ?? [])
      return [
        language,
        {
          segments: document.segments.length,
          translated: targets.length,
          stale: targets.filter(target => target.stale).length,
          reviewed: targets.filter(({ state }) => state === 'reviewed' || state === 'final').length,
        },
      ]
    }),
  )
