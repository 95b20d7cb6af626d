import { digitsAt } from './numbers/digits.js'
import type { Phrase } from './numbers/phrase.js'
import { articles, wordsAt } from './numbers/spelled.js'
import type { Token } from './tokens.js'
import { ordinals, scales, small, tens } from './words.js'

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
