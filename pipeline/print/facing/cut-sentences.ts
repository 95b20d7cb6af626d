import type { LanguageTag } from '../../model/language.js'
import { cutAtClauses } from './clauses.js'
import type { LeafCuts, LeafText, SentenceCut } from './leaf.js'
import type { Pair } from './pair.js'

/** What the pages can hold, in characters of their text. */
export interface Capacity {
  languages: Pair<LanguageTag>
  /** Characters a page. */
  characters: Pair
}

/** A sentence that takes more of a page than this is cut at clauses into parts about as long: three lines of thirty. */
const clauseShare = 0.1

/** What is longer than this without a clause mark is cut at the ends of lines into parts of `lineShare`. */
const longestWhole = 0.3
const lineShare = 0.12

const shareOf = (texts: Pair<string>, { characters }: Capacity): number =>
  Math.max(texts[0].length / characters[0], texts[1].length / characters[1])

/** Equal parts: `measureFlow` moves these cuts to the ends of lines. */
const evenly = (from: Pair, to: Pair, share: number): SentenceCut[] => {
  const count = Math.ceil(share / lineShare)
  return Array.from({ length: count - 1 }, (_, index): SentenceCut => {
    const along = (side: 0 | 1): number =>
      Math.round(from[side] + ((to[side] - from[side]) * (index + 1)) / count)
    return { at: [along(0), along(1)], cut: 'line' }
  })
}

const cutSentence = (texts: Pair<string>, capacity: Capacity): SentenceCut[] => {
  const share = shareOf(texts, capacity)
  if (share <= clauseShare) return []
  const clauses = cutAtClauses(texts, capacity.languages, Math.ceil(share / clauseShare))
  const ends: Pair[] = [...clauses.map(({ at }) => at), [texts[0].length, texts[1].length]]
  return ends.flatMap((end, index): SentenceCut[] => {
    const start = ends[index - 1] ?? [0, 0]
    const part = shareOf([texts[0].slice(start[0], end[0]), texts[1].slice(start[1], end[1])], capacity)
    const lines = part > longestWhole ? evenly(start, end, part) : []
    const clause = clauses[index]
    return clause ? [...lines, clause] : lines
  })
}

/** Cut the sentences of a leaf into pieces between which a spread may end: most are one piece. */
export const cutSentences = ({ sentences }: LeafText, capacity: Capacity): LeafCuts =>
  sentences.map(texts => cutSentence(texts, capacity))
