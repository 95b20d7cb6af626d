import type { MatchOptions, Memory, MemoryEntry, MemoryMatch, SubstituteFigures } from '../model/memory.js'
import { concordance } from './concordance.js'
import { codePoints, editDistance } from './edits.js'
import { indexFigures } from './figure-index.js'
import { groupsOf } from './groups.js'
import { memoryKey } from './key.js'
import { matchesOf, type Question } from './matches.js'
import { byRank } from './rank.js'
import { score } from './score.js'
import { type Found, searcher } from './search.js'
import { indexTexts } from './text-index.js'
import { wordsOf } from './words.js'

/** What a memory is made with. */
export interface MemoryOptions {
  /** How figures are replaced. Default: not at all. */
  substitute?: SubstituteFigures
}

/** At most so many texts that differ in figures alone are looked at: a column of figures may have thousands. */
const figureTexts = 50

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
export const buildMemory = (all: Iterable<MemoryEntry>, { substitute }: MemoryOptions = {}): Memory => {
  const { kept: entries, index, groups } = groupedBySource([...all])
  const search = searcher(index)
  const inFigures = substitute ? indexFigures(index.texts) : () => []

  const match = (text: string, options: MatchOptions = {}): MemoryMatch[] => {
    const { minimum = 0.7, limit = 5, language, accept = () => true } = options
    const key = memoryKey(text)
    if (key === '' || limit < 1) return []
    const isWanted = (entry: MemoryEntry): boolean =>
      (language === undefined || entry.language === language) && accept(entry)
    const entriesOf = (id: number): MemoryEntry[] => {
      const found: MemoryEntry[] = []
      for (const member of groups.of(id)) {
        const entry = entries[member]
        if (entry && isWanted(entry)) found.push(entry)
      }
      return found
    }
    const wanted = (id: number): boolean => entriesOf(id).length > 0
    const alike = search(key, { minimum, limit, wanted })
    const known = new Set(alike.map(({ id }) => id))
    const sameButFigures = inFigures(key)
      .filter(id => !known.has(id) && wanted(id))
      .slice(-figureTexts)
      .map((id): Found => ({ id, score: scoreOf(key, index.texts[id] ?? '') }))
    const question: Question = { key, words: wordsOf(key), context: options.context, substitute }
    return [
      ...alike.flatMap(({ id, score: value }) => matchesOf(question, entriesOf(id), value)),
      ...sameButFigures
        .flatMap(({ id, score: value }) => matchesOf(question, entriesOf(id), value))
        .filter(({ substituted }) => substituted),
    ]
      .sort(byRank)
      .slice(0, limit)
  }
  return { entries, match, concordance: (text, options) => concordance(entries, text, options) }
}
