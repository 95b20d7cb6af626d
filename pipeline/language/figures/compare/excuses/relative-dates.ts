import { primary } from '../../../../model/language.js'
import type { Figure, FigureKind } from '../../figure.js'
import { grammarOf } from '../../grammars.js'
import { isWrongYearOfEvent } from './events.js'
import { type Excuse, has, isSame, type Lonely, type Side } from './excuse.js'
import { isEndOfMonths } from './whole-months.js'

type Dated = 'year' | 'month' | 'day'

/** Words for a year, a month or a day that is told from the one of speaking. They are counted: `g`. */
const relative: Record<string, Record<Dated, RegExp>> = {
  zh: {
    year: /[今去明前当同后本次翌上全][年]|第二年|年年|每年|这一?年|近年|届时/g,
    month: /[本上下当同次]个?月|每月|近日|日前|最近|近期/g,
    day: /[昨今当次翌同即前明]日|[昨今明前后当]天|[今昨当]晚|[今昨]晨|日前|近日|即日|最近|本周|上周|下周|周末/g,
  },
  en: {
    year: /\b(?:this|last|next|previous|following|same|that|past|current|coming|prior) year\b|\byear (?:earlier|ago|before)/gi,
    month: /\b(?:this|last|next|previous|following|same|that|past|current|coming) month\b|\brecent/gi,
    day: /\byesterday\b|\btoday\b|\btomorrow\b|\btonight\b|\bthe (?:same|next|previous|following) (?:day|night)|\bthe day (?:before|after)|\brecent|\b(?:this|last|next) (?:week|morning|night|evening|\w+day)\b/gi,
  },
}

const isDatedKind = (kind: FigureKind): kind is Dated => kind === 'year' || kind === 'month' || kind === 'day'

const relativeWords = ({ text, language }: Side, kind: Dated): number => {
  const pattern = (relative[primary(language)] ?? grammarOf(language).relative)?.[kind]
  return pattern ? (text.match(pattern)?.length ?? 0) : 0
}

/** Relative words that answer no relative word of the figure's own side: 明年 is "next year", and leaves no word for 2014. */
const tellsRelatively = ({ figure, own, other }: Lonely): boolean =>
  isDatedKind(figure.kind) && relativeWords(other, figure.kind) > relativeWords(own, figure.kind)

const isDated = (side: Side): boolean => side.figures.some(figure => isDatedKind(figure.kind))

/** Winter Games by their years since 1994, https://olympics.com/en/olympic-games; all others are held in even years. */
const isOfGames = (year: number, behind: string): boolean =>
  /^ (?:[A-Z]\w+ )?Winter (?:Olympic|Paralympic|Games)/.test(behind) && year > 1992
    ? year % 4 === 2
    : !/^ (?:[A-Z]\w+ )?(?:Olympi|Paralympi|FIFA|World Cup)/.test(behind) || year % 2 === 0

/** The years that a name of our days bears. */
const [earliest, latest] = [1700, 2100]

/** In 2821: a slip, where no source says it. */
const isFarAhead = ({ kind, value }: Figure): boolean => kind === 'year' && Number(value.n) > latest

/** the 2018 Olympic Games, Qatar 2022: where the source has no year at all. */
const isNamedYear = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'year' &&
  !has(other, 'year') &&
  Number(figure.value.n) >= earliest &&
  Number(figure.value.n) <= latest &&
  isOfGames(Number(figure.value.n), own.text.slice(figure.end)) &&
  (/^ [A-Z][a-z]/.test(own.text.slice(figure.end)) ||
    /(?<![.!?] |^)\b(?!In|By|Since|Until|From)[A-Z][a-z]+ $/.test(own.text.slice(0, figure.start)))

/** by the end of the decade for 2030年, by mid-century for 2050年: a year told by its period. */
const namedPeriods: readonly (readonly [year: RegExp, words: RegExp])[] = [
  [
    /[09]$/,
    /\b(?:end|close) of (?:the|this) decade\b|\bdecade['’]s end\b|\bturn of the decade\b|\bbefore (?:the|this) decade (?:is (?:over|out)|ends|closes)\b/i,
  ],
  [/50$/, /\bmid-?(?: |-)?century\b|\bmiddle of (?:the|this) century\b/i],
  [/00$|99$/, /\b(?:turn|end) of the (?:century|millennium)\b/i],
]

const isNamedPeriod = ({ figure, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'year' &&
  namedPeriods.some(([year, words]) => year.test(String(figure.value.n)) && words.test(other.text))

/** 70年前 as in 1949, where the text tells of 2018: the years back from the latest year that is told, or from the one after it. */
const isReckonedBack = ({ figure, own, other, added }: Lonely): boolean => {
  if (!added || figure.kind !== 'year') return false
  const latest = Math.max(
    ...[...own.figures, ...other.figures].filter(isYear).map(({ value }) => Number(value.n)),
  )
  return other.figures.some(
    ({ unit, value, end, range }) =>
      unit === 'year' &&
      range === undefined &&
      /^[之以]?前/.test(other.text.slice(end)) &&
      [0, 1].includes(Number(figure.value.n + value.n / value.d) - latest),
  )
}

const isYear = ({ kind }: Figure): boolean => kind === 'year'

/** 周六、周日 as at weekends: the two days told together. */
const isWeekend = ({ figure, own, other }: Lonely): boolean =>
  figure.kind === 'weekday' &&
  figure.value.n >= 6n &&
  [6n, 7n].every(day => own.figures.some(({ kind, value }) => kind === 'weekday' && value.n === day)) &&
  /\bweekends?\b|周末|双休日/i.test(other.text)

/** 自周一以来 as since the start of the week. */
const isStartOfWeek = ({ figure, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'weekday' &&
  figure.value.n === 1n &&
  /\b(?:start|beginning) of (?:the|this) week\b/i.test(other.text)

/** 23日晚 as the night of 23 August, before any other month is told: the month of a day that the source tells without. */
const isMonthOfBareDay = ({ figure, own, other, added, paired }: Lonely): boolean => {
  const at = own.figures.indexOf(figure)
  const day = [own.figures[at + 1], own.figures[at - 1]].find(
    near => near?.kind === 'day' && paired.has(near),
  )
  if (!added || figure.kind !== 'month' || !day) return false
  const firstMonth = other.figures.findIndex(isMonth)
  return other.figures.slice(0, firstMonth).some(bare => isSame(bare, day) && paired.has(bare))
}

const isMonth = ({ kind }: Figure): boolean => kind === 'month'

/** The verbs of a report, and the day it was made on: said on Wednesday, told reporters Friday. */
const reports: Readonly<Record<string, RegExp>> = {
  en: /\b(?:said|says|told|announced|reported|released|published|unveiled|issued|warned|noted|added)(?: [a-z]+){0,4}?(?: on)?(?: (?:late|early))? $/i,
}

/** The day on which something was said, which a report tells and its translation may leave out. */
const isDayOfReport = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'weekday' &&
  !has(other, 'weekday') &&
  ((reports[primary(own.language)] ?? grammarOf(own.language).reports)?.test(
    own.text.slice(Math.max(0, figure.start - 60), figure.start),
  ) ??
    false)

/** Saturday for 当天: a day that the source points at, by its name. */
const isDayPointedAt = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'weekday' &&
  !has(other, 'weekday') &&
  relativeWords(other, 'day') > relativeWords(own, 'day')

/** A word for a day that is told from today, or its weekday, before the bracket in which the date says it again. */
const dayAgain = /(?:[今昨明前后当][天日晚晨早]|(?:周|星期|礼拜)[一二三四五六日天])[（(](?:\d{1,2}月)?$/

/** 今天（19日） as today, 周三（5月12日） as on Wednesday: the day is told by its word alone. */
const isDayAgain = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  dayAgain.test(own.text.slice(0, figure.start)) &&
  /^(?:\d{1,2}[日号]?|[日号])?[)）]/.test(own.text.slice(figure.end)) &&
  (has(other, 'weekday') || relativeWords(other, 'day') > 0)

/** 截至2021年10月底 as by the end of October, where 20日 is told as Saturday: the year of speaking. */
const isYearOfSpeaking = ({ figure, own, other, added, paired }: Lonely): boolean => {
  const month = own.figures[own.figures.indexOf(figure) + 1]
  return (
    !added &&
    figure.kind === 'year' &&
    month?.kind === 'month' &&
    month.start === figure.end &&
    paired.has(month) &&
    !has(other, 'year') &&
    has(other, 'weekday') &&
    !has(own, 'weekday') &&
    own.figures.some(day => day.kind === 'day' && !paired.has(day))
  )
}

/** A day, or a weekday, that nothing of the other side renders; 双11 is a name and no day. */
const hasAlone = ({ figures, text }: Side, kind: 'day' | 'weekday', paired: ReadonlySet<Figure>): boolean =>
  figures.some(
    figure =>
      figure.kind === kind &&
      figure.weight !== 'silent' &&
      !paired.has(figure) &&
      !dayAgain.test(text.slice(0, figure.start)),
  )

/** Dates that one side tells from today, by a name, or not at all. */
export const relativeDates: readonly Excuse[] = [
  {
    name: 'a date told from today on the other side',
    holds: lonely =>
      lonely.figure.range === undefined && !isFarAhead(lonely.figure) && tellsRelatively(lonely),
  },
  {
    name: 'a day told by its weekday',
    holds: ({ figure, own, other, paired }) =>
      (figure.kind === 'day' || figure.kind === 'month') &&
      (has(own, 'weekday') ? hasAlone(other, 'weekday', paired) : has(other, 'weekday')),
  },
  {
    name: 'a weekday where the source has the day',
    holds: ({ figure, other, added, paired }) =>
      added &&
      figure.kind === 'weekday' &&
      (has(other, 'weekday') ? hasAlone(other, 'day', paired) : has(other, 'day')),
  },
  { name: 'a day told again in brackets', holds: isDayAgain },
  { name: 'the year of speaking', holds: isYearOfSpeaking },
  { name: 'the year in the name of an event', holds: isNamedYear },
  { name: 'a year told by its period', holds: isNamedPeriod },
  { name: 'a year reckoned back', holds: isReckonedBack },
  { name: 'a weekend', holds: isWeekend },
  { name: 'Monday, told as the start of the week', holds: isStartOfWeek },
  { name: 'the weekday of a report', holds: isDayOfReport },
  { name: 'the weekday of a day that is pointed at', holds: isDayPointedAt },
  { name: 'the first and the last day of whole months', holds: isEndOfMonths },
  { name: 'the month of a day told without one', holds: isMonthOfBareDay },
  {
    name: 'a month or year that the translator knows from outside the sentence',
    holds: lonely => {
      const { figure, other, added } = lonely
      return (
        added &&
        ((figure.kind === 'year' && figure.range === undefined && !isFarAhead(figure)) ||
          (figure.kind === 'month' && isDated(other))) &&
        !has(other, figure.kind) &&
        !isWrongYearOfEvent(lonely)
      )
    },
  },
]
