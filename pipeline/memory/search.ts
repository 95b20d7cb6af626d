import { best } from './best.js'
import { bigramsOf } from './bigrams.js'
import { codePoints, editDistance } from './edits.js'
import { editsAllowed, score } from './score.js'
import { lowerBound, type TextIndex } from './text-index.js'

/** A text of the index that is like the one asked for. */
export interface Found {
  /** Its number in the index. */
  id: number
  score: number
}

/** A text that may be alike enough, with the best score it can have. */
interface Candidate {
  id: number
  bound: number
}

/** The text asked for. */
interface Query {
  points: Uint32Array
  bigrams: Set<number>
  /** The numbers of the texts of a possible length: from the first to before the last. */
  first: number
  last: number
}

const queryOf = (index: TextIndex, text: string, minimum: number): Query => {
  const points = codePoints(text)
  const { length } = points
  const longest = minimum > 0 ? Math.ceil(length / minimum) : Number.MAX_SAFE_INTEGER
  return {
    points,
    bigrams: new Set(bigramsOf(points)),
    first: index.firstOfLength(length - editsAllowed(length, minimum)),
    last: index.firstOfLength(longest + 1),
  }
}

/** A bigram's texts of a possible length. */
const holdersOf = (index: TextIndex, query: Query): Uint32Array[] =>
  Array.from(query.bigrams, bigram => {
    const holders = index.holders(bigram)
    return holders.subarray(lowerBound(holders, query.first), lowerBound(holders, query.last))
  }).sort((a, b) => a.length - b.length)

/** The fewest bigrams that a text must share with the query, by the lemma; zero or less where it need not. */
const leastShared = (index: TextIndex, query: Query, minimum: number): number => {
  const longest = Math.max(query.points.length, index.lengths[query.last - 1] ?? 0)
  return query.bigrams.size - 2 * editsAllowed(longest, minimum)
}

/**
 * Count how many bigrams of the query each text has. A text that must share n has at least one that is not
 * among the n − 1 most frequent; those are counted for texts that have others only. (They are the dear ones:
 * four texts of five end in `。`.)
 * @param shared one zero a text of the index; filled.
 * @returns the texts that may share enough.
 */
const countShared = (index: TextIndex, query: Query, least: number, shared: Uint32Array): number[] => {
  const touched: number[] = []
  const lists = holdersOf(index, query)
  const frequent = lists.length - Math.max(0, least - 1)
  lists.forEach((holders, place) => {
    const isFrequent = place >= frequent
    for (let i = 0; i < holders.length; i += 1) {
      // A holder is the number of a text, and `shared` has a place for each.
      const id = holders[i]!
      if (shared[id] === 0) {
        if (isFrequent) continue
        touched.push(id)
      }
      shared[id]! += 1
    }
  })
  return touched
}

/** The best score a text can have: by its length, and by the bigrams that are not shared. */
const boundOf = (index: TextIndex, query: Query, id: number, shared: number): number => {
  const { length } = query.points
  // `id` is the number of a text of the index.
  const other = index.lengths[id]!
  const missing = Math.max(query.bigrams.size, index.varieties[id]!) - shared
  return score(Math.max(Math.abs(length - other), Math.ceil(missing / 2)), Math.max(length, other))
}

/** The first text so long that it may be alike enough without sharing a bigram. */
const firstUnfiltered = (index: TextIndex, query: Query, minimum: number): number => {
  let id = query.first
  const allowed = (other: number) => editsAllowed(Math.max(query.points.length, other), minimum)
  while (id < query.last && 2 * allowed(index.lengths[id]!) < query.bigrams.size) {
    id = index.firstOfLength(index.lengths[id]! + 1)
  }
  return Math.min(id, query.last)
}

const candidates = (index: TextIndex, query: Query, minimum: number, shared: Uint32Array): Candidate[] => {
  const least = leastShared(index, query, minimum)
  const touched = countShared(index, query, least, shared)
  if (least <= 0) {
    for (let id = firstUnfiltered(index, query, minimum); id < query.last; id += 1) {
      if (shared[id] === 0) touched.push(id)
    }
  }
  const result: Candidate[] = []
  for (const id of touched) {
    const bound = boundOf(index, query, id, shared[id]!)
    if (bound >= minimum) result.push({ id, bound })
    shared[id] = 0
  }
  return result.sort((a, b) => b.bound - a.bound)
}

/** What is asked of a search. */
export interface SearchOptions {
  /** The least score, 0…1. */
  minimum: number
  /** How many texts; more only where they are as alike as the last of them. */
  limit: number
  /** Whether a text is wanted. */
  wanted: (id: number) => boolean
}

/**
 * Makes a search for the texts of an index that are most like a text.
 *
 * An edit of one character changes at most two bigrams. So with `e` edits at least G − 2e of the G different
 * bigrams of either text are shared (the q-gram lemma, Ukkonen 1992). Texts that share fewer are left out
 * without a look, and none is lost. The others are compared in the order of the best score they can have,
 * until that is worse than what was found.
 */
export const searcher = (index: TextIndex) => {
  const shared = new Uint32Array(index.texts.length)
  return (text: string, { minimum, limit, wanted }: SearchOptions): Found[] => {
    const query = queryOf(index, text, minimum)
    const top = best(limit, minimum)
    const found: Found[] = []
    for (const { id, bound } of candidates(index, query, minimum, shared)) {
      if (bound < top.floor()) break
      if (!wanted(id)) continue
      const points = codePoints(index.texts[id] ?? '')
      const longer = Math.max(points.length, query.points.length)
      const edits = editDistance(query.points, points, editsAllowed(longer, top.floor()))
      const value = score(edits, longer)
      if (value < top.floor()) continue
      top.add(value)
      found.push({ id, score: value })
    }
    return found.filter(({ score: value }) => value >= top.floor())
  }
}
