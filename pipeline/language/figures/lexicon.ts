import type { Direction } from './figure.js'

/** A list of words with what they mean, to be found at a place of a text, the longest first. */
export interface Lexicon<T> {
  /** The longest word that stands at `at`. */
  match(text: string, at: number): { word: string; meaning: T } | undefined
  /** The longest word that ends just before `end`. */
  matchBefore(text: string, end: number): { word: string; meaning: T } | undefined
}

type Entry<T> = { word: string; meaning: T }

const longestFirst = <T>(a: Entry<T>, b: Entry<T>): number => b.word.length - a.word.length

/** Words that share a sign at one end: by the sign next to it, the longest first, and the one that is that sign alone. */
interface Row<T> {
  longer: Map<number, Entry<T>[]>
  alone?: Entry<T>
}

/** The words by their signs from one end; with hundreds that begin with 一 the first alone leaves too many to try. */
const index = <T>(
  entries: Entry<T>[],
  codeAt: (word: string, step: 0 | 1) => number,
): Map<number, Row<T>> => {
  const rows = new Map<number, Row<T>>()
  for (const entry of entries.toSorted(longestFirst)) {
    const row: Row<T> = rows.get(codeAt(entry.word, 0)) ?? { longer: new Map() }
    rows.set(codeAt(entry.word, 0), row)
    const list = row.longer.get(codeAt(entry.word, 1))
    if (entry.word.length === 1) row.alone ??= entry
    else if (list) list.push(entry)
    else row.longer.set(codeAt(entry.word, 1), [entry])
  }
  return rows
}

/** Make a lexicon of pairs of word and meaning. */
export const lexicon = <T>(pairs: Iterable<readonly [string, T]>): Lexicon<T> => {
  const entries = [...pairs].map(([word, meaning]) => ({ word, meaning }))
  const byFirst = index(entries, (word, step) => word.charCodeAt(step))
  const byLast = index(entries, (word, step) => word.charCodeAt(word.length - 1 - step))
  return {
    match: (text, at) => {
      const row = byFirst.get(text.charCodeAt(at))
      const longer = row?.longer.get(text.charCodeAt(at + 1))
      return longer?.find(({ word }) => text.startsWith(word, at)) ?? row?.alone
    },
    matchBefore: (text, end) => {
      const row = byLast.get(text.charCodeAt(end - 1))
      const longer = row?.longer.get(text.charCodeAt(end - 2))
      return longer?.find(({ word }) => text.endsWith(word, end)) ?? row?.alone
    },
  }
}

/** What is written before or after a figure, by the way it points; words are parted by `separator`. */
export const directionLexicon = (
  table: Readonly<Record<Direction, string>>,
  separator: string,
): Lexicon<Direction> =>
  lexicon(
    (['under', 'about', 'over'] as const).flatMap(way =>
      table[way].split(separator).map((word): [string, Direction] => [word, way]),
    ),
  )

/** The words of a text, split at spaces: for tables of many short words. */
export const words = (list: string): string[] => list.split(/\s+/).filter(word => word !== '')
