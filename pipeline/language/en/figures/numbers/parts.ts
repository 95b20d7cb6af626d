import { rational } from '../../../figures/rational.js'
import { isJoined, type Token } from '../tokens.js'
import { type Bottom, bottomAt } from './bottoms.js'
import type { Phrase } from './phrase.js'
import { ofScale, withScales } from './scales.js'

/** a dozen, a third of, a quarter. */
export const articleAt = (tokens: Token[], at: number): Phrase | undefined => {
  const word = tokens[at + 1]
  if (!isJoined(word)) return undefined
  if (word.lower === 'dozen')
    return { value: rational(12), first: at, next: at + 2, form: 'words', article: true, dozen: true }
  const bottom = bottomAt(tokens, at + 1)
  if (!bottom || bottom.value === 2) return undefined
  const [behind, { value, next }] = [tokens[bottom.next]?.lower, bottom]
  if (word.lower !== 'quarter' && value < 100 && !isShare(tokens, at)) return undefined
  if (value >= 100 && behind === 'anniversary') return undefined
  if (value === 4 && behind === 'of' && tokens[at + 3]?.lower === 'an') return undefined
  const part: Phrase = { value: rational(1, value), first: at, next, form: 'words', article: true }
  const scaled = ofScale(tokens, part) ?? (value === 4 ? withScales(tokens, part) : part)
  return scaled === part ? { ...part, fraction: true } : scaled
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

/** two-thirds, one third; "one third-party" and "three quarters in a row" are left alone. */
export const isFractionWord = (tokens: Token[], phrase: Phrase, bottom: Bottom): boolean => {
  const word = tokens[phrase.next]?.lower ?? ''
  const previous = tokens[phrase.first - 1]?.lower
  if (bottom.value === 2) return false
  if (word === 'quarters' && phrase.value.n % 2n === 0n) return false
  if (word === 'quarters' && (previous === 'first' || previous === 'last' || previous === 'past'))
    return false
  if (phrase.value.n === 1n) return !bottom.plural && phrase.value.d === 1n
  return bottom.plural
}
