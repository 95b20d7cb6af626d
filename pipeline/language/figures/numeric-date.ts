import type { Figure, FigureKind } from './figure.js'
import { namedFigure } from './named-figure.js'
import { phoneAt } from './phone.js'
import { rational } from './rational.js'

const iso = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-]*\d)/y
const dayFirst = /(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3})(?![\d/.-]*\d)/y
const season = /([12]\d{3})[-–/](\d{2})(?![\d-])/y
const version = /[vV]?\d+(?:\.\d+){2,}/y
const always = /(?:7[*x×]24|24[/x×]7)(?!\d)/y

const part = (kind: FigureKind, value: number, start: number, end: number): Figure => ({
  kind,
  value: rational(value),
  weight: 'strong',
  start,
  end,
  numeral: [start, end],
  writing: { form: 'digits' },
})

interface Found {
  figures: Figure[]
  end: number
}

const isoAt = (text: string, at: number): Found | undefined => {
  iso.lastIndex = at
  const match = iso.exec(text)
  if (!match) return undefined
  const [month, day] = [Number(match[3]), Number(match[4])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const end = at + match[0].length
  const middle = at + 5 + (match[3]?.length ?? 0)
  const figures = [
    part('year', Number(match[1]), at, at + 4),
    part('month', month, at + 5, middle),
    part('day', day, middle + 1, end),
  ]
  return { figures, end }
}

/** 15.6.2001, 25/12/2020; of 1.4.2001 either number may be the month. */
const dayFirstAt = (text: string, at: number): Found | undefined => {
  dayFirst.lastIndex = at
  const match = dayFirst.exec(text)
  if (!match || /[\d./-]/.test(text[at - 1] ?? '')) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31)
    return undefined
  const between = at + (match[1]?.length ?? 0)
  const middle = between + 1 + (match[3]?.length ?? 0)
  const end = at + match[0].length
  const either = first <= 12 && second <= 12
  const [leading, following] = second > 12 ? (['month', 'day'] as const) : (['day', 'month'] as const)
  const of = (kind: 'day' | 'month', value: number, start: number, stop: number): Figure => ({
    ...part(kind, value, start, stop),
    ...(either
      ? { or: [{ kind: kind === 'day' ? 'month' : 'day', value: rational(value), unit: undefined } as const] }
      : {}),
  })
  const figures = [
    of(leading, first, at, between),
    of(following, second, between + 1, middle),
    part('year', Number(match[4]), middle + 1, end),
  ]
  return { figures, end }
}

/** The second year of a season follows the first: 2017-18, 2017/18, not 2017-05. */
const seasonAt = (text: string, at: number): Found | undefined => {
  season.lastIndex = at
  const match = season.exec(text)
  if (!match) return undefined
  const first = Number(match[1])
  const years = (Number(match[2]) - (first % 100) + 100) % 100
  const isMonth = text[at + 4] !== '–' && text[at + 7] !== '年' && Number(match[2]) <= 12
  if (years !== 1 && (years === 0 || years > 40 || isMonth)) return undefined
  return {
    figures: [part('year', first, at, at + 4), part('year', first + years, at + 5, at + 7)],
    end: at + 7,
  }
}

/** 20212035年: the years of a stretch that lost its dash, which `source-year-range` tells. */
const lostDash = /((?:19|20)\d\d)((?:19|20)\d\d)(?=年)/y

const lostDashAt = (text: string, at: number): Found | undefined => {
  lostDash.lastIndex = at
  const match = lostDash.exec(text)
  const [first, second] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || first >= second || /\d/.test(text[at - 1] ?? '')) return undefined
  const figures = [part('year', first, at, at + 4), part('year', second, at + 4, at + 8)]
  return { figures, end: at + 9 }
}

const silent = (figures: readonly Figure[]): Figure[] =>
  figures.map(figure => ({ ...figure, weight: 'silent' }))

/** 1.2.12, 192.168.0.1: the numbers of a version, a section or an address are one name; 1.234.567 may be a number. */
export const versionAt = (text: string, at: number): Found | undefined => {
  version.lastIndex = at
  const match = version.exec(text)
  if (!match || /^\d{1,3}(?:\.\d{3})+$/.test(match[0]) || /[\d.]/.test(text[at - 1] ?? '')) return undefined
  const end = at + match[0].length
  const digits = match[0]
    .replace(/^v/i, '')
    .split('.')
    .map(part => part.padStart(3, '0'))
  return { figures: [namedFigure('code', rational(BigInt(digits.join(''))), at, end)], end }
}

const dayName = /(?:\d{1,2}·\d{1,2}|9\/11)(?!\d)/y

/** The parts of the name of a day, each by itself and both together (911), none of which must be said; undefined for no day. */
export const namedDay = (month: number, day: number, at: number, end: number): Figure[] | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const counts = [month, day, Number(`${month}${day}`)].map(value => part('count', value, at, end))
  return silent([...counts, part('month', month, at, end), part('day', day, at, end)])
}

/** 8·12, 9·11, 9/11: the name of a day on which something happened. */
const namedDayAt = (text: string, at: number): Found | undefined => {
  dayName.lastIndex = at
  const found = dayName.exec(text)?.[0]
  if (found === undefined) return undefined
  const [month = 0, day = 0] = found.split(/[·/]/).map(Number)
  const end = at + found.length
  const figures = namedDay(month, day, at, end)
  return figures && { figures, end }
}

/** 24/7, 7*24: all day, every day. */
const alwaysAt = (text: string, at: number): Found | undefined => {
  always.lastIndex = at
  const match = always.exec(text)
  if (!match) return undefined
  const end = at + match[0].length
  const hours: Figure = { ...part('quantity', 24, at, end), unit: 'hour' }
  return { figures: silent([...[24, 7].map(value => part('count', value, at, end)), hours]), end }
}

/** A number of up to six digits that no sign joins to another: none of what is read here, and most numbers of most texts. */
const unjoined = /\d{1,6}(?!\d|[-–/.·*x× ][\d(]|\))/y

/** Telephone numbers, dates in digits (2018-01-18), versions (1.2.12), seasons (2017-18) and 24/7 at an offset: written alike in most languages. */
export const numericDateAt = (text: string, at: number): Found | undefined => {
  const sign = text.charCodeAt(at)
  if (sign < 48 || sign > 57) return undefined
  unjoined.lastIndex = at
  if (unjoined.test(text)) return undefined
  return (
    phoneAt(text, at) ??
    isoAt(text, at) ??
    dayFirstAt(text, at) ??
    versionAt(text, at) ??
    seasonAt(text, at) ??
    lostDashAt(text, at) ??
    alwaysAt(text, at) ??
    namedDayAt(text, at)
  )
}
