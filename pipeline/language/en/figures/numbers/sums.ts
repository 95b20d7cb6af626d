import { rational } from '../../../figures/rational.js'
import { isJoined, type Token } from '../tokens.js'
import { ordinals, scales, small, tens } from '../words.js'
import type { Phrase } from './phrase.js'

export interface Sum {
  total: number
  current: number
  /** The last word was a ten (20 … 90) or a hundred, or nothing. */
  open: 'start' | 'ten' | 'hundred' | 'closed' | 'big'
  next: number
  ordinal: boolean
}

const addSmall = (sum: Sum, value: number, ordinal: boolean): Sum | undefined => {
  if (sum.open === 'closed' || (sum.open === 'ten' && (value > 9 || value === 0))) return undefined
  return { ...sum, current: sum.current + value, open: 'closed', next: sum.next + 1, ordinal }
}

const addTen = (sum: Sum, value: number, ordinal: boolean): Sum | undefined =>
  sum.open === 'closed' || sum.open === 'ten'
    ? undefined
    : { ...sum, current: sum.current + value, open: 'ten', next: sum.next + 1, ordinal }

const addScale = (sum: Sum, scale: number): Sum | undefined => {
  if (sum.open === 'start') return undefined
  if (scale === 100)
    return sum.current === 0 || sum.current > 99
      ? undefined
      : { ...sum, current: sum.current * 100, open: 'hundred', next: sum.next + 1 }
  if (sum.current === 0)
    return sum.total > 0 ? { ...sum, total: sum.total * scale, next: sum.next + 1 } : undefined
  return { ...sum, total: sum.total + sum.current * scale, current: 0, open: 'big', next: sum.next + 1 }
}

const wordStep = (sum: Sum, word: string): Sum | undefined => {
  const unit = small.get(word)
  if (unit !== undefined) return addSmall(sum, unit, false)
  const ten = tens.get(word)
  if (ten !== undefined) return addTen(sum, ten, false)
  const scale = scales.get(word)
  if (scale !== undefined) return addScale(sum, Number(scale))
  const ordinal = ordinals.get(word)
  if (ordinal === undefined) return undefined
  if (ordinal >= 100) return sum.open === 'start' ? undefined : ordinalScale(sum, ordinal)
  return ordinal < 20 ? addSmall(sum, ordinal, true) : addTen(sum, ordinal, true)
}

const ordinalScale = (sum: Sum, scale: number): Sum | undefined => {
  const done = addScale(sum, scale)
  return done && { ...done, ordinal: true }
}

/** two hundred-yuan notes: the scale belongs to what is counted. */
const isPrice = (tokens: Token[], at: number): boolean =>
  tokens[at + 1]?.gap === '-' &&
  /^(?:yuan|dollar|euro|yen|pound|peso|rupee)$/.test(tokens[at + 1]?.lower ?? '')

/** hundred-yuan, hundred-billion-yuan: scales alone before a currency. */
export const priceAt = (tokens: Token[], at: number): Phrase | undefined => {
  if (tokens[at]?.gap === '-') return undefined
  let value = 1n
  let next = at
  for (
    let scale = scales.get(tokens[next]?.lower ?? '');
    scale !== undefined;
    scale = scales.get(tokens[next]?.lower ?? '')
  ) {
    value *= scale
    next += 1
    if (tokens[next]?.gap !== '-') return undefined
  }
  return next > at && isPrice(tokens, next - 1)
    ? { value: rational(value), first: at, next, form: 'words', article: true }
    : undefined
}

/** one million ten years ago: the ten begin another number. */
const beginsAnother = (tokens: Token[], { next, open }: Sum): boolean =>
  open === 'big' &&
  tokens[next]?.gap === ' ' &&
  /^(?:years?|months?|weeks?|days?|hours?|decades?|minutes?)$/.test(tokens[next + 1]?.lower ?? '') &&
  /^(?:ago|earlier|later|before|after|previously)$/.test(tokens[next + 2]?.lower ?? '')

export const continues = (tokens: Token[], sum: Sum): Sum | undefined => {
  const token = tokens[sum.next]
  if (sum.open !== 'start' && !isJoined(token)) return undefined
  if (!token || beginsAnother(tokens, sum)) return undefined
  const and = token.lower === 'and' && (sum.open === 'hundred' || sum.open === 'big')
  const word = and ? tokens[sum.next + 1] : token
  if (token.gap === ' ' && scales.has(token.lower) && isPrice(tokens, sum.next)) return undefined
  if (
    !word ||
    (and &&
      ((word.gap !== ' ' && word.gap !== '-') || scales.has(word.lower) || ordinals.get(word.lower) === 1))
  )
    return undefined
  return wordStep(and ? { ...sum, next: sum.next + 1 } : sum, word.lower)
}
