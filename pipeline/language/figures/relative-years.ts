import { type LanguageTag, primary } from '../../model/language.js'

/** Years told from the one of speaking, by source and target language: their words stand in the same places. */
const words: Record<string, readonly string[]> = {
  zh: ['前年', '去年', '今年', '明年'],
  en: ['the year before last', 'last year', 'this year', 'next year'],
}

const pattern = (list: readonly string[]): RegExp => new RegExp(list.join('|'), 'gi')

/** The indexes in the table of the words that stand in a text, in order; undefined for a language without a table. */
const yearsOf = (text: string, language: LanguageTag): number[] | undefined => {
  const list = words[primary(language)]
  return list && [...text.matchAll(pattern(list))].map(([word]) => list.indexOf(word.toLowerCase()))
}

const capitalLike = (old: string, word: string): string =>
  /^[A-Z]/.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word

const rename = (text: string, language: LanguageTag, names: ReadonlyMap<number, number>): string => {
  const list = words[primary(language)] ?? []
  return text.replace(pattern(list), old => {
    const index = names.get(list.indexOf(old.toLowerCase()))
    return index === undefined ? old : capitalLike(old, list[index] ?? old)
  })
}

/** Which word became which, one for one; undefined where one became two, or where a word appeared or vanished. */
const renamings = (old: readonly number[], now: readonly number[]): Map<number, number> | undefined => {
  const names = new Map<number, number>()
  for (const [index, from] of old.entries()) {
    const to = now[index]
    if (to === undefined || (names.get(from) ?? to) !== to) return undefined
    names.set(from, to)
  }
  return old.length === now.length ? names : undefined
}

/** The texts of a substitution whose relative years are to be carried over. */
export interface RelativeYears {
  sourceOld: string
  sourceNew: string
  targetOld: string
  sourceLanguage: LanguageTag
  targetLanguage: LanguageTag
}

/**
 * The old pair with the relative years of the new source: 去年 / last year → 今年 / this year.
 * @returns the pair as it is where no such word changed; undefined where the change cannot be carried over with certainty.
 */
export const carryRelativeYears = (spec: RelativeYears): { source: string; target: string } | undefined => {
  const unchanged = { source: spec.sourceOld, target: spec.targetOld }
  const [old, now] = [spec.sourceOld, spec.sourceNew].map(text => yearsOf(text, spec.sourceLanguage))
  if (!old || !now || old.join() === now.join()) return unchanged
  const names = renamings(old, now)
  const target = yearsOf(spec.targetOld, spec.targetLanguage)
  if (!names || !target || target.toSorted().join() !== old.toSorted().join()) return undefined
  return {
    source: rename(spec.sourceOld, spec.sourceLanguage, names),
    target: rename(spec.targetOld, spec.targetLanguage, names),
  }
}
