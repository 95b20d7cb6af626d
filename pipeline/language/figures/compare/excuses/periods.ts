import { primary } from '../../../../model/language.js'
import type { FigureKind } from '../../figure.js'
import { add, compare, equal, rational, subtract, toNumber } from '../../rational.js'
import type { Excuse, Lonely } from './excuse.js'

/** 比2016年增长: the year before, which English says as "year on year". */
const isYearBefore = ({ figure, own, other }: Lonely): boolean =>
  figure.kind === 'year' &&
  /[比较]$/.test(own.text.slice(0, figure.start).trimEnd()) &&
  /\byear[- ]on[- ]year\b|\byoy\b|\by\/y\b/i.test(other.text)

/** What stands around the year that a budget or a growth is told against: 比2019年执行数, 2017年结转收入. */
const againstBefore = /(?:比|较|与|同)$/
const againstBehind = /^(?:年?末)?(?:结转|执行数|决算数|预算数|同期|相比)/

/** for 2020 where the source says 比2019年执行数下降: the year that is told of, which the year before gives away. */
const isYearAfterBase = ({ figure, own, other, added, paired }: Lonely): boolean =>
  added &&
  figure.kind === 'year' &&
  figure.range === undefined &&
  other.figures.some(
    base =>
      base.kind === 'year' &&
      paired.has(base) &&
      equal(figure.value, add(base.value, rational(1))) &&
      (againstBefore.test(other.text.slice(0, base.start)) || againstBehind.test(other.text.slice(base.end))),
  ) &&
  own.figures.some(twin => twin !== figure && twin.kind === 'year' && paired.has(twin))

/** The words of a language for the period before the one that is told of. */
const periodBefore: Record<string, RegExp> = {
  zh: /环比|同比|上年|上一?个?[月季周]|前一|去年|同期/,
  en: /\b(?:previous|preceding|prior|earlier|last|before|year-on-year|quarter-on-quarter|month-on-month)\b/,
}
const periods: ReadonlySet<FigureKind> = new Set(['year', 'quarter', 'month', 'ordinal'])

/** up from the third quarter, where the source says the fourth and 环比. */
const isPeriodBefore = ({ figure, own, other }: Lonely): boolean =>
  periods.has(figure.kind) &&
  (periodBefore[primary(other.language)]?.test(other.text) ?? false) &&
  own.figures.some(
    now =>
      periods.has(now.kind) &&
      (now.kind === figure.kind || figure.kind === 'ordinal') &&
      equal(now.value, add(figure.value, rational(1))),
  )

/** 10月1日至7日 as the seven-day holiday: a stretch of days, counted. */
const isStretch = ({ figure, own, other }: Lonely): boolean => {
  if (figure.kind !== 'month' && figure.kind !== 'day') return false
  const days = own.figures.filter(({ kind }) => kind === 'day')
  const spans = days.flatMap((from, index) => {
    const to = days[index + 1]
    return from.range === 'from' && to ? [add(subtract(to.value, from.value), rational(1))] : []
  })
  return other.figures.some(({ unit, value }) => unit === 'day' && spans.some(span => equal(span, value)))
}

/** on the 26th and 27th for 26、27日一连两天: the days by number where they stand, and their count besides. */
const isCountOfDays = ({ figure, own, paired }: Lonely): boolean => {
  if (figure.unit !== 'day' || figure.value.d !== 1n) return false
  const days = own.figures.filter(day => day.kind === 'day' && paired.has(day))
  const [first, last] = [days[0], days.at(-1)]
  if (days.length < 2 || !first || !last) return false
  const span = add(subtract(last.value, first.value), rational(1))
  return equal(span, figure.value) && (first.range === 'from' || equal(rational(days.length), span))
}

/** in 2019 and 2018 for 2019年和2018年，该两年: years by number where they stand, and their count besides. */
const isCountOfYears = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  figure.unit === 'year' &&
  /[这该]$/.test(own.text.slice(0, figure.start)) &&
  own.figures.filter(year => year.kind === 'year' && paired.has(year) && year.start < figure.start).length ===
    toNumber(figure.value)

/** the first two quarters for 一、二季度: counted on one side, told one by one on the other. */
const isToldEach = ({ figure, other }: Lonely): boolean =>
  figure.kind === 'quarter'
    ? other.figures.some(({ unit, value }) => unit === 'season' && compare(value, figure.value) >= 0)
    : figure.unit === 'season' &&
      other.figures.filter(({ kind, value }) => kind === 'quarter' && compare(value, figure.value) <= 0)
        .length > 1

/** 20至30岁 as in their twenties: the decade covers both ends. */
const isCovered = ({ figure, own, other }: Lonely): boolean => {
  const from = own.figures[own.figures.indexOf(figure) - 1]
  return (
    figure.range === 'to' &&
    from !== undefined &&
    other.figures.some(
      decade =>
        decade.kind === 'decade' &&
        equal(from.value, decade.value) &&
        toNumber(figure.value) <= toNumber(decade.value) + 10,
    )
  )
}

/** 永乐十八年（1420年）: the year of a reign, of which the other side says the year of the calendar alone. */
const isReign = ({ figure, own, paired }: Lonely): boolean => {
  const next = own.figures[own.figures.indexOf(figure) + 1]
  const isCalendar = next?.kind === 'year' && /^[（(]公?元?$/.test(own.text.slice(figure.end, next.start))
  return isCalendar && paired.has(next) && figure.unit === 'year' && own.text[figure.end - 1] === '年'
}

/** 10年间, over that period: a stretch that the other side tells by its ends, or told before. */
const isThatPeriod = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'quantity' &&
  figure.unit === 'year' &&
  /^(?:间|期间|之间)/.test(own.text.slice(figure.end)) &&
  /\b(?:over|during|in|throughout|within) (?:that|this|the same|those) (?:period|time|span)\b/i.test(
    other.text,
  )

/** 年均, on average over the past ten years: of which years an average is, which the source has told before. */
const isSpanOfAverage = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.unit === 'year' &&
  /\b(?:over|in|during|for) the (?:past|last) $/i.test(own.text.slice(0, figure.start)) &&
  /年均|年平均|平均每年/.test(other.text) &&
  other.figures.every(
    ({ unit, kind, start, end }) =>
      kind !== 'year' && (unit !== 'year' || !other.text.slice(start, end).includes('年')),
  )

/** What lasts a few days and is known by its name. */
const events = /论坛|峰会|年会|大会|会议|访问|之行|博览会|培训班|活动/
const eventBehind =
  /^(?: [a-z]+| [A-Z][\w-]*| and| “| "){0,6} (?:forum|summit|conference|meeting|session|visit|trip|event|symposium|expo|gathering|congress|seminar|workshop)\b/i

/** the two-day forum, in the coming two days: how long an event lasts, which its name does not say. */
const isLengthOfEvent = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.unit === 'day' &&
  events.test(other.text) &&
  other.figures.every(({ unit }) => unit !== 'day') &&
  (/^(?:\w+)-day\b/.test(own.text.slice(figure.start))
    ? eventBehind.test(own.text.slice(figure.end))
    : /\b(?:in|over|during|for) the (?:coming|next) $/i.test(own.text.slice(0, figure.start)))

/** Plurals of the stretches that many of a shorter one make. */
const longer: Readonly<Record<string, RegExp>> = {
  day: /(?<!\d )\b(?:weeks|months)\b/,
  week: /(?<!\d )\b(?:months|years)\b/,
  month: /(?<!\d )\byears\b/,
  year: /(?<!\d )\b(?:decades|generations|centuries)\b/,
}

/** 几十天 as weeks: of a magnitude alone the plural of the next longer stretch tells as much. */
const isVagueStretch = ({ figure, other, added }: Lonely): boolean =>
  !added &&
  figure.vague === true &&
  figure.unit !== undefined &&
  primary(other.language) === 'en' &&
  (longer[figure.unit]?.test(other.text) ?? false)

/** 1906年始建，1909年通车 as “begun in 1906 and opened three years later (1909)”: the translation reckons what lies between two years. */
const isStretchOfEnds = ({ figure, own, paired, added }: Lonely): boolean => {
  if (!added || figure.kind !== 'quantity' || figure.unit !== 'year' || figure.value.n < 2n || figure.vague)
    return false
  const years = own.figures.filter(year => year.kind === 'year' && paired.has(year))
  return years.some((to, index) => {
    const from = years[index - 1]
    return from && equal(subtract(to.value, from.value), figure.value)
  })
}

/** Stretches of time that one side counts and the other names. */
export const periodExcuses: readonly Excuse[] = [
  { name: 'a growth against the year before', holds: isYearBefore },
  { name: 'the year after the one it is told against', holds: isYearAfterBase },
  { name: 'the period before, named', holds: isPeriodBefore },
  { name: 'days told by how many they are', holds: isStretch },
  { name: 'days counted where they are told one by one', holds: isCountOfDays },
  { name: 'years counted where they are told one by one', holds: isCountOfYears },
  { name: 'quarters told one by one', holds: isToldEach },
  { name: 'a decade that covers both ends', holds: isCovered },
  { name: 'the length of an event', holds: isLengthOfEvent },
  { name: 'a vague stretch told by a longer one', holds: isVagueStretch },
  { name: 'the years of an average', holds: isSpanOfAverage },
  { name: 'a stretch told as that period', holds: isThatPeriod },
  { name: 'the year of a reign', holds: isReign },
  { name: 'the years between two that are told', holds: isStretchOfEnds },
]
