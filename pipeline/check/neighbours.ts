import type { Inline, Mark } from './inline/inline.js'

/** Where a clause ends, in Chinese and in English; words that join two of a kind part them too. */
const clauseEnds = {
  zh: /[，；。！？、：]|[和与及或而则]/gu,
  en: /[,;:.!?](?=\s)|\s(?:and|or|but|while|whereas|then)\s/gu,
}

/** A construct that stands once in either text. */
export interface Twin {
  ours: Mark
  theirs: Mark
}

/** A Latin word or a figure, which stands in both languages alike. */
const token = /[\p{Script=Latin}\p{N}]+(?:[.,]\p{N}+)*/gu

interface Stretch {
  start: number
  end: number
}

/** The clauses of a text; what stands in its constructs ends none. */
const clausesOf = ({ text, marks }: Inline, end: RegExp): Stretch[] => {
  const ends = [...text.matchAll(end)].filter(({ index }) =>
    marks.every(mark => index < mark.start || index >= mark.end),
  )
  const bounds = [0, ...ends.map(({ 0: found, index }) => index + found.length), text.length]
  return bounds.slice(1).map((bound, index) => ({ start: bounds[index] ?? 0, end: bound }))
}

const holds = (clause: Stretch | undefined, mark: Mark): boolean =>
  clause !== undefined && mark.start >= clause.start && mark.end <= clause.end

/** The words of a text that stand in it once, without those of some constructs, each with its place. */
const single = ({ text }: Inline, without: readonly Mark[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const { 0: found, index } of text.matchAll(token)) {
    if (without.some(({ start, end }) => index >= start && index < end)) continue
    const word = found.toLowerCase()
    places.set(word, places.has(word) ? -1 : index)
  }
  return places
}

/**
 * Two constructs each of which stands in the clause where a word or figure shows that the other one belongs: “`a` is 10 and `b`
 * is 20” for “`b` is 10, `a` is 20”. Those that stand in the order of the source may be “`a` or `b`”, whose neighbours go astray.
 */
export const neighboursExchanged = (source: Inline, target: Inline, one: Twin, other: Twin): boolean => {
  const isReversed = one.ours.start < other.ours.start !== one.theirs.start < other.theirs.start
  if (!isReversed) return false
  const [ourClauses, theirClauses] = [clausesOf(source, clauseEnds.zh), clausesOf(target, clauseEnds.en)]
  const ourWords = single(source, [one.ours, other.ours])
  const theirWords = single(target, [one.theirs, other.theirs])
  const isMoved = (twin: Twin, partner: Twin): boolean => {
    const clause = ourClauses.find(part => holds(part, twin.ours))
    if (!clause || holds(clause, partner.ours)) return false
    return [...ourWords].some(([word, at]) => {
      const there = theirWords.get(word) ?? -1
      if (at < clause.start || at >= clause.end || there < 0) return false
      const theirs = theirClauses.find(({ start, end }) => there >= start && there < end)
      return holds(theirs, partner.theirs) && !holds(theirs, twin.theirs)
    })
  }
  return isMoved(one, other) && isMoved(other, one)
}
