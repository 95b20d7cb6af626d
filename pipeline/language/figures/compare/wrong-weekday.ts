import type { Figure, FigureKind } from '../figure.js'
import { grammarOf } from '../grammars.js'
import { equal, rational } from '../rational.js'
import { dateGroup } from './date-group.js'
import type { Side } from './excuses/excuse.js'
import type { Wording } from './wordings/wording.js'

/** Older dates may be told by another calendar than the one that is reckoned with here. */
const firstYear = 1900

/** The parts of a date by the calendar. */
interface CalendarDate {
  year: Figure
  month: Figure
  day: Figure
}

/** The figures of the date that a figure is a part of, by kind; of a kind that it has twice, none. */
const partsOf = (side: Side, figure: Figure): ReadonlyMap<FigureKind, Figure> => {
  const [first, last] = dateGroup(side, figure)
  const group = side.figures.slice(side.figures.indexOf(first), side.figures.indexOf(last) + 1)
  return new Map(
    group
      .filter(({ kind }) => group.filter(other => other.kind === kind).length === 1)
      .map(part => [part.kind, part]),
  )
}

/** The year of the one date of a side that has this month and day. */
const yearOf = (side: Side, month: Figure, day: Figure): Figure | undefined => {
  const years = side.figures.flatMap(figure => {
    if (figure.kind !== 'month' || !equal(figure.value, month.value)) return []
    const parts = partsOf(side, figure)
    const said = parts.get('day')
    return said && equal(said.value, day.value) ? (parts.get('year') ?? []) : []
  })
  const [year] = years
  return year && years.every(({ value }) => equal(value, year.value)) ? year : undefined
}

/** 5 June (Tuesday), Tuesday (5 June): the figure of the date that stands beside a weekday. */
const besideBracket = ({ text, figures }: Side, weekday: Figure): Figure | undefined => {
  const at = figures.indexOf(weekday)
  const [before, behind] = [figures[at - 1], figures[at + 1]]
  const isBracket = (from: number, to: number): boolean => /^ ?[(（]$/.test(text.slice(from, to))
  if (before && isBracket(before.end, weekday.start)) return before
  return behind && isBracket(weekday.end, behind.start) ? behind : undefined
}

/** The date a weekday stands with; its year may be told by the other side alone. */
const dateWith = (side: Side, other: Side, weekday: Figure): CalendarDate | undefined => {
  const parts = partsOf(side, besideBracket(side, weekday) ?? weekday)
  const [month, day] = [parts.get('month'), parts.get('day')]
  if (!month || !day) return undefined
  const year = parts.get('year') ?? yearOf(other, month, day)
  return year && { year, month, day }
}

/** ISO 8601: 1 is Monday; undefined where the calendar has no such day. */
const weekdayOf = ({ year, month, day }: CalendarDate): number | undefined => {
  const [y, m, d] = [year, month, day].map(({ value }) => Number(value.n)) as [number, number, number]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (y < firstYear || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined
  return date.getUTCDay() || 7
}

/** The whole date as one figure, to be named. */
const spanOf = (side: Side, day: Figure): Figure => {
  const [first, last] = dateGroup(side, day)
  return { ...day, start: first.start, end: last.end }
}

/**
 * 2019年6月5日 and “Tuesday, June 5, 2019”, which was a Wednesday: by the Gregorian calendar the date falls on another day of
 * the week. A weekday that the source has as well is compared with that one.
 */
export const wrongWeekday = (source: Side, target: Side): Wording | undefined => {
  for (const weekday of target.figures) {
    if (weekday.kind !== 'weekday') continue
    if (source.figures.some(({ kind }) => kind === 'weekday')) return undefined
    const date = dateWith(target, source, weekday)
    const right = date && weekdayOf(date)
    if (!date || right === undefined || BigInt(right) === weekday.value.n) continue
    const expected = grammarOf(target.language).write(rational(right), weekday, target.text)
    const day = source.figures.find(({ kind, value }) => kind === 'day' && equal(value, date.day.value))
    if (day && expected !== undefined) return { source: spanOf(source, day), target: weekday, expected }
  }
  return undefined
}
