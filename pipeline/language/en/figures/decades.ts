import { add, multiply, rational } from '../../figures/rational.js'
import type { Phrase } from './numbers/phrase.js'
import { type Found, figureOf, type Rule, type Tail, type Text, wordFigure } from './reading.js'
import { isFourDigits, isJoined } from './tokens.js'
import { decadeWords } from './words.js'

/** The words just before a number. */
const before = ({ text, tokens }: Text, phrase: Phrase): string =>
  text.slice(0, tokens[phrase.first]?.start).slice(-8)

const decade = (source: Text, phrase: Phrase, short?: true): Found => {
  const next = phrase.next + 1
  return { figures: [figureOf(source, phrase, next, { kind: 'decade', ...(short ? { short } : {}) })], next }
}

/** nineteen fifties, eighteen-nineties: the hundreds before a decade in words. */
const spelled = (source: Text, phrase: Phrase): Found | undefined => {
  const plural = source.tokens[phrase.next]
  const years = isJoined(plural) ? decadeWords.get(plural.lower) : undefined
  const isHundreds =
    !phrase.ordinal && phrase.value.d === 1n && phrase.value.n >= 10n && phrase.value.n <= 20n
  if (years === undefined || !isHundreds) return undefined
  const value = add(multiply(phrase.value, rational(100)), rational(years))
  const next = phrase.next + 1
  return { figures: [figureOf(source, phrase, next, { kind: 'decade', value })], next }
}

/** 1990s, '90s, 1700s, the 900s, the mid-20s. */
const written = (source: Text, phrase: Phrase): Found | undefined => {
  const { tokens } = source
  const token = tokens[phrase.next - 1]
  const plural = tokens[phrase.next]
  const apostrophe = plural?.gap === "'" || plural?.gap === '’'
  if (plural?.lower !== 's' || (plural.gap !== '' && !apostrophe)) return undefined
  if (isFourDigits(token)) return decade(source, phrase)
  if (/^[1-9]00$/.test(token?.text ?? '') && /\b(?:the|early|late|mid)[ -]$/i.test(before(source, phrase)))
    return decade(source, phrase)
  return /^\d0$/.test(token?.text ?? '') ? decade(source, phrase, true) : undefined
}

/** Tens of years, in digits or words. */
export const decadeTail: Tail = (source, phrase) =>
  phrase.form === 'digits' ? written(source, phrase) : spelled(source, phrase)

/** The decades in which a generation was born, which Chinese calls by them: 80后, 00后. */
const generations: ReadonlyMap<string, readonly number[]> = new Map([
  ['boomers', [1950, 1960]],
  ['millennial', [1980, 1990]],
  ['millennials', [1980, 1990]],
  ['gen x', [1960, 1970]],
  ['gen y', [1980, 1990]],
  ['gen z', [1990, 1995, 2000, 2005]],
  ['gen alpha', [2010]],
])

/** Words at which the name of a generation may begin. */
export const generationWords: readonly string[] = [
  'boomers',
  'millennial',
  'millennials',
  'gen',
  'generation',
]

/** Millennials, Generation Z. */
export const generationRule: Rule = ({ tokens }, at) => {
  const [token, letter] = [tokens[at], tokens[at + 1]]
  if (!token || !generationWords.includes(token.lower)) return undefined
  const isLettered = token.lower.startsWith('gen')
  const last = isLettered ? letter : token
  const born = generations.get(isLettered ? `gen ${isJoined(letter) ? letter.lower : ''}` : token.lower)
  if (!born || !last) return undefined
  const figures = born.map(year => wordFigure(token, 'decade', rational(year), { end: last.end }))
  return { figures, next: isLettered ? at + 2 : at + 1 }
}
