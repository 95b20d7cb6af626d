import type { Glossary, Term, TermUse } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import { occurrenceFinder } from './occurrences.js'

/** Whether an entry is for a language: `en` is for `en-GB` too, an empty one for all. */
export const isFor = (term: Term, language: LanguageTag | undefined): boolean =>
  language === undefined ||
  term.language === '' ||
  language.toLowerCase() === term.language.toLowerCase() ||
  language.toLowerCase().startsWith(`${term.language.toLowerCase()}-`)

/** The best choice among the uses up to one of them. */
interface Choice {
  worth: number
  use: TermUse
  before: Choice | undefined
}

const byEnd = (uses: readonly TermUse[]): Map<number, TermUse[]> => {
  const groups = new Map<number, TermUse[]>()
  for (const use of uses) {
    const group = groups.get(use.end)
    if (group) group.push(use)
    else groups.set(use.end, [use])
  }
  return groups
}

/**
 * Of terms that overlap, those that together cover the text with the longest ones: the sum of the squares of
 * their lengths is greatest; where it is equal, those that begin further left.
 */
const withoutOverlaps = (uses: readonly TermUse[], length: number): TermUse[] => {
  /** The best choice of terms that end at a place or before. */
  const best: (Choice | undefined)[] = new Array(length + 1)
  const ending = byEnd(uses)
  for (let end = 1; end <= length; end += 1) {
    best[end] = best[end - 1]
    for (const use of ending.get(end) ?? []) {
      const before = best[use.start]
      const worth = (before?.worth ?? 0) + (use.end - use.start) ** 2
      if (worth > (best[end]?.worth ?? 0)) best[end] = { worth, use, before }
    }
  }
  const chosen: TermUse[] = []
  for (let choice = best[length]; choice; choice = choice.before) chosen.unshift(choice.use)
  return chosen
}

type Finder = (text: string) => TermUse[]

const finders = new WeakMap<Glossary, Map<string, Finder>>()

/** The search for all places of a glossary's terms; made once for a glossary and a language. */
export const allUses = (glossary: Glossary, language?: LanguageTag): Finder => {
  const known = finders.get(glossary) ?? new Map<string, Finder>()
  finders.set(glossary, known)
  const finder =
    known.get(language ?? '') ?? occurrenceFinder(glossary.terms.filter(term => isFor(term, language)))
  known.set(language ?? '', finder)
  return finder
}

/**
 * The terms of a glossary that stand in a source text, in order, none over another: of those that overlap the
 * longest. Case and width of letters make no difference unless the entry says so; emphasis, a line's end and
 * a space beside Latin letters may stand within a term.
 * @param language only entries for this language; default all.
 */
export const findTerms = (source: string, glossary: Glossary, language?: LanguageTag): TermUse[] =>
  withoutOverlaps(allUses(glossary, language)(source), source.length)
