import { difference } from '../model/difference.js'
import type { LanguageTag } from '../model/language.js'
import type { MatchKind, MemoryContext, MemoryEntry, MemoryMatch, Substitution } from '../model/memory.js'
import { memoryKey } from './key.js'
import { byWorth } from './rank.js'
import { wordScore, wordsOf } from './words.js'

/** A text that is asked for. */
export interface Question {
  key: string
  /** The words of the key. */
  words: readonly string[]
  context: MemoryContext | undefined
  /** Put the figures of the text into an old translation. */
  substituted: (sourceOld: string, targetOld: string, targetLanguage: LanguageTag) => Substitution | undefined
}

const isSame = (left: string | undefined, right: string): boolean =>
  left !== undefined && memoryKey(left) === memoryKey(right)

const isInContext = (entry: MemoryEntry, context: MemoryContext | undefined): boolean =>
  context !== undefined && isSame(entry.before, context.before) && isSame(entry.after, context.after)

const kindOf = (entry: MemoryEntry, question: Question, score: number): MatchKind =>
  score < 1 ? 'fuzzy' : isInContext(entry, question.context) ? 'context' : 'exact'

/** Entries by their target; those with the same one are one match. */
const byTarget = (entries: readonly MemoryEntry[]): MemoryEntry[][] => {
  const groups = new Map<string, MemoryEntry[]>()
  for (const entry of entries) {
    const key = `${entry.language} ${memoryKey(entry.target)}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}

/**
 * The matches of entries that have one source.
 * @param score how like that source is to the text asked for.
 */
export const matchesOf = (
  question: Question,
  entries: readonly MemoryEntry[],
  score: number,
): MemoryMatch[] => {
  const [any] = entries
  if (!any) return []
  const source = memoryKey(any.source)
  const words = score < 1 ? wordScore(wordsOf(source), question.words) : 1
  return byTarget(entries).map(group => {
    const kind = (entry: MemoryEntry) => kindOf(entry, question, score)
    const sorted = group.toSorted(byWorth)
    const entry = sorted.find(one => kind(one) === 'context') ?? sorted[0] ?? any
    const substituted = score < 1 ? question.substituted(source, entry.target, entry.language) : undefined
    return {
      entry,
      kind: kind(entry),
      score,
      words,
      difference: difference(source, question.key),
      uses: group.length,
      ...(substituted ? { substituted } : {}),
    }
  })
}
