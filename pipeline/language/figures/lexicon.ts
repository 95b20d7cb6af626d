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

const index = <T>(entries: Entry<T>[], key: (word: string) => number): Map<number, Entry<T>[]> => {
  const map = new Map<number, Entry<T>[]>()
  for (const entry of entries.toSorted(longestFirst)) {
    const list = map.get(key(entry.word))
    if (list) list.push(entry)
    else map.set(key(entry.word), [entry])
  }
  return map
}

/** Make a lexicon of pairs of word and meaning. */
export const lexicon = <T>(pairs: Iterable<readonly [string, T]>): Lexicon<T> => {
  const entries = [...pairs].map(([word, meaning]) => ({ word, meaning }))
  const byFirst = index(entries, word => word.charCodeAt(0))
  const byLast = index(entries, word => word.charCodeAt(word.length - 1))
  return {
    match: (text, at) => byFirst.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at)),
    matchBefore: (text, end) =>
      byLast.get(text.charCodeAt(end - 1))?.find(({ word }) => text.endsWith(word, end)),
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
