import type { Edge } from './assignment.js'
import { bareWords, readable } from './change.js'
import { likeliest } from './likeliest.js'
import type { Loose } from './loose.js'
import { mostAlike, similarityTo } from './similarity.js'
import { leastGain, threshold } from './thresholds.js'

/** A text as it is compared. */
interface Compared extends Loose {
  /** Without link addresses and tags. */
  readable: string
  /** Words and figures alone. */
  words: string
}

/** A possible match, with how alike the two texts are. */
export interface Candidate extends Edge {
  similarity: number
}

/** How many pairs of one gap are all compared. Larger gaps go by common pairs of characters. */
const mostPairs = 400
/** Texts up to this length may be alike without sharing a pair of characters. */
const shortText = 10

const compared = (text: Loose): Compared => ({
  ...text,
  readable: readable(text.text),
  words: bareWords(text.text),
})

const byGap = (texts: readonly Loose[]): Map<number, number[]> => {
  const gaps = new Map<number, number[]>()
  for (const [place, { gap }] of texts.entries()) {
    const places = gaps.get(gap)
    if (places) places.push(place)
    else gaps.set(gap, [place])
  }
  return gaps
}

/** In a small gap all its old texts; in a large one, for a short text, those at the same depth. */
const neighbours = (now: Compared, nowCount: number, inGap: readonly number[]): readonly number[] => {
  if (inGap.length * nowCount <= mostPairs) return inGap
  if (now.words.length > shortText) return []
  const middle = Math.round(now.depth * inGap.length)
  return inGap.slice(Math.max(0, middle - 3), middle + 3)
}

/** A text to compare others with. */
interface Comparer extends Compared {
  alike(other: Compared): number
}

/** Likeness as texts, or as what is read of them, whichever is more; 1 where only marks differ. */
const comparer = (text: Compared): Comparer => {
  const whole = similarityTo(text.text)
  const read = text.readable === text.text ? undefined : similarityTo(text.readable)
  const alike = (other: Compared): number => {
    if (other.words === text.words) return 1
    const least = whole(other.text)
    const isMarked = read || other.readable !== other.text
    return isMarked ? Math.max(least, (read ?? whole)(other.readable)) : least
  }
  return { ...text, alike }
}

const candidateOf = (place: number, old: Compared, now: Comparer): Candidate[] => {
  const isNear = old.gap === now.gap
  const lengths = [old.readable.length, now.readable.length] as const
  const least = threshold(Math.min(...lengths), isNear)
  if (mostAlike(...lengths) < least && old.words !== now.words) return []
  const similarity = now.alike(old)
  if (similarity < least) return []
  const nearness = isNear ? 0.1 + 0.1 * (1 - Math.abs(old.depth - now.depth)) : 0
  return [{ column: place, gain: similarity - leastGain + nearness, similarity }]
}

/**
 * Which old texts a new one may have been.
 * @returns for each new text the old ones that are alike enough, as places in `old`, with what the match gains:
 * the likeness above `leastGain`, and a little for standing in the same gap at the same depth.
 */
export const candidates = (oldTexts: readonly Loose[], nowTexts: readonly Loose[]): Candidate[][] => {
  if (oldTexts.length === 0) return nowTexts.map(() => [])
  const [old, now] = [oldTexts.map(compared), nowTexts.map(compared)]
  const likely = likeliest(old.map(({ words }) => words))
  const oldByGap = byGap(old)
  const nowByGap = byGap(now)
  return now.map(text => {
    const inGap = neighbours(text, nowByGap.get(text.gap)?.length ?? 0, oldByGap.get(text.gap) ?? [])
    const places = [...new Set([...inGap, ...likely(text.words)])]
    if (places.length === 0) return []
    const one = comparer(text)
    return places.flatMap(place => {
      const other = old[place]
      return other ? candidateOf(place, other, one) : []
    })
  })
}
