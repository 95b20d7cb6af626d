import type { LanguageTag } from '../model/language.js'
import type { Divisions } from './in-page/fit/piece.js'

type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string

/** The least that stands before a hyphen, and after. TeX takes 2 and 3 for English; two letters alone look lost. */
const least = { before: 3, after: 3 }

/** The patterns to ask for: those of the region, then of the language. `en` → `en-us`, `en-NZ` → `en-gb`. */
const candidates = (language: LanguageTag): string[] => {
  const { language: primary, region } = new Intl.Locale(language).maximize()
  const british = primary === 'en' && region !== 'US' ? ['en-gb'] : []
  return [`${primary}-${region}`.toLowerCase(), ...british, primary]
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:ERR_)?MODULE_NOT_FOUND$/.test(String(error.code))

const load = async (name: string): Promise<Hyphenate | undefined> => {
  try {
    const { default: patterns } = await import(`hyphen/${name}/index.js`)
    return patterns.hyphenateSync
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const loaded = new Map<LanguageTag, Promise<Hyphenate | undefined>>()

/** The patterns of a language, read once: 50 ms for English. */
const patternsFor = (language: LanguageTag): Promise<Hyphenate | undefined> => {
  const known =
    loaded.get(language) ??
    (async () => {
      for (const name of candidates(language)) {
        const found = await load(name)
        if (found) return found
      }
      return undefined
    })()
  loaded.set(language, known)
  return known
}

const hyphen = '\u00AD'

const divide = (word: string, hyphenate: Hyphenate): number[] => {
  const parts = hyphenate(word, { hyphenChar: hyphen, minWordLength: least.before + least.after }).split(
    hyphen,
  )
  let before = 0
  return parts
    .slice(0, -1)
    .map(part => (before += part.length))
    .filter(at => at >= least.before && word.length - at >= least.after)
}

/**
 * Where words may be divided at the end of a line, by the patterns of their language and region (TeX’s, package
 * `hyphen`).
 * @returns the words that can be divided, each with the lengths of what may stand before a hyphen; nothing for a
 *   language without patterns.
 */
export const divisionsOf = async (language: LanguageTag, words: readonly string[]): Promise<Divisions> => {
  const hyphenate = await patternsFor(language)
  if (!hyphenate) return {}
  const found = words.map(word => [word, divide(word, hyphenate)] as const)
  return Object.fromEntries(found.filter(([, at]) => at.length > 0))
}
