import type { Bilingual } from '../../model/document.js'
import type { LanguageTag } from '../../model/language.js'
import type { Target } from '../../model/segment.js'

/** How far a translation has come, as a page tells it. */
export interface TranslationStatus {
  /** When it was last worked on; undefined where its states name no day. */
  asOf: Date | undefined
  /** Share of the segments with a translation that is reviewed or final and not stale: 0 to 1, whole per cents, rounded down. */
  reviewed: number
}

const isReviewed = ({ state, stale }: Target): boolean =>
  !stale && (state === 'reviewed' || state === 'final')

const lastDay = (targets: readonly Target[]): Date | undefined => {
  const times = targets.flatMap(({ at }) => (at === undefined ? [] : [Date.parse(at)]))
  const known = times.filter(time => !Number.isNaN(time))
  return known.length > 0 ? new Date(Math.max(...known)) : undefined
}

/** How far a document has come in a language. It is counted from the files alone: no clock is asked. */
export const translationStatus = ({ segments }: Bilingual, language: LanguageTag): TranslationStatus => {
  const targets = segments.flatMap(segment => segment.targets[language] ?? [])
  const share = targets.filter(isReviewed).length / Math.max(1, segments.length)
  return { asOf: lastDay(targets), reviewed: Math.floor(share * 100) / 100 }
}
