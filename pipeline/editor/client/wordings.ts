import type { Row } from '../protocol.js'

/** How each source of a document is translated: kept as rows change, since it is asked of all rows at once. */
export interface Wordings {
  /** A row has taken the place of another. */
  put(before: Row | undefined, after: Row): void
  /** Whether the same source is translated otherwise elsewhere in the document. */
  differs(row: Row): boolean
}

/** By source: each translation, and how often it stands there. */
type Counts = Map<string, Map<string, number>>

const count = (counts: Counts, { hash, target }: Row, step: 1 | -1): void => {
  if (target === '') return
  const targets = counts.get(hash) ?? new Map<string, number>()
  const times = (targets.get(target) ?? 0) + step
  if (times > 0) targets.set(target, times)
  else targets.delete(target)
  counts.set(hash, targets)
}

const countsOf = (rows: readonly Row[]): Counts => {
  const counts: Counts = new Map()
  for (const row of rows) count(counts, row, 1)
  return counts
}

/** Counted when it is first asked: most never ask, and it takes megabytes. @param rows as they are at any time. */
export const createWordings = (rows: readonly Row[]): Wordings => {
  let known: Counts | undefined
  return {
    put: (before, after) => {
      if (!known) return
      if (before) count(known, before, -1)
      count(known, after, 1)
    },
    differs: ({ hash, target }) => {
      known ??= countsOf(rows)
      return target !== '' && (known.get(hash)?.size ?? 0) > 1
    },
  }
}
