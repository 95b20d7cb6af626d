import { add, decimal, divide, multiply, type Rational, rational } from '../../figures/rational.js'
import { vulgarFractions } from '../../figures/vulgar-fractions.js'
import { isJoined, type Token } from './tokens.js'
import { denominators, ordinals, scales, shortScales, small, tens } from './words.js'

/** A number of an English text, without unit. */
export interface Phrase {
  value: Rational
  /** Indexes of its tokens, [first, next). */
  first: number
  next: number
  form: 'digits' | 'words'
  /** 20th, third. */
  ordinal?: boolean
  /** two-thirds, half; and its two numbers where they were said. */
  fraction?: boolean
  parts?: readonly [bigint, bigint]
  /** one hundredth: the part it may be as well. */
  part?: Rational
  /** The scale word as written with its gap. */
  scale?: string
  factor?: bigint
  grouped?: boolean
  /** Decimals as printed, zeros too. */
  places?: number
  /** `m` glued to digits: million or metre. */
  letter?: string
  /** a dozen, a hundred, a million. */
  article?: boolean
}

const scaleAt = (tokens: Token[], at: number): bigint | undefined => {
  const token = tokens[at]
  return isJoined(token) ? scales.get(token.lower) : undefined
}

const withScales = (tokens: Token[], phrase: Phrase): Phrase => {
  let { value, next } = phrase
  let factor = 1n
  for (let scale = scaleAt(tokens, next); scale !== undefined; scale = scaleAt(tokens, next)) {
    value = multiply(value, rational(scale))
    factor *= scale
    next += 1
  }
  if (next === phrase.next) return phrase
  const text = tokens
    .slice(phrase.next, next)
    .map(token => token.gap + token.text)
    .join('')
  return { ...phrase, value, next, factor, scale: text }
}

/** 1/3, 2 1/2 and ½ after digits or at their start; resolution 61/295 is two numbers. */
const strokeFraction = (tokens: Token[], at: number): { value: Rational; next: number } | undefined => {
  const sign = tokens[at]
  const known = sign && vulgarFractions.get(sign.text)
  if (known) return { value: known, next: at + 1 }
  const [top, stroke, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (
    top?.type !== 'number' ||
    stroke?.text !== '/' ||
    stroke.gap !== '' ||
    bottom?.type !== 'number' ||
    bottom.gap !== ''
  )
    return undefined
  if (
    !/^\d{1,2}$/.test(top.text) ||
    !/^\d{1,3}$/.test(bottom.text) ||
    (tokens[at + 3]?.text === '/' && tokens[at + 3]?.gap === '')
  )
    return undefined
  if (BigInt(top.text) >= BigInt(bottom.text) || top.text === '0') return undefined
  if (top.text.length === 2 && bottom.text.length === 3) return undefined
  return { value: rational(BigInt(top.text), BigInt(bottom.text)), next: at + 3 }
}

const suffixes = new Set(['st', 'nd', 'rd', 'th'])

const digitsAt = (tokens: Token[], at: number): Phrase | undefined => {
  const token = tokens[at]
  if (!token) return undefined
  const fraction = strokeFraction(tokens, at)
  if (fraction)
    return {
      value: fraction.value,
      first: at,
      next: fraction.next,
      form: 'digits',
      fraction: true,
      ...(token.type === 'number'
        ? { parts: [BigInt(token.text), BigInt(tokens[at + 2]?.text ?? 1)] as const }
        : {}),
    }
  if (token.type !== 'number') return undefined
  const phrase: Phrase = {
    value: decimal(token.text.replace(/[, ]/g, '')),
    first: at,
    next: at + 1,
    form: 'digits',
    ...(token.text.includes(',') ? { grouped: true } : {}),
    ...(token.text.includes('.') ? { places: token.text.length - token.text.indexOf('.') - 1 } : {}),
  }
  return glued(tokens, phrase) ?? withMixed(tokens, phrase)
}

/** 20th, 35m, 1.4bn: letters glued to the digits. */
const glued = (tokens: Token[], phrase: Phrase): Phrase | undefined => {
  const token = tokens[phrase.next]
  if (token?.type !== 'word' || token.gap !== '') return undefined
  if (suffixes.has(token.lower)) return { ...phrase, next: phrase.next + 1, ordinal: true }
  const factor = shortScales.get(token.text) ?? scales.get(token.lower)
  if (factor === undefined) return undefined
  return {
    ...phrase,
    value: multiply(phrase.value, rational(factor)),
    next: phrase.next + 1,
    factor,
    scale: token.text,
    ...(token.text.length === 1 ? { letter: token.text } : {}),
  }
}

const withMixed = (tokens: Token[], phrase: Phrase): Phrase => {
  const more =
    tokens[phrase.next]?.gap === ' ' || vulgarFractions.has(tokens[phrase.next]?.text ?? '')
      ? strokeFraction(tokens, phrase.next)
      : undefined
  if (more) return { ...phrase, value: add(phrase.value, more.value), next: more.next }
  const short = tokens[phrase.next]
  if (short?.gap === ' ' && /^(?:bn|tn|mn|mln|bln)$/.test(short.text)) {
    const factor = shortScales.get(short.text) ?? 1n
    return {
      ...phrase,
      value: multiply(phrase.value, rational(factor)),
      next: phrase.next + 1,
      factor,
      scale: ` ${short.text}`,
    }
  }
  const scaled = withHalf(tokens, withScales(tokens, phrase))
  return dozens(tokens, scaled)
}

/** ten grand: thousands of money; a grand piano is none. */
const isGrand = (token: Token | undefined, next: Token | undefined): boolean =>
  isJoined(token) &&
  token.lower === 'grand' &&
  (!isJoined(next) || /^(?:an?|per|in|for|on|each|to|and|or|of|from|at)$/.test(next.lower))

const dozens = (tokens: Token[], phrase: Phrase): Phrase => {
  const token = tokens[phrase.next]
  if (isGrand(token, tokens[phrase.next + 1]))
    return { ...phrase, value: multiply(phrase.value, rational(1000)), next: phrase.next + 1 }
  if (!isJoined(token) || token.lower !== 'dozen') return phrase
  return { ...phrase, value: multiply(phrase.value, rational(12)), next: phrase.next + 1 }
}

interface Sum {
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
const priceAt = (tokens: Token[], at: number): Phrase | undefined => {
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

const continues = (tokens: Token[], sum: Sum): Sum | undefined => {
  const token = tokens[sum.next]
  if (sum.open !== 'start' && !isJoined(token)) return undefined
  if (!token) return undefined
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

const articles = new Set(['a', 'an'])

const wordsAt = (tokens: Token[], at: number): Phrase | undefined => {
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

/** seventy thousand: the scale of its last word, which a range shares. */
const withLastScale = (tokens: Token[], phrase: Phrase): Phrase => {
  const last = tokens[phrase.next - 1]
  const factor = phrase.next - phrase.first > 1 && last ? scales.get(last.lower) : undefined
  return last && factor !== undefined ? { ...phrase, factor, scale: `${last.gap}${last.text}` } : phrase
}

/** a dozen, a third of, a quarter. */
const articleAt = (tokens: Token[], at: number): Phrase | undefined => {
  const word = tokens[at + 1]
  if (!isJoined(word)) return undefined
  if (word.lower === 'dozen')
    return { value: rational(12), first: at, next: at + 2, form: 'words', article: true }
  const bottom = denominators.get(word.lower)
  if (bottom === undefined || bottom === 2) return undefined
  if (word.lower !== 'quarter' && bottom < 100 && !isShare(tokens, at)) return undefined
  if (bottom >= 100 && tokens[at + 2]?.lower === 'anniversary') return undefined
  if (bottom === 4 && tokens[at + 2]?.lower === 'of' && tokens[at + 3]?.lower === 'an') return undefined
  return { value: rational(1, bottom), first: at, next: at + 2, form: 'words', fraction: true, article: true }
}

const shareBefore = new Set([
  'by',
  'up',
  'down',
  'nearly',
  'about',
  'almost',
  'over',
  'than',
  'only',
  'around',
  'some',
  'rose',
  'fell',
  'roughly',
  'for',
])

/** What may follow a share that counts nothing itself: up a fifth from 2019. */
const afterShare =
  /^(?:from|in|over|since|to|on|year|last|this|compared|by|and|or|at|as|more|less|fewer|higher|lower|faster|slower|larger|smaller|off|than|when|while|after|before|for|with|during|between)$/

const isShare = (tokens: Token[], at: number): boolean => {
  const next = tokens[at + 2]
  if (next?.lower === 'of') return true
  return shareBefore.has(tokens[at - 1]?.lower ?? '') && (!isJoined(next) || afterShare.test(next.lower))
}

const afterWords = (tokens: Token[], phrase: Phrase): Phrase => {
  const over = tokens[phrase.next]
  const bottom = isJoined(over) ? denominators.get(over.lower) : undefined
  if (bottom !== undefined && isFractionWord(tokens, phrase, bottom)) {
    return { ...phrase, value: divide(phrase.value, rational(bottom)), next: phrase.next + 1, fraction: true }
  }
  return withScaleAfterHalf(tokens, withHalf(tokens, dozens(tokens, phrase)))
}

/** two-thirds, one third; "one third-party" and "three quarters in a row" are left alone. */
const isFractionWord = (tokens: Token[], phrase: Phrase, bottom: number): boolean => {
  const word = tokens[phrase.next]?.lower ?? ''
  const previous = tokens[phrase.first - 1]?.lower
  if (bottom === 2) return false
  if (word === 'quarters' && phrase.value.n % 2n === 0n) return false
  if (word === 'quarters' && (previous === 'first' || previous === 'last' || previous === 'past'))
    return false
  if (phrase.value.n === 1n) return !word.endsWith('s') && phrase.value.d === 1n
  return word.endsWith('s')
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
])

/** and a half, and three-quarters: what is told of a number or its unit besides; undefined where nothing is. */
export const partAfter = (tokens: Token[], at: number): { value: Rational; next: number } | undefined => {
  const [and, top, bottom] = tokens.slice(at, at + 3)
  if (!isJoined(and) || and.lower !== 'and' || !isJoined(top) || !isJoined(bottom)) return undefined
  const [n, d] = [tops.get(top.lower), parts.get(bottom.lower)]
  if (n === undefined || d === undefined || n > 1n !== bottom.lower.endsWith('s')) return undefined
  const goesOn = tokens[at + 3]
  if (goesOn?.lower === 'of' || (goesOn?.gap === '-' && and.gap === ' ')) return undefined
  return { value: rational(n, d), next: at + 3 }
}

/** two and a half, two-and-a-half, one and three-quarters. */
const withHalf = (tokens: Token[], phrase: Phrase): Phrase => {
  const more = partAfter(tokens, phrase.next)
  return more
    ? withScales(tokens, { ...phrase, value: add(phrase.value, more.value), next: more.next })
    : phrase
}

const withScaleAfterHalf = (tokens: Token[], phrase: Phrase): Phrase =>
  phrase.value.d === 2n ? withScales(tokens, phrase) : phrase

/** Words that a number may begin with: nine tokens in ten are left at a glance. */
export const numberWords: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...tens.keys(),
  ...ordinals.keys(),
  ...scales.keys(),
  ...articles,
])

/** The number that begins at a token; undefined when none does. */
export const phraseAt = (tokens: Token[], at: number): Phrase | undefined => {
  const token = tokens[at]
  if (token === undefined || (token.type === 'word' && !numberWords.has(token.lower))) return undefined
  return digitsAt(tokens, at) ?? wordsAt(tokens, at)
}
