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
  // Made when it is first needed: of a text without candidates never.
  let made: ((other: string) => number) | undefined
  const whole = (other: string): number => {
    made ??= similarityTo(text.text)
    return made(other)
  }
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
  const among = (places: readonly number[], one: Comparer): Candidate[] =>
    places.flatMap(place => {
      const other = old[place]
      return other ? candidateOf(place, other, one) : []
    })
  /** The old text behind the last one that was found in order. */
  let next = 0
  /** In a large gap: the old text that comes next, where it is so like this one that no other need be looked for. */
  const inOrder = (one: Comparer): Candidate | undefined => {
    for (let place = next; place < next + ahead; place += 1) {
      if (old[place]?.gap !== one.gap) continue
      const sure = among([place], one).find(({ similarity }) => similarity >= surely)
      if (sure) return sure
    }
    return undefined
  }
  return now.map(text => {
    const one = comparer(text)
    const own = oldByGap.get(text.gap) ?? []
    const nowCount = nowByGap.get(text.gap)?.length ?? 0
    if ((old[next]?.gap ?? Infinity) < text.gap) next = own[0] ?? next
    const sure = own.length * nowCount > mostPairs ? inOrder(one) : undefined
    if (sure) {
      next = sure.column + 1
      return [sure]
    }
    const inGap = neighbours(text, nowCount, own)
    const found = among([...new Set([...inGap, ...find(text.words)])], one)
    const best = found.reduce<Candidate | undefined>((a, b) => (a && a.gain >= b.gain ? a : b), undefined)
    if (best && old[best.column]?.gap === text.gap && best.column >= next) next = best.column + 1
    return found
  })
}
