import { dayTimes } from './calendar.js'
import { generationWords } from './decades.js'
import { labels } from './label.js'
import { numberWords } from './numbers.js'
import type { Text } from './reading.js'
import { articles, wordsAlone } from './spoken.js'
import type { Token } from './tokens.js'
import { ages, multiWords, several } from './vague.js'
import {
  decadeWords,
  implied,
  magnitudes,
  months,
  multiples,
  ranks,
  shortWeekdays,
  weekdays,
} from './words.js'

/** Every word at which some rule may begin, in lower case. */
const openers: ReadonlySet<string> = new Set([
  ...numberWords,
  ...articles,
  ...wordsAlone,
  ...generationWords,
  ...several,
  ...multiWords,
  ...[
    months,
    weekdays,
    shortWeekdays,
    magnitudes,
    ages,
    multiples,
    ranks,
    implied,
    decadeWords,
    dayTimes,
  ].flatMap(table => [...table.keys()]),
  ...['sat', 'sun', 'half', 'halve', 'halved', 'halving', 'quarter', 'scores', 'former', 'latter'],
  ...labels,
])

/** Articles that begin no number: the, this. Of all words they are the most, and one rule alone asks for them. */
const bareArticles: ReadonlySet<string> = new Set(
  [...articles].filter(word => ![numberWords, ages, ranks, implied].some(table => table.has(word))),
)

/** Whether nothing can begin at a token but what an article makes one of. */
export const isBareArticle = ({ text }: Text, token: Token): boolean =>
  token.type === 'word' && bareArticles.has(token.lower) && !isCode(text, token.end)

const roman = /^(?:[IVXLC]+(?:th)?|[ivx]{2,4})$/
const isRoman = (word: string): boolean => 'IVXLCivx'.includes(word.charAt(0)) && roman.test(word)
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** HMX-1, G20: letters that digits follow. */
const isCode = (text: string, end: number): boolean =>
  isDigit(text.charCodeAt(end - 1)) ||
  isDigit(text.charCodeAt(end)) ||
  (isDigit(text.charCodeAt(end + 1)) && /[-–]/.test(text.charAt(end)))

/** Whether a figure may begin at a token: most words are passed at a glance. */
export const mayOpen = ({ text }: Text, token: Token): boolean =>
  token.type !== 'word' || openers.has(token.lower) || isRoman(token.text) || isCode(text, token.end)
