import { isJoined, type Token } from '../tokens.js'
import { denominators } from '../words.js'

/** The lower number of a fraction. */
export interface Bottom {
  value: number
  /** It stands in the plural: five hundredths. */
  plural: boolean
  next: number
}

/** ten-thousandths, hundred-thousandths: a power of ten before a larger one. */
const powers: ReadonlyMap<string, number> = new Map([
  ['ten', 10],
  ['hundred', 100],
])

const joinedPower = (tokens: Token[], at: number): Bottom | undefined => {
  const [power, word] = [powers.get(tokens[at]?.lower ?? ''), tokens[at + 1]]
  const below = isJoined(word) ? denominators.get(word.lower) : undefined
  return power !== undefined && below !== undefined && below >= 1000
    ? { value: power * below, plural: word?.lower.endsWith('s') === true, next: at + 2 }
    : undefined
}

/** one-100th, a 1000th of; in one 100th anniversary it is a place. */
const inDigits = (tokens: Token[], at: number): Bottom | undefined => {
  const [digits, suffix, of] = tokens.slice(at, at + 3)
  const isPart = digits && /^10{1,6}$/.test(digits.text) && (digits.gap === '-' || of?.lower === 'of')
  return isPart && suffix?.gap === '' && /^ths?$/.test(suffix.lower)
    ? { value: Number(digits.text), plural: suffix.lower === 'ths', next: at + 2 }
    : undefined
}

/** What a fraction is divided by, from the token behind its upper number on: third, hundredths, ten-thousandth, 100th. */
export const bottomAt = (tokens: Token[], at: number): Bottom | undefined => {
  const word = tokens[at]
  if (!isJoined(word)) return undefined
  if (word.type === 'number') return inDigits(tokens, at)
  const value = denominators.get(word.lower)
  return value === undefined
    ? joinedPower(tokens, at)
    : { value, plural: word.lower.endsWith('s'), next: at + 1 }
}
