import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What stands between a month and the number of its date: Sept. 12, Sept-12; 12 September, 12th of September; May 2017. */
interface Joins {
  behind: RegExp
  before: RegExp
  /** Between a month and a year, or a day behind that year, which no date has: May 2017, 12. */
  year: RegExp
  dayBehindYear: RegExp
}

const joins: Readonly<Record<string, Joins>> = {
  en: {
    behind: /^(?:\.? |-)$/,
    before: /^(?: (?:of )?|-)$/,
    year: /^(?:\.?,? (?:of )?|-)$/,
    dayBehindYear: /^,? $/,
  },
}

const areJoined = (month: Figure, day: Figure, { text, language }: Side): boolean => {
  const words = joins[primary(language)]
  if (!words) return false
  return month.end <= day.start
    ? words.behind.test(text.slice(month.end, day.start))
    : words.before.test(text.slice(day.end, month.start))
}

/** Sept. 2023: no day. */
const isYear = ({ kind, value }: Figure): boolean => kind === 'year' || value.n >= 1000n * value.d

/** 2017年5月, 5 月 31 日: one behind the other in one date. */
const areOneDate = ({ text }: Side, first: Figure, second: Figure): boolean =>
  second.start >= first.end && /^ *$/.test(text.slice(first.end, second.start))

/** “November 2017, 4”: the year in the place of the day. */
const isYearForDay = ({ text, language }: Side, month: Figure, year: Figure, day: Figure): boolean => {
  const words = joins[primary(language)]
  if (!words || day.start < year.end || !words.dayBehindYear.test(text.slice(year.end, day.start)))
    return false
  return month.end <= year.start && words.year.test(text.slice(month.end, year.start))
}

/** 13 in a place where no day stands: a bare number in digits. */
const isBareNumber = ({ kind, unit, writing }: Figure): boolean =>
  kind === 'count' && unit === undefined && writing.form === 'digits'

/** Behind a number that counts nothing: “December 1, 187, it …”. */
const endsThere = /^(?:[,;]|\.(?!\d)|\)| (?:at|in|on|the|it|and|as|by|to|when|for|with)\b)/

type Partner = (figure: Figure) => Figure | undefined

/** A date of the source, with the parts that were found in the target. */
interface Dated {
  source: Side
  target: Side
  month: Figure
  said: Figure
  partner: Partner
}

/** Day and year in each other's place: 2017年11月4日 and “November 2017, 4”. The year may be that of a date before: 2017年11月1日至12月25日. */
const turnedDay = ({ source, target, month, said, partner }: Dated, day: Figure): Exchanged[] => {
  const moved = partner(day)
  if (!moved) return []
  for (const year of source.figures) {
    const told = year.kind === 'year' && year.end <= month.start ? partner(year) : undefined
    if (told && isYearForDay(target, said, told, moved))
      return exchanged({ source: day, target: moved }, { source: year, target: told })
  }
  return []
}

/** A day that left its month to the year: 7月13日…2010年 and “July 2010 … in 13”. */
const lostDay = ({ source, target, said, partner }: Dated, day: Figure): Exchanged[] => {
  const words = joins[primary(target.language)]
  const moved = partner(day)
  if (!words || !moved || !isBareNumber(moved)) return []
  const own = target.figures.filter(({ kind, value }) => kind === 'month' && equal(value, said.value))
  if (own.some(month => areJoined(month, moved, target) || isInSpan(target, month, moved))) return []
  const year = source.figures.find(figure => {
    const told = figure.weight === 'strong' ? partner(figure) : undefined
    return told && isYear(told) && words.year.test(target.text.slice(said.end, told.start))
  })
  const told = year && partner(year)
  return year && told ? exchanged({ source: day, target: moved }, { source: year, target: told }) : []
}

/** “July 13, 14 and 15”, “from 12 to 15 July”: a day that shares its month. */
const isInSpan = ({ text }: Side, month: Figure, day: Figure): boolean =>
  /^[\d ,–—-]*(?:(?:and|to|or|through|until) )*[\d ,–—-]*$/.test(
    month.end <= day.start ? text.slice(month.end, day.start) : text.slice(day.end, month.start),
  )

/** A day behind a year, and its month before neither: “From December 15 to 2016, 22”. */
const dayBehindYear = ({ target, said, partner }: Dated, day: Figure, year: Figure): Exchanged[] => {
  const words = joins[primary(target.language)]
  const [moved, told] = [partner(day), partner(year)]
  if (!words || !moved || !told || !isBareNumber(moved) || moved.start < told.end) return []
  if (!words.dayBehindYear.test(target.text.slice(told.end, moved.start))) return []
  if (
    target.figures.some(({ kind, start }) => kind === 'month' && start >= moved.end && start <= moved.end + 4)
  )
    return []
  return words.year.test(target.text.slice(said.end, told.start))
    ? []
    : exchanged({ source: day, target: moved }, { source: year, target: told })
}

/** Another number where the year stands: 2017年12月1日…187个 and “On December 1, 187, … 2017 of them”. */
const lostYear = ({ source, target, said, partner }: Dated, day: Figure, year: Figure): Exchanged[] => {
  const words = joins[primary(target.language)]
  const [told, moved] = [partner(day), partner(year)]
  if (!words || !told || !moved || !areJoined(said, told, target)) return []
  const end = Math.max(said.end, told.end)
  const wrong = target.figures.find(({ start }) => start >= end)
  if (!wrong || wrong === moved || isYear(wrong) || wrong.kind !== 'count' || wrong.unit !== undefined)
    return []
  if (!/^, $/.test(target.text.slice(end, wrong.start)) || !endsThere.test(target.text.slice(wrong.end)))
    return []
  if (
    target.figures.some(
      ({ kind, end: month }) => kind === 'month' && words.year.test(target.text.slice(month, moved.start)),
    )
  )
    return []
  const other = source.figures.find(figure => partner(figure) === wrong)
  return other ? exchanged({ source: year, target: moved }, { source: other, target: wrong }) : []
}

/** The number beside the month that belongs to something else, in the place of a part of the date. */
const intruder = (
  { source, target, said, partner }: Dated,
  parts: readonly (Figure | undefined)[],
  moved: Figure,
) =>
  source.figures.find(figure => {
    const theirs = parts.includes(figure) ? undefined : partner(figure)
    return theirs && !isYear(theirs) && !equal(theirs.value, moved.value) && areJoined(said, theirs, target)
  })

/** A part of a date that does not stand with its month, and what stands there instead. */
const tornPart = (dated: Dated, part: Figure, parts: readonly (Figure | undefined)[]): Exchanged[] => {
  const { source, target, said, partner } = dated
  const moved = partner(part)
  if (!moved || areJoined(said, moved, target)) return []
  const months = target.figures.filter(({ kind, value }) => kind === 'month' && equal(value, said.value))
  const words = joins[primary(target.language)]
  const stands = (month: Figure): boolean =>
    areJoined(month, moved, target) ||
    (part.kind === 'year' &&
      (words?.year.test(target.text.slice(month.end, moved.start)) ||
        (moved.kind === 'year' && words?.year.test(target.text.slice(moved.end, month.start))))) === true
  if (months.some(stands)) return []
  const other = intruder(dated, parts, moved)
  const wrong = other && partner(other)
  return other && wrong && source.figures.includes(other)
    ? exchanged({ source: part, target: moved }, { source: other, target: wrong })
    : []
}

/**
 * A date whose month has another number beside it: 9月12日，6.1级 and “magnitude 12 … on Sept. 6.1”, 2017年5月，160起 and
 * “since May 160 … 2017 incidents”; or whose parts changed places.
 * @param partner the figure of the target that a figure of the source was paired with.
 */
export const tornDates = (source: Side, target: Side, partner: Partner): Exchanged[] => {
  if (!joins[primary(target.language)]) return []
  for (const [index, month] of source.figures.entries()) {
    if (month.kind !== 'month') continue
    const said = partner(month)
    if (said?.kind !== 'month') continue
    const dated = { source, target, month, said, partner }
    const [before, behind, last] = [-1, 1, 2].map(step => source.figures[index + step])
    const year = before?.kind === 'year' && areOneDate(source, before, month) ? before : undefined
    const day = behind?.kind === 'day' && areOneDate(source, month, behind) ? behind : undefined
    // 9月12日至15日 is “12 to 15 September”.
    const parts = [day, year, last?.kind === 'day' ? last : undefined]
    const torn = day ? tornPart(dated, day, parts) : year ? tornPart(dated, year, parts) : []
    if (torn.length > 0) return torn
    const turned = day ? turnedDay(dated, day) : []
    if (turned.length > 0) return turned
    const lost = day
      ? [
          ...lostDay(dated, day),
          ...(year && last?.kind === 'day' ? dayBehindYear(dated, last, year) : []),
          ...(year ? lostYear(dated, day, year) : []),
        ]
      : []
    if (lost.length > 0) return lost.slice(0, 2)
  }
  return []
}
