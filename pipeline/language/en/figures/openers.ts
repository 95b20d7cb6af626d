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
  ...['half', 'halve', 'halved', 'halving', 'quarter', 'scores', 'former', 'latter'],
  ...labels,
])

const roman = /^[IVXLC]+$/
const digit = /[\d]/

/** HMX-1, G20: letters that digits follow. */
const isCode = (text: string, end: number): boolean =>
  digit.test(text[end - 1] ?? '') ||
  digit.test(text[end] ?? '') ||
  (/[-–]/.test(text[end] ?? '') && digit.test(text[end + 1] ?? ''))

/** Whether a figure may begin at a token: most words are passed at a glance. */
export const mayOpen = ({ text }: Text, token: Token): boolean =>
  token.type !== 'word' || openers.has(token.lower) || roman.test(token.text) || isCode(text, token.end)
