import type { LanguageTag } from '../model/language.js'
import type { MatchOptions, Memory, MemoryEntry, MemoryMatch } from '../model/memory.js'
import { concordance } from './concordance.js'
import { codePoints, editDistance } from './edits.js'
import { indexFigures } from './figure-index.js'
import { groupsOf } from './groups.js'
import { memoryKey } from './key.js'
import { matchesOf, type Question } from './matches.js'
import { byRank } from './rank.js'
import { score } from './score.js'
import { type Found, type SearchOptions, searcher } from './search.js'
import { type SubstituteFigures, substitution } from './substitution.js'
import { indexTexts } from './text-index.js'
import { wordsOf } from './words.js'

/** What a memory is made with. */
export interface MemoryOptions {
  /** The language of the sources. Default `zh-Hans`. */
  sourceLanguage?: LanguageTag
  /** How figures are replaced. Default: by value, in the style of the translation. */
  substitute?: SubstituteFigures
}

/** At most so many texts that differ in figures alone are looked at: a column of figures may have thousands. */
const figureTexts = 10

const scoreOf = (text: string, other: string): number => {
  const [a, b] = [codePoints(text), codePoints(other)]
  const longer = Math.max(a.length, b.length)
  return score(editDistance(a, b, longer), longer)
}

/** The entries by source: equal sources are one text of the index. */
const groupedBySource = (entries: readonly MemoryEntry[]) => {
  const kept = entries.filter(({ source, target }) => memoryKey(source) !== '' && target.trim() !== '')
  const keys = kept.map(({ source }) => memoryKey(source))
  const index = indexTexts([...new Set(keys)])
  const ids = new Map(index.texts.map((text, id) => [text, id]))
  const groups = groupsOf(
    Uint32Array.from(keys, key => ids.get(key) ?? 0),
    index.texts.length,
  )
  return { kept, index, groups }
}

/**
 * Make a memory of entries; those without a source or a target are left out.
 *
 * Finds every text that is alike enough, as comparing with each one would. Measured with 100,000 pairs of 40
 * characters: `node bench/memory.ts`.
 */
export const buildMemory = (
  all: Iterable<MemoryEntry>,
  { sourceLanguage = 'zh-Hans', substitute }: MemoryOptions = {},
): Memory => {
  const { kept: entries, index, groups } = groupedBySource([...all])
  const search = searcher(index)
  const sameButFigures = indexFigures(index.texts)

  /** The texts most like a text, however unlike their figures. */
  const textsLike = (key: string, options: SearchOptions): Found[] => {
    const alike = search(key, options)
    const known = new Set(alike.map(({ id }) => id))
    const others = sameButFigures(key)
      .filter(id => !known.has(id) && options.wanted(id))
      .map((id): Found => ({ id, score: scoreOf(key, index.texts[id] ?? '') }))
      .sort((a, b) => b.score - a.score)
    return [...alike, ...others.slice(0, figureTexts)]
  }

  const match = (text: string, options: MatchOptions = {}): MemoryMatch[] => {
    const { minimum = 0.7, limit = 5, language, accept = () => true, context } = options
    const key = memoryKey(text)
    if (key === '' || limit < 1) return []
    const isWanted = (entry: MemoryEntry | undefined): entry is MemoryEntry =>
      entry !== undefined && (language === undefined || entry.language === language) && accept(entry)
    const entriesOf = (id: number): MemoryEntry[] =>
      Array.from(groups.of(id), member => entries[member]).filter(isWanted)
    const wanted = (id: number): boolean => groups.of(id).some(member => isWanted(entries[member]))
    const question: Question = {
      key,
      words: wordsOf(key),
      context,
      substituted: (sourceOld, targetOld, targetLanguage) =>
        substitution({ sourceOld, sourceNew: key, targetOld, sourceLanguage, targetLanguage }, substitute),
    }
    return textsLike(key, { minimum, limit, wanted })
      .flatMap(({ id, score: value }) => matchesOf(question, entriesOf(id), value))
      .filter(found => found.score >= minimum || found.substituted)
      .sort(byRank)
      .slice(0, limit)
  }
  return { entries, match, concordance: (text, options) => concordance(entries, text, options) }
}
