import { add, multiply, type Rational, rational } from '../../../figures/rational.js'
import { isJoined, type Token } from '../tokens.js'
import type { Phrase } from './phrase.js'
import { withScales } from './scales.js'

/** ten grand: thousands of money; a grand piano is none. */
const isGrand = (token: Token | undefined, next: Token | undefined): boolean =>
  isJoined(token) &&
  token.lower === 'grand' &&
  (!isJoined(next) || /^(?:an?|per|in|for|on|each|to|and|or|of|from|at)$/.test(next.lower))

/** two dozen, three score years; a score is what a game or a test ends with. */
const collective = ({ form, value }: Phrase, token: Token, noun: Token | undefined): Rational | undefined => {
  if (token.lower === 'dozen') return rational(12)
  const isScore = token.lower === 'score' && form === 'words' && value.n > 1n
  return isScore && isJoined(noun) && /s$|^(?:and|people|men|women|children)$/.test(noun.lower)
    ? rational(20)
    : undefined
}

export const dozens = (tokens: Token[], phrase: Phrase): Phrase => {
  const token = tokens[phrase.next]
  if (isGrand(token, tokens[phrase.next + 1]))
    return { ...phrase, value: multiply(phrase.value, rational(1000)), next: phrase.next + 1 }
  const many = isJoined(token) ? collective(phrase, token, tokens[phrase.next + 1]) : undefined
  if (!many) return phrase
  const counted = { ...phrase, value: multiply(phrase.value, many), next: phrase.next + 1 }
  return many.n === 12n ? { ...counted, dozen: true } : counted
}

const tops: ReadonlyMap<string, bigint> = new Map([
  ['a', 1n],
  ['an', 1n],
  ['one', 1n],
  ['two', 2n],
  ['three', 3n],
])
const parts: ReadonlyMap<string, bigint> = new Map([
  ['half', 2n],
  ['third', 3n],
  ['thirds', 3n],
  ['quarter', 4n],
  ['quarters', 4n],
  ['fourth', 4n],
  ['fourths', 4n],
  ['eighth', 8n],
  ['eighths', 8n],
])

/** one and half lines: no article before the half; in “one and half of the others” it is another's. */
const isBareHalf = (and: Token | undefined, half: Token | undefined): boolean =>
  and?.lower === 'and' && isJoined(and) && half?.lower === 'half' && isJoined(half) && half.gap === and.gap

/** the half of them, of the others: a share; in “a year and a half of work” it belongs to the year. */
const isOfOthers = (tokens: Token[], at: number): boolean =>
  tokens[at]?.lower === 'of' &&
  /^(?:the|this|that|these|those|them|us|it|its|his|her|their|our|my|your|all|which|whom|what|every|each|a|an)$/.test(
    tokens[at + 1]?.lower ?? 'the',
  )

/** and a half, and three-quarters: what is told of a number or its unit besides; undefined where nothing is. */
export const partAfter = (tokens: Token[], at: number): { value: Rational; next: number } | undefined => {
  const [and, top, bottom] = tokens.slice(at, at + 3)
  if (isBareHalf(and, top)) return { value: rational(1, 2), next: at + 2 }
  if (!isJoined(and) || and.lower !== 'and' || !isJoined(top) || !isJoined(bottom)) return undefined
  const [n, d] = [tops.get(top.lower), parts.get(bottom.lower)]
  if (n === undefined || d === undefined || n > 1n !== bottom.lower.endsWith('s')) return undefined
  const goesOn = tokens[at + 3]
  if (isOfOthers(tokens, at + 3) || (goesOn?.gap === '-' && and.gap === ' ')) return undefined
  return { value: rational(n, d), next: at + 3 }
}

/** two and a half, two-and-a-half, one and three-quarters. */
export const withHalf = (tokens: Token[], phrase: Phrase): Phrase => {
  const more = partAfter(tokens, phrase.next)
  return more
    ? withScales(tokens, { ...phrase, value: add(phrase.value, more.value), next: more.next })
    : phrase
}

export const withScaleAfterHalf = (tokens: Token[], phrase: Phrase): Phrase =>
  phrase.value.d === 2n ? withScales(tokens, phrase) : phrase

/** What the number behind a currency would count, were it no hundredths: nouns in the plural, shares, scales. */
const isCounted = ({ lower, type }: Token): boolean =>
  type !== 'word' ||
  /^(?!(?:was|has|his|its|as|is|this|thus|less|across|always|plus)$)[a-z]+s$|^(?:people|men|women|children|percent|percentage)$/.test(
    lower,
  )

/**
 * eight yuan fifty, twenty dollars 50, one meter sixty: the hundredths behind a currency or a metre, said without a name.
 * @param at the token behind the currency. @returns the part of one unit; undefined where the number counts something else.
 */
export const hundredthsAfter = (
  tokens: Token[],
  { form, next }: Phrase,
  at: number,
  phraseAt: (at: number) => Phrase | undefined,
): { value: Rational; next: number } | undefined => {
  if (at === next || !isJoined(tokens[at])) return undefined
  const part = phraseAt(at)
  const behind = part && tokens[part.next]
  const isPart =
    part !== undefined &&
    part.form === form &&
    !part.ordinal &&
    part.value.d === 1n &&
    part.value.n >= 5n &&
    part.value.n < 100n &&
    (!isJoined(behind) || behind.lower === 'per' || !isCounted(behind))
  return isPart ? { value: rational(part.value.n, 100n), next: part.next } : undefined
}
