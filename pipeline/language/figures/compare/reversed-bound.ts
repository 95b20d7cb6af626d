import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { type Bound, boundOf, boundWords, isCounted } from './bounds.js'
import type { Sides, Wording } from './wordings/wording.js'

/** Words before a figure with those that say the other side of it; each stands for the one in the other column. */
const before: readonly (readonly [under: string, over: string])[] = [
  ['under', 'over'],
  ['below', 'above'],
  ['less than', 'more than'],
  ['fewer than', 'more than'],
  ['at most', 'at least'],
  ['no more than', 'no less than'],
  ['no more than', 'no fewer than'],
  ['a maximum of', 'a minimum of'],
  ['lower than', 'higher than'],
  ['smaller than', 'larger than'],
  ['smaller than', 'greater than'],
  ['smaller than', 'bigger than'],
  ['younger than', 'older than'],
  ['shorter than', 'longer than'],
  ['shorter than', 'taller than'],
  ['lighter than', 'heavier than'],
  ['slower than', 'faster than'],
]

/** Words behind a figure. */
const behind: readonly (readonly [under: string, over: string])[] = [
  ['or less', 'or more'],
  ['or fewer', 'or more'],
  ['or under', 'or over'],
  ['or below', 'or above'],
  ['or younger', 'or older'],
  ['or lower', 'or higher'],
  ['or shorter', 'or longer'],
  ['and below', 'and above'],
  ['and under', 'and over'],
  ['and younger', 'and older'],
]

/** Words before a figure that have no counterpart: the bound is told in its own words. */
const others =
  'nearly|almost|close to|approaching|nearing|just under|just shy of|just below|well under|well below|barely|up to|as many as|no higher than|no greater than|exceeding|surpassing|topping|in excess of|upwards? of|beyond|just over|well over|a little over|slightly over|slightly more than|well above|slightly above|a little more than'

const verbs: Readonly<Record<string, string>> = {
  exceeded: 'came to ',
  surpassed: 'came to ',
  topped: 'came to ',
  exceeds: 'comes to ',
  surpasses: 'comes to ',
  tops: 'comes to ',
  exceed: 'come to ',
  surpass: 'come to ',
}

const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|')

const wordBefore = new RegExp(
  `\\b(${anyOf([...before.flat(), ...others.split('|'), ...Object.keys(verbs)])})((?: (?:the|an?|its|their|his|her|another|only|just|a total of))* )$`,
  'i',
)
const wordBehind = new RegExp(`^ (${anyOf(behind.flat())})\\b`, 'i')
/** A comparison that something before it turns round: may not exceed, no older than. */
const turnedRound = /\b(?:not|never|no|cannot|without)(?: [a-z]+){0,4} $|n['’]t(?: [a-z]+){0,3} $/i

const isUnder = (bound: Bound): boolean => bound === 'near' || bound === 'less' || bound === 'most'

/** Inclusive words stay inclusive, exclusive ones exclusive; above and below are told of either. */
const fits = (bound: Bound, word: string): boolean =>
  /^(?:above|below)$/.test(word)
    ? bound !== 'near'
    : /^(?:at |no |a )/.test(word)
      ? bound === 'most' || bound === 'least'
      : bound === 'less' || bound === 'more'

const otherOf = (
  rows: readonly (readonly [string, string])[],
  word: string,
  toUnder: boolean,
): string | undefined => rows.find(row => row[toUnder ? 1 : 0] === word)?.[toUnder ? 0 : 1]

const capitalised = (like: string, words: string): string =>
  /^[A-Z]/.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words

/** What stands for a word before the figure. */
const instead = (bound: Bound, word: string, figure: Figure): string => {
  const lower = word.toLowerCase()
  const other = otherOf(before, lower, isUnder(bound))
  const isBare = other === undefined || /^(?:less|more|no less) than$/.test(other)
  if (!isBare && fits(bound, other)) return other
  if (other === 'no less than' && bound === 'least') return isCounted(figure) ? 'no fewer than' : other
  return `${verbs[lower] ?? ''}${boundWords(bound, figure)}`
}

/**
 * 近500万 and “more than 5 million”: the figure with the words that say on which side of it the truth lies, and those that
 * should stand there. Undefined where the target says so in words that we cannot set right.
 */
export const reversedBound = (source: Figure, target: Figure, sides: Sides): Wording | undefined => {
  const bound = boundOf(sides.source, source)
  if (primary(sides.target.language) !== 'en' || bound === undefined) return undefined
  const { text } = sides.target
  const written = text.slice(target.start, target.end)
  const head = text.slice(Math.max(0, target.start - 64), target.start)
  const ahead = wordBefore.exec(head)
  if (ahead) {
    const [whole, word = '', filler = ' '] = ahead
    if (turnedRound.test(head.slice(0, ahead.index))) return undefined
    const expected = `${capitalised(word, instead(bound, word, target))}${filler}${written}`
    return { source, target: { ...target, start: target.start - whole.length }, expected }
  }
  const [tail = '', word = ''] = wordBehind.exec(text.slice(target.end, target.end + 24)) ?? []
  if (word === '') return undefined
  const other = otherOf(behind, word.toLowerCase(), isUnder(bound))
  const expected =
    other === undefined || bound === 'near'
      ? `${boundWords(bound, target)} ${written}`
      : `${written} ${other}`
  return { source, target: { ...target, end: target.end + tail.length }, expected }
}
