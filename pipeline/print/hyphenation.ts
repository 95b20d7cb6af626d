import { createRequire } from 'node:module'
import type { LanguageTag } from '../model/language.js'
import type { Divisions } from './in-page/fit/piece.js'

/** A part of the tree of letters: what follows a letter, the number of the levels that end there, or both. */
interface Branch {
  [letter: string]: number | Branch | [Branch, number]
}

/**
 * Patterns as the package has them: the levels of a pattern by their number, the tree of all patterns, and words apart with the places
 * of their hyphens.
 */
type Patterns = [levels: number[][], tree: Branch, exceptions: Record<string, number[]>]

/** The least that stands before a hyphen, and after. TeX takes 2 and 3 for English; two letters alone look lost. */
const least = { before: 3, after: 3 }

/** The patterns to ask for: those of the region, then of the language. `en` → `en-us`, `en-NZ` → `en-gb`. */
const candidates = (language: LanguageTag): string[] => {
  const { language: primary, region } = new Intl.Locale(language).maximize()
  const british = primary === 'en' && region !== 'US' ? ['en-gb'] : []
  return [`${primary}-${region}`.toLowerCase(), ...british, primary]
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'

const require = createRequire(import.meta.url)

const load = (name: string): Patterns | undefined => {
  try {
    return require(`hyphen/${name}/index.js`).patterns
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const loaded = new Map<LanguageTag, Patterns | undefined>()

/** The patterns of a language, read once. */
const patternsFor = (language: LanguageTag): Patterns | undefined => {
  if (!loaded.has(language)) {
    let found: Patterns | undefined
    for (const name of candidates(language)) found ??= load(name)
    loaded.set(language, found)
  }
  return loaded.get(language)
}

/** Raise the levels of a word from a place on to those of a pattern. */
const raise = (highest: number[], from: number, levels: readonly number[]): void => {
  for (let index = 0; index < levels.length; index += 1) {
    const level = levels[index] as number
    if (level > (highest[from + index] ?? 0)) highest[from + index] = level
  }
}

/**
 * The highest level at each place of a word: of all patterns that fit, at each of its letters. F. M. Liang, “Word Hy-phen-a-tion by
 * Com-put-er”, 1983.
 */
const levelsIn = (word: string, [levels, tree]: Patterns): number[] => {
  const text = `.${word}.`
  const highest: number[] = new Array(word.length + 1).fill(0)
  for (let start = 0; start < word.length; start += 1) {
    // The dot before a word is none of its places.
    const from = start === 0 ? 0 : start - 1
    let branch: Branch | undefined = tree
    for (let at = start; branch; at += 1) {
      const node: Branch[string] | undefined = branch[text[at] ?? '']
      branch = undefined
      if (typeof node === 'number') raise(highest, from, levels[node] ?? [])
      else if (Array.isArray(node)) {
        raise(highest, from, levels[node[1]] ?? [])
        branch = node[0]
      } else branch = node
    }
  }
  return highest
}

/** A hyphen may stand where the highest level is odd. */
const placesIn = (word: string, patterns: Patterns): number[] => {
  const [, , exceptions] = patterns
  if (Object.hasOwn(exceptions, word)) return exceptions[word] ?? []
  return levelsIn(word, patterns).flatMap((level, place) => (level % 2 === 1 ? [place] : []))
}

const divide = (word: string, patterns: Patterns): number[] =>
  placesIn(word.toLowerCase(), patterns).filter(at => at >= least.before && word.length - at >= least.after)

/**
 * Where words may be divided at the end of a line, by the patterns of their language and region (TeX’s, package `hyphen`; its own
 * function looks for words and tags in a text first, which takes four fifths of its time).
 * @returns the words that can be divided, each with the lengths of what may stand before a hyphen; nothing for a
 *   language without patterns.
 */
export const divisionsOf = (language: LanguageTag, words: readonly string[]): Divisions => {
  const patterns = patternsFor(language)
  if (!patterns) return {}
  const found = words.map(word => [word, divide(word, patterns)] as const)
  return Object.fromEntries(found.filter(([, at]) => at.length > 0))
}
