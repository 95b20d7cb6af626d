import type { Figure } from './figure.js'
import { namedFigure } from './named-figure.js'
import { add, decimal, multiply, type Rational, rational } from './rational.js'

const clock = /(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(\.\d+)?(?!\d|:|,\d{3})/y
const score = /(\d{1,3}):(\d{1,3}(?:\.\d+)?)(?!\d|,\d{3})/y

const figure = (
  kind: Figure['kind'],
  value: Rational,
  start: number,
  end: number,
  more: Partial<Figure> = {},
): Figure => ({ ...namedFigure(kind, value, start, end), writing: { form: 'digits' }, ...more })

/** 22'85: the hundredths of a race behind an apostrophe. */
const hundredths = /(\d{1,2})['’′](\d{2})(?![\d"″”]|\.\d+["″”])/y

const sixty = rational(60)

/** 1:57.79 is a time in seconds. */
const lap = (match: RegExpExecArray, at: number): Figure => {
  const seconds = add(multiply(decimal(match[1] ?? '0'), sixty), decimal(`${match[2]}${match[4]}`))
  return figure('quantity', seconds, at, at + match[0].length, { unit: 'second' })
}

/** 2:13:38 is a time in seconds, of day or of a race. */
const duration = (match: RegExpExecArray, at: number): Figure => {
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60
  const value = add(rational(seconds), decimal(`${match[3]}${match[4] ?? ''}`))
  return figure('quantity', value, at, at + match[0].length, { unit: 'second' })
}

/** a goal on 27:37, done in 41:05: minutes and seconds beyond any clock. */
const isPlayed = (text: string, at: number, match: RegExpExecArray): boolean =>
  /\b(?:on|at|in|after|of|clocked) $/.test(text.slice(Math.max(0, at - 9), at)) &&
  !isScore(text, at, match[0].length)

const played = (match: RegExpExecArray, at: number): Figure =>
  figure('quantity', rational(Number(match[1]) * 60 + Number(match[2])), at, at + match[0].length, {
    unit: 'second',
  })

/** A number with what parts it from another; cheap to look for before what it may be. */
const parted = /\d{1,3}[:'’′]\d/y

/**
 * Numbers with a colon between them: `19:02` a time of day, `1:57.79` a time in seconds, `2:1` a score, which is two
 * numbers. `late` says that the afternoon is meant.
 */
export const clockAt = (text: string, at: number): { figures: Figure[]; end: number } | undefined => {
  const sign = text.charCodeAt(at)
  if (sign < 48 || sign > 57) return undefined
  parted.lastIndex = at
  if (!parted.test(text)) return undefined
  hundredths.lastIndex = at
  const race = hundredths.exec(text)
  if (race)
    return {
      figures: [
        figure('quantity', decimal(`${race[1]}.${race[2]}`), at, at + race[0].length, { unit: 'second' }),
      ],
      end: at + race[0].length,
    }
  clock.lastIndex = at
  const time = clock.exec(text)
  if (time && isRatio(text, at)) return scoreAt(text, at)
  if (time?.[3] !== undefined) return { figures: [duration(time, at)], end: at + time[0].length }
  if (time?.[4] !== undefined) return { figures: [lap(time, at)], end: at + time[0].length }
  if (time && Number(time[1]) <= 24 && !isScore(text, at, time[0].length))
    return { figures: [clockFigure(time, text, at)], end: at + time[0].length }
  if (time && isPlayed(text, at, time)) return { figures: [played(time, at)], end: at + time[0].length }
  return scoreAt(text, at)
}

/** The two numbers of a score or a ratio. */
const scoreAt = (text: string, at: number): { figures: Figure[]; end: number } | undefined => {
  score.lastIndex = at
  const points = score.exec(text)
  if (!points) return undefined
  const middle = at + (points[1]?.length ?? 0)
  const end = at + points[0].length
  const ends = [
    figure('count', decimal(points[1] ?? '0'), at, middle),
    figure('count', decimal(points[2] ?? '0'), middle + 1, end),
  ]
  return { figures: ends, end }
}

/** What no clock shows: 11:6, 3:1, 21:75, 25:21. */
const plainScore = /(?<![\d:])(?:\d{1,3}:(?:\d|[6-9]\d)|(?:2[5-9]|[3-9]\d|\d{3}):\d{2})(?![\d:])/
const between = /^(?:[、，,;；和与及]| and )? ?$/
const beforeScore =
  /(?:比分|总分|战胜|击败|score(?!d)|sets?(?! (?:for|at|to|out|off|up|on|by)\b))[^。；;.]{0,8}$|(?:比例|比率|配比|按|以|ratio(?: of)?|scale(?: of)?)[^。；;.]{0,3}$/i
const afterRatio = /^ ?的?(?:比例|比率|配比|稀释|混合|ratio|scale|dilut)/i

/** 师生比1:15.6, a ratio of 1:15.6: no time of a race. */
const isRatio = (text: string, at: number): boolean =>
  /(?:(?:比例|比率|比值|[生患值别]比)(?:为|是|约|约为|达到?)?|\bratio(?: (?:of|is|was|at))?) ?$/i.test(
    text.slice(Math.max(0, at - 12), at),
  )

/** 12:10 is a score in a list with 11:6, or behind 比分. */
const isScore = (text: string, at: number, length: number): boolean => {
  if (
    beforeScore.test(text.slice(Math.max(0, at - 14), at)) ||
    afterRatio.test(text.slice(at + length, at + length + 10))
  )
    return true
  const [before, after] = [text.slice(Math.max(0, at - 8), at), text.slice(at + length, at + length + 10)]
  const last = /(\d{1,3}:\d{1,2})([^\d:]{0,6})$/.exec(before)
  const next = /^([^\d:]{0,6})(\d{1,3}:\d{1,2})/.exec(after)
  return (
    (last !== null && between.test(last[2] ?? '') && plainScore.test(last[1] ?? '')) ||
    (next !== null && between.test(next[1] ?? '') && plainScore.test(next[2] ?? ''))
  )
}

const late = /(?:下午|晚上|晚间|傍晚|当晚|今晚|昨晚|深夜|晚|午后) ?$/

/** 首班车6:30，末班车22:00: a text that counts the hours up to 24. */
const countsTo24 = (text: string): boolean => /(?<![\d:])(?:1[3-9]|2[0-4]):[0-5]\d(?![\d:])/.test(text)

const clockFigure = (match: RegExpExecArray, text: string, at: number): Figure => {
  const minutes = Number(match[1]) * 60 + Number(match[2])
  const afternoon = late.test(text.slice(Math.max(0, at - 4), at)) && minutes < 720
  const short = !afternoon && minutes <= 780 && match[1]?.length !== 2 && !countsTo24(text)
  return figure(
    'time',
    rational(minutes + (afternoon ? 720 : 0)),
    at,
    at + match[0].length,
    short ? { short: true } : {},
  )
}
