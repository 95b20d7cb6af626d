import { multiply, rational } from '../../../figures/rational.js'
import { isJoined, type Token } from '../tokens.js'
import { scales } from '../words.js'
import type { Phrase } from './phrase.js'

export const scaleAt = (tokens: Token[], at: number): bigint | undefined => {
  const token = tokens[at]
  return isJoined(token) ? scales.get(token.lower) : undefined
}

export const withScales = (tokens: Token[], phrase: Phrase): Phrase => {
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

/** three quarters of a million, a third of a billion. */
export const ofScale = (tokens: Token[], phrase: Phrase): Phrase | undefined => {
  const [of, one] = tokens.slice(phrase.next, phrase.next + 2)
  if (!isJoined(of) || of.lower !== 'of' || !/^(?:an?|one)$/.test(one?.lower ?? '')) return undefined
  const scale = scaleAt(tokens, phrase.next + 2)
  return scale === undefined
    ? undefined
    : { ...phrase, value: multiply(phrase.value, rational(scale)), next: phrase.next + 3 }
}

/** seventy thousand: the scale of its last word, which a range shares. */
export const withLastScale = (tokens: Token[], phrase: Phrase): Phrase => {
  const last = tokens[phrase.next - 1]
  const factor = phrase.next - phrase.first > 1 && last ? scales.get(last.lower) : undefined
  return last && factor !== undefined ? { ...phrase, factor, scale: `${last.gap}${last.text}` } : phrase
}
