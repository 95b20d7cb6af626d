import { add, decimal, divide, rational } from '../../../figures/rational.js'
import { isJoined, type Token } from '../tokens.js'
import { scales, small } from '../words.js'
import { dozens, withHalf, withScaleAfterHalf } from './additions.js'
import { bottomAt } from './bottoms.js'
import { articleAt, isFractionWord } from './parts.js'
import type { Phrase } from './phrase.js'
import { ofScale, scaleAt, withLastScale, withScales } from './scales.js'
import { continues, priceAt, type Sum } from './sums.js'

export const articles = new Set(['a', 'an'])

/** the Thousand and One Nights, the hundred and eight heroes: one of a scale, said by “the”, with more behind it. */
const isOneScale = (tokens: Token[], at: number): boolean =>
  scales.has(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.lower === 'the' &&
  tokens[at + 1]?.lower === 'and' &&
  small.has(tokens[at + 2]?.lower ?? '')

export const wordsAt = (tokens: Token[], at: number): Phrase | undefined => {
  const first = tokens[at]
  if (first?.type !== 'word') return undefined
  const article = articles.has(first.lower)
  if (article && scaleAt(tokens, at + 1) === undefined) return articleAt(tokens, at)
  if (scales.has(first.lower) && /^(?:per|every|each)$/.test(tokens[at - 1]?.lower ?? ''))
    return withScales(tokens, { value: rational(1), first: at, next: at, form: 'words', article: true })
  const price = priceAt(tokens, at)
  if (price) return price
  let sum: Sum = { total: 0, current: 0, open: 'start', next: at, ordinal: false }
  if (article) sum = { ...sum, current: 1, open: 'closed', next: at + 1 }
  if (isOneScale(tokens, at)) sum = { ...sum, current: 1, open: 'closed' }
  for (let next = continues(tokens, sum); next; next = continues(tokens, sum)) {
    sum = next
    if (sum.ordinal) break
  }
  if (sum.next === at || (article && sum.next === at + 1)) return undefined
  const phrase: Phrase = {
    value: rational(sum.total + sum.current),
    first: at,
    next: sum.next,
    form: 'words',
    ...(article ? { article } : {}),
  }
  if (sum.next === at + 2 && sum.total + sum.current >= 100 && sum.ordinal && first.lower === 'one')
    return { ...phrase, ordinal: true, part: rational(1, sum.total + sum.current) }
  return sum.ordinal
    ? { ...phrase, ordinal: true }
    : (pointWords(tokens, phrase) ?? afterWords(tokens, withLastScale(tokens, phrase)))
}

/** two point five, zero point zero one: decimals said one by one. */
const pointWords = (tokens: Token[], phrase: Phrase): Phrase | undefined => {
  const point = tokens[phrase.next]
  if (!isJoined(point) || point.lower !== 'point') return undefined
  let digits = ''
  let next = phrase.next + 1
  for (let digit = oneDigit(tokens[next]); digit !== undefined; digit = oneDigit(tokens[next])) {
    digits += digit
    next += 1
  }
  if (digits === '') return undefined
  return withScales(tokens, { ...phrase, value: add(phrase.value, decimal(`0.${digits}`)), next })
}

const oneDigit = (token: Token | undefined): number | undefined => {
  const digit = isJoined(token) ? (token.lower === 'oh' ? 0 : small.get(token.lower)) : undefined
  return digit !== undefined && digit < 10 ? digit : undefined
}

const afterWords = (tokens: Token[], phrase: Phrase): Phrase => {
  const bottom = bottomAt(tokens, phrase.next)
  if (bottom && isFractionWord(tokens, phrase, bottom)) {
    const [value, { next }] = [divide(phrase.value, rational(bottom.value)), bottom]
    const part: Phrase = { ...phrase, value, next }
    return ofScale(tokens, part) ?? { ...part, fraction: true }
  }
  return withScaleAfterHalf(tokens, withHalf(tokens, dozens(tokens, phrase)))
}
