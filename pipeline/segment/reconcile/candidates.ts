import type { Edge } from './assignment.js'
import { bareWords } from './change.js'
import { similarity } from './similarity.js'
import { isAlikeEnough, leastGain } from './thresholds.js'

/** A text without a partner, and where it stands. */
export interface Loose {
  /** Its index in its list. */
  index: number
  text: string
  /** The stretch between two matched neighbours it stands in: equal on both sides for the same stretch. */
  gap: number
  /** 0…1: how far down that stretch. */
  depth: number
}

/** How many pairs of one gap are all compared. Larger gaps go by common pairs of characters. */
const mostPairs = 2500
/** How many of the likeliest are compared by their full texts. */
const mostLikely = 10

const bigrams = (text: string): Set<string> => {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2))
  return found
}

type Index = Map<string, number[]>

const indexOf = (texts: readonly Loose[]): Index => {
  const index: Index = new Map()
  for (const [place, { text }] of texts.entries())
    for (const bigram of bigrams(text)) {
      const places = index.get(bigram)
      if (places) places.push(place)
      else index.set(bigram, [place])
    }
  return index
}

/** A pair of characters in more texts than this tells none of them. */
const tooCommon = 400

/** The old texts that share most pairs of characters with a new one. */
const likely = (now: Loose, old: readonly Loose[], index: Index): number[] => {
  const counts = new Map<number, number>()
  for (const bigram of bigrams(now.text)) {
    const places = index.get(bigram) ?? []
    if (places.length > tooCommon) continue
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const score = (place: number, count: number): number => {
    const other = old[place]
    return other ? (2 * count) / (now.text.length + other.text.length) + (other.gap === now.gap ? 0.1 : 0) : 0
  }
  return [...counts]
    .map(([place, count]) => ({ place, score: score(place, count) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, mostLikely)
    .map(({ place }) => place)
}

const byGap = (texts: readonly Loose[]): Map<number, number[]> => {
  const gaps = new Map<number, number[]>()
  for (const [place, { gap }] of texts.entries()) gaps.set(gap, [...(gaps.get(gap) ?? []), place])
  return gaps
}

/** In a small gap all its old texts; in a large one those at the same depth. */
const neighbours = (
  now: Loose,
  nowCount: number,
  inGap: readonly number[],
  old: readonly Loose[],
): number[] => {
  if (inGap.length * nowCount <= mostPairs) return [...inGap]
  const middle = Math.round(now.depth * inGap.length)
  return inGap.slice(Math.max(0, middle - 3), middle + 3).filter(place => old[place])
}

const markup = /[[*`<]/

/** How alike two texts are, or their words alone: a link to another address is still the same sentence. */
const likeness = (a: string, b: string): number => {
  const alike = similarity(a, b)
  return alike < 0.9 && (markup.test(a) || markup.test(b) || a.length < 10)
    ? Math.max(alike, similarity(bareWords(a), bareWords(b)))
    : alike
}

/**
 * Which old texts a new one may have been.
 * @returns for each new text the old ones that are alike enough, as places in `old`, with what the match gains:
 * the likeness above `leastGain`, and a little for standing in the same gap at the same depth.
 */
export const candidates = (
  old: readonly Loose[],
  now: readonly Loose[],
): (Edge & { similarity: number })[][] => {
  const index = indexOf(old)
  const oldByGap = byGap(old)
  const nowByGap = byGap(now)
  return now.map(text => {
    const inGap = neighbours(text, nowByGap.get(text.gap)?.length ?? 0, oldByGap.get(text.gap) ?? [], old)
    const places = new Set([...inGap, ...likely(text, old, index)])
    return [...places].flatMap(place => {
      const other = old[place]
      if (!other) return []
      const isNear = other.gap === text.gap
      const alike = likeness(other.text, text.text)
      if (!isAlikeEnough(alike, other.text, text.text, isNear)) return []
      const nearness = isNear ? 0.1 + 0.1 * (1 - Math.abs(other.depth - text.depth)) : 0
      return [{ column: place, gain: alike - leastGain + nearness, similarity: alike }]
    })
  })
}
