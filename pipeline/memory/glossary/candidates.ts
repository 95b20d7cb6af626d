import type { Glossary, TermCandidate } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import { type Run, runsOf } from './chinese-runs.js'
import { allUses } from './find-terms.js'
import { type Place, repeatedStrings } from './repeated.js'
import { variety } from './variety.js'

/** What is looked for. */
export interface CandidateOptions {
  /** Terms that are known; neither they nor parts of them are proposed. */
  glossary?: Glossary
  /** Only its entries for this language count. Default: all. */
  language?: LanguageTag
  /** The least number of places. Default 3. */
  minimum?: number
  /** How many candidates at most. Default 100. */
  limit?: number
}

/** Characters of the longest candidate. */
const longest = 12

/** Bits that neighbours must vary by on either side. One bit: two neighbours, equally often. */
const leastVariety = 1

/** The share of places in which a candidate must begin and end where words do. */
const leastBounds = 0.5

/** How many times more often its parts must stand together than by chance. */
const leastCohesion = 8

/** How many contexts are shown. */
const contexts = 3

/** A word of the dictionary is seldom a term. */
const wordWeight = 0.25

/** A string that holds together, with what can be counted of it. */
interface Counted {
  text: string
  places: Place[]
  /** The share of its places where it is one word to the dictionary. */
  asWord: number
}

const share = (places: readonly Place[], test: (place: Place) => boolean): number =>
  places.filter(test).length / places.length

/** How much more often than by chance the two parts of a string stand together, where it is cut at its weakest. */
const cohesion = (text: string, count: (text: string) => number, characters: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (let cut = 1; cut < text.length; cut += 1) {
    const byChance = (count(text.slice(0, cut)) * count(text.slice(cut))) / characters
    least = Math.min(least, count(text) / byChance)
  }
  return least
}

/** The strings that hold together within and not with their neighbours. */
const holdingTogether = (runs: readonly Run[], minimum: number): Counted[] => {
  const repeated = repeatedStrings(
    runs.map(({ text }) => text),
    minimum,
    longest,
  )
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0)
  const count = (text: string): number => repeated.get(text)?.length ?? 1
  const neighbour = (place: Place, distance: number): string =>
    runs[place.run]?.text[place.start + distance] ?? ''
  return [...repeated].flatMap(([text, places]): Counted[] => {
    if (text.length < 2 || cohesion(text, count, characters) < leastCohesion) return []
    const bounds = ({ run, start }: Place): number[] =>
      [...(runs[run]?.bounds ?? [])].filter(bound => bound >= start && bound <= start + text.length)
    const isBounded = (place: Place): boolean => {
      const inside = bounds(place)
      return inside.includes(place.start) && inside.includes(place.start + text.length)
    }
    if (share(places, isBounded) < leastBounds) return []
    const sides = [
      places.map(place => neighbour(place, -1)),
      places.map(place => neighbour(place, text.length)),
    ]
    if (sides.some(side => variety(side) < leastVariety)) return []
    return [{ text, places, asWord: share(places, place => isBounded(place) && bounds(place).length === 2) }]
  })
}

/** For each candidate the counts of the longer ones that hold it. */
const longerCounts = (counted: readonly Counted[]): Map<string, number[]> => {
  const longer = new Map(counted.map(({ text }): [string, number[]] => [text, []]))
  for (const { text, places } of counted) {
    const parts = new Set<string>()
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 2; end <= text.length; end += 1) parts.add(text.slice(start, end))
    }
    parts.delete(text)
    for (const part of parts) longer.get(part)?.push(places.length)
  }
  return longer
}

/** The C-value (Frantzi & Ananiadou 1998): long and frequent, less what belongs to longer candidates. */
const worth = ({ text, places, asWord }: Counted, longer: readonly number[]): number => {
  const absorbed = longer.length > 0 ? longer.reduce((sum, count) => sum + count, 0) / longer.length : 0
  const weight = text.length === 2 ? 1 - (1 - wordWeight) * asWord : 1
  return Math.log2(text.length) * (places.length - absorbed) * weight
}

/**
 * Chinese strings that may be terms and have no entry, the likeliest first: frequent, held together within
 * (cohesion), free of their neighbours (variety), not mere parts of longer ones, at the bounds of words.
 */
export const candidateTerms = (
  texts: readonly string[],
  { glossary, language, minimum = 3, limit = 100 }: CandidateOptions = {},
): TermCandidate[] => {
  const known = glossary ? allUses(glossary, language) : () => []
  const runs = texts.flatMap((text, of) => runsOf(text, of, known(text)))
  const counted = holdingTogether(runs, minimum)
  const longer = longerCounts(counted)
  return counted
    .filter(({ text, places }) => places.length - Math.max(0, ...(longer.get(text) ?? [])) >= 2)
    .map((one): TermCandidate => {
      const stands = one.places.slice(0, contexts).map(({ run, start }) => {
        const { of = 0, start: from = 0 } = runs[run] ?? {}
        return { of, start: from + start, end: from + start + one.text.length }
      })
      return {
        text: one.text,
        count: one.places.length,
        score: worth(one, longer.get(one.text) ?? []),
        contexts: stands,
      }
    })
    .sort((a, b) => b.score - a.score || b.count - a.count)
    .slice(0, limit)
}
