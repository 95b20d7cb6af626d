import { add, decimal, multiply, type Rational, rational } from '../../../figures/rational.js'
import { vulgarFractions } from '../../../figures/vulgar-fractions.js'
import { isJoined, type Token } from '../tokens.js'
import { scales, shortScales } from '../words.js'
import { dozens, withHalf } from './additions.js'
import type { Phrase } from './phrase.js'
import { withScales } from './scales.js'

/** 1,000, 10,000: what a fraction is of even with spaces about its stroke, 5 / 10,000. */
const powers = /^(?:10{3,6}|10{0,2}(?:,000){1,2})$/

/** 1/3, 2 1/2 and ½ after digits or at their start; resolution 61/295 is two numbers. */
const strokeFraction = (tokens: Token[], at: number): { value: Rational; next: number } | undefined => {
  const sign = tokens[at]
  const known = sign && vulgarFractions.get(sign.text)
  if (known) return { value: known, next: at + 1 }
  const [top, stroke, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (top?.type !== 'number' || stroke?.text !== '/' || bottom?.type !== 'number') return undefined
  const isSpaced = stroke.gap === ' ' && bottom.gap === ' ' && powers.test(bottom.text)
  if (!isSpaced && (stroke.gap !== '' || bottom.gap !== '')) return undefined
  if (
    !/^\d{1,2}$/.test(top.text) ||
    !/^(?:\d{1,3}|10{3,6}|10{0,2}(?:,000){1,2})$/.test(bottom.text) ||
    (tokens[at + 3]?.text === '/' && tokens[at + 3]?.gap === '')
  )
    return undefined
  const below = BigInt(bottom.text.replaceAll(',', ''))
  if (BigInt(top.text) >= below || top.text === '0') return undefined
  if (top.text.length === 2 && bottom.text.length === 3) return undefined
  return { value: rational(BigInt(top.text), below), next: at + 3 }
}

const suffixes = new Set(['st', 'nd', 'rd', 'th'])

export const digitsAt = (tokens: Token[], at: number): Phrase | undefined => {
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
        ? { parts: [BigInt(token.text), BigInt((tokens[at + 2]?.text ?? '1').replaceAll(',', ''))] as const }
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
  return glued(tokens, phrase) ?? scaleth(tokens, phrase) ?? withMixed(tokens, phrase)
}

/** 20 millionth, 1.5 billionth: a place in a row, told with a scale. */
const scaleth = (tokens: Token[], phrase: Phrase): Phrase | undefined => {
  const token = tokens[phrase.next]
  const factor =
    isJoined(token) && token.lower.endsWith('th') ? scales.get(token.lower.slice(0, -2)) : undefined
  return factor === undefined
    ? undefined
    : { ...phrase, value: multiply(phrase.value, rational(factor)), next: phrase.next + 1, ordinal: true }
}

/** March-5B, Airbus-380M: the letter of a model, hyphened to a name, is no scale. */
const isModel = (tokens: Token[], at: number, letter: string): boolean =>
  tokens[at]?.gap === '-' && /^[A-Z]$/.test(letter) && /^[A-Z][a-z]/.test(tokens[at - 1]?.text ?? '')

/** 206B.C.: the letter of an era is no billion. */
const isEra = (letter: Token, next: Token | undefined): boolean =>
  letter.text === 'B' && next?.gap === '.' && next.text === 'C'

/** 20th, 35m, 1.4bn: letters glued to the digits. */
const glued = (tokens: Token[], phrase: Phrase): Phrase | undefined => {
  const token = tokens[phrase.next]
  if (token?.type !== 'word' || token.gap !== '') return undefined
  if (isModel(tokens, phrase.first, token.text)) return { ...phrase, next: phrase.next + 1 }
  if (suffixes.has(token.lower)) return { ...phrase, next: phrase.next + 1, ordinal: true }
  if (isEra(token, tokens[phrase.next + 1])) return undefined
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
