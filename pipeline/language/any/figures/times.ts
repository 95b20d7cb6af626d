import type { Figure } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import { type Found, plain, type Reader } from './reader.js'

/** 15.30 Uhr, 14 h 30, 9h05. */
const hours =
  /^([01]?\d|2[0-4])(?:[.:]([0-5]\d) ?(?:uhr|h(?![\p{L}])|heures?|ore|uur|giờ)|\s?(?:h|uhr|ч\.?)\s?([0-5]\d)(?!\d|[.,]\d))/u

const minutesOf = (hour: number, minute: number, isLate: boolean): number =>
  (hour + (isLate && hour < 12 ? 12 : 0)) * 60 + minute

/** What follows an hour says the half of the day: утра, de la tarde, giờ chiều. */
const halfBehind = (reader: Reader, end: number): { length: number; isLate: boolean } | undefined => {
  const match = reader.locale.patterns.oClock?.exec(reader.lower.slice(end, end + 30))
  return match ? { length: match[0].length, isLate: match[2] !== undefined } : undefined
}

/** The time of day that an hour in digits or words is, with the half of the day behind it. */
export const timeWith = (
  reader: Reader,
  hour: number,
  minute: number,
  start: number,
  end: number,
): Figure | undefined => {
  const half = hour <= 24 ? halfBehind(reader, end) : undefined
  if (!half) return undefined
  const last = end + half.length
  return plain('time', rational(minutesOf(hour, minute, half.isLate)), start, last, last)
}

const told = /^(\d{1,2})(?:[:.h]([0-5]\d)(?!\d))?(?!\d|[.,:]\d)/

/** 7 утра, 3:30 de la tarde, 7.55 giờ sáng. */
const halvedAt = (reader: Reader, at: number): Found | undefined => {
  const match = told.exec(reader.lower.slice(at, at + 8))
  if (!match) return undefined
  const end = at + match[0].length
  const figure = timeWith(reader, Number(match[1]), Number(match[2] ?? 0), at, end)
  return figure && { figures: [figure], end: figure.end }
}

const withPoint = /^([01]?\d|2[0-4])\.([0-5]\d)(?!\d|[.,:]\d| ?[%٪€$£])/

/** alle 4.40, الساعة 7.55: minutes behind a point, where a word before them says that it is a time of day. */
const announcedAt = (reader: Reader, at: number): Found | undefined => {
  const head = reader.lower.slice(Math.max(0, at - 12), at)
  const match = reader.locale.patterns.at?.test(head) ? withPoint.exec(reader.text.slice(at, at + 8)) : null
  if (!match) return undefined
  const end = at + match[0].length
  const value = rational(minutesOf(Number(match[1]), Number(match[2]), false))
  return { figures: [{ ...plain('time', value, at, end, end), short: true }], end }
}

/** A time of day at an offset that words around it tell. */
export const clockWordsAt = (reader: Reader, at: number): Found | undefined => {
  if (/\d/.test(reader.text[at - 1] ?? '')) return undefined
  const halved = halvedAt(reader, at)
  const found = halved ?? announcedAt(reader, at)
  if (found) return found
  const match = hours.exec(reader.lower.slice(at, at + 14))
  if (!match) return undefined
  const end = at + match[0].length
  const value = rational(Number(match[1]) * 60 + Number(match[2] ?? match[3]))
  // “Uhr” stays where another time is put in the place of this one.
  const last = match[2] === undefined ? end : at + (match[1]?.length ?? 0) + 3
  return { figures: [plain('time', value, at, last, last)], end }
}

/** 午後3時半, 오전 10시 30분; 10時間 and 10시간 are hours. */
export const eastClockAt = (reader: Reader, at: number): Found | undefined => {
  const match = /^(\d{1,2})(?:時(?!間)|시(?!간))(?: ?(\d{1,2})(?:分|분)| ?(半|반))?/.exec(
    reader.text.slice(at, at + 12),
  )
  const hour = Number(match?.[1])
  if (!match || hour > 24) return undefined
  const half = /(午前|午後|오전|오후) ?$/.exec(reader.text.slice(Math.max(0, at - 3), at))?.[1]
  const minutes = minutesOf(hour, match[3] ? 30 : Number(match[2] ?? 0), half === '午後' || half === '오후')
  const end = at + match[0].length
  const figure = plain('time', rational(minutes), at, end, end)
  return { figures: [half || hour > 12 ? figure : { ...figure, short: true }], end }
}

/** À 15 h, um 19 Uhr, 7 heures: hours may be a time of day, of either half where they are twelve or less. */
export const mayBeTime = (figure: Figure): Figure => {
  const { n, d } = figure.value
  if (figure.unit !== 'hour' || d !== 1n || n > 24n) return figure
  const times = (n <= 12n ? [n * 60n, (n + 12n) * 60n] : [n * 60n]).map(
    value => ({ kind: 'time', value: rational(value), unit: undefined }) as const,
  )
  return { ...figure, or: [...(figure.or ?? []), ...times] }
}
