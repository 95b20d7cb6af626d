import type { Edge } from './assignment.js'
import { bareWords, readable } from './change.js'
import { likeliest } from './likeliest.js'
import type { Loose } from './loose.js'
import { mostAlike, similarity } from './similarity.js'
import { leastGain, threshold } from './thresholds.js'

/** A text as it is compared. */
interface Compared extends Loose {
  /** Without link addresses and tags. */
  readable: string
  /** Words and figures alone. */
  words: string
  /** The lengths of both, here too: of most texts that are looked at no more is read. */
  readableLength: number
  wordsLength: number
}

/** A possible match, with how alike the two texts are. */
export interface Candidate extends Edge {
  similarity: number
  /** The bare words of the old text and of the new one. */
  words: readonly [old: string, now: string]
}

/** How many pairs of one gap are all compared. Larger gaps go by common pairs of characters. */
const mostPairs = 400
/** Texts up to this length may be alike without sharing a pair of characters. */
const shortText = 10

const compared = ({ index, text, gap, depth }: Loose): Compared => {
  const [read, words] = [readable(text), bareWords(text)]
  const [readableLength, wordsLength] = [read.length, words.length]
  return { index, text, gap, depth, readable: read, words, readableLength, wordsLength }
}

const haveSameWords = (a: Compared, b: Compared): boolean =>
  a.wordsLength === b.wordsLength && a.words === b.words

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

/** Likeness as texts, or as what is read of them, whichever is more; 1 where only marks differ. */
const alike = (a: Compared, b: Compared): number => {
  if (haveSameWords(a, b)) return 1
  const whole = similarity(a.text, b.text)
  const isMarked = a.readable !== a.text || b.readable !== b.text
  return isMarked ? Math.max(whole, similarity(a.readable, b.readable)) : whole
}

const candidateOf = (place: number, old: Compared, now: Compared): Candidate | undefined => {
  const isNear = old.gap === now.gap
  const [before, after] = [old.readableLength, now.readableLength]
  const least = threshold(Math.min(before, after), isNear)
  if (mostAlike(before, after) < least && !haveSameWords(old, now)) return undefined
  const likeness = alike(now, old)
  if (likeness < least) return undefined
  const nearness = isNear ? 0.1 + 0.1 * (1 - Math.abs(old.depth - now.depth)) : 0
  const gain = likeness - leastGain + nearness
  return { column: place, gain, similarity: likeness, words: [old.words, now.words] }
}

/** So much alike texts that follow each other on both sides are taken for a pair without a further search. */
const surely = 0.8

/** How many old texts behind the one that is next are looked at. */
const ahead = 3

/**
 * Which old texts a new one may have been.
 * @returns for each new text the old ones that are alike enough, as places in `old`, with what the match gains:
 * the likeness above `leastGain`, and a little for standing in the same gap at the same depth.
 */
export const candidates = (oldTexts: readonly Loose[], nowTexts: readonly Loose[]): Candidate[][] => {
  if (oldTexts.length === 0) return nowTexts.map(() => [])
  const [old, now] = [oldTexts.map(compared), nowTexts.map(compared)]
  const oldByGap = byGap(old)
  const nowByGap = byGap(now)
  let likely: ((text: string) => number[]) | undefined
  const find = (text: string): number[] => {
    likely ??= likeliest(old.map(({ words }) => words))
    return likely(text)
  }
  const among = (places: Iterable<number>, one: Compared): Candidate[] => {
    const found: Candidate[] = []
    for (const place of places) {
      const other = old[place]
      const candidate = other && candidateOf(place, other, one)
      if (candidate) found.push(candidate)
    }
    return found
  }
  /** The old text behind the last one that was found in order. */
  let next = 0
  /** In a large gap: the old text that comes next, where it is so like this one that no other need be looked for. */
  const inOrder = (one: Compared): Candidate | undefined => {
    for (let place = next; place < next + ahead; place += 1) {
      const other = old[place]
      if (other?.gap !== one.gap) continue
      const candidate = candidateOf(place, other, one)
      if (candidate && candidate.similarity >= surely) return candidate
    }
    return undefined
  }
  return now.map(one => {
    const own = oldByGap.get(one.gap) ?? []
    const nowCount = nowByGap.get(one.gap)?.length ?? 0
    if ((old[next]?.gap ?? Infinity) < one.gap) next = own[0] ?? next
    const sure = own.length * nowCount > mostPairs ? inOrder(one) : undefined
    if (sure) {
      next = sure.column + 1
      return [sure]
    }
    const [near, like] = [neighbours(one, nowCount, own), find(one.words)]
    const found = among(near.length > 0 ? new Set([...near, ...like]) : like, one)
    const best = found.reduce<Candidate | undefined>((a, b) => (a && a.gain >= b.gain ? a : b), undefined)
    if (best && old[best.column]?.gap === one.gap && best.column >= next) next = best.column + 1
    return found
  })
}
