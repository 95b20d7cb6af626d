import type { LanguageTag } from '../../../model/language.js'
import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import { grammarOf } from '../grammars.js'
import { add, compare, equal, rational, subtract, toNumber } from '../rational.js'
import { isInPinyinName } from './pinyin-name.js'
import { nearQuantity, sameQuantity } from './sameness.js'

/** A text with its figures. */
export interface Side {
  text: string
  language: LanguageTag
  figures: readonly Figure[]
}

/** A figure that stands alone, with its own side and the other. */
export interface Lonely {
  figure: Figure
  own: Side
  other: Side
  /** It stands in the target and not in the source. */
  added: boolean
  /** The figures of the own side that found a partner. */
  paired: ReadonlySet<Figure>
}

/** Why a figure without a partner may be right all the same. A new reason is a row. */
export interface Excuse {
  name: string
  holds(lonely: Lonely): boolean
}

type Dated = 'year' | 'month' | 'day'

/** Words for a year, a month or a day that is told from the one of speaking. They are counted: `g`. */
const relative: Record<string, Record<Dated, RegExp>> = {
  zh: {
    year: /[今去明前当同后本次翌上][年]|第二年|年年|每年|这一?年|近年|届时/g,
    month: /[本上下当同次]个?月|每月|近日|日前|最近|近期/g,
    day: /[昨今当次翌同即前明]日|[昨今明前后当]天|[今昨当]晚|[今昨]晨|日前|近日|即日|最近|本周|上周|下周|周末/g,
  },
  en: {
    year: /\b(?:this|last|next|previous|following|same|that|past|current|coming|prior|every|each|a) year\b|(?<!average )\bannual(?!(?:ly|ized)? (?:average|growth|rate|increase))|\byearly\b|\byear (?:earlier|ago|before)/gi,
    month: /\b(?:this|last|next|previous|following|same|that|past|current|coming) month\b|\brecent/gi,
    day: /\byesterday\b|\btoday\b|\btomorrow\b|\btonight\b|\bthe (?:same|next|previous|following) (?:day|night)|\bthe day (?:before|after)|\brecent|\b(?:this|last|next) (?:week|morning|night|evening|\w+day)\b/gi,
  },
}

const isDatedKind = (kind: FigureKind): kind is Dated => kind === 'year' || kind === 'month' || kind === 'day'

const relativeWords = ({ text, language }: Side, kind: Dated): number => {
  const pattern = relative[primary(language)]?.[kind]
  return pattern ? (text.match(pattern)?.length ?? 0) : 0
}

/** Relative words that answer no relative word of the figure's own side: 明年 is "next year", and leaves no word for 2014. */
const tellsRelatively = ({ figure, own, other }: Lonely): boolean =>
  isDatedKind(figure.kind) && relativeWords(other, figure.kind) > relativeWords(own, figure.kind)

/** 比2016年增长: the year before, which English says as "year on year". */
const isYearBefore = ({ figure, own, other }: Lonely): boolean =>
  figure.kind === 'year' &&
  /[比较]$/.test(own.text.slice(0, figure.start).trimEnd()) &&
  /\byear[- ]on[- ]year\b|\byoy\b|\by\/y\b/i.test(other.text)

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

/** 将40例患者分组, behind 40例: the same ones, named again. */
const isAnaphor = ({ figure, own, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'count' &&
  /(?:[将把这该]|上述|前述|以上)$/.test(own.text.slice(0, figure.start)) &&
  own.figures.some(twin => twin.start < figure.start && isSame(twin, figure))

/** All nine attended, where the source says how many were to come and how many came. */
const isTotal = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'count' &&
  own.figures.some(twin => twin !== figure && isSame(twin, figure)) &&
  other.figures.some(
    total =>
      isSame(total, figure) && /\b(?:all|every one of)(?: the)? $/i.test(other.text.slice(0, total.start)),
  )

/** 5 per 1,000 for 5‰: the figure before is read as a percentage as well. */
const isRateBase = ({ figures }: Side, figure: Figure): boolean =>
  figures[figures.indexOf(figure) - 1]?.or?.some(({ kind }) => kind === 'percent') ?? false

/** 由1500/10万降至16.1/10万: the base of a rate, said again. */
const isBase = ({ figure, own, other, paired }: Lonely): boolean =>
  /(?:\/|每|per )$/.test(own.text.slice(0, figure.start)) &&
  (isRateBase(own, figure) ||
    own.figures.some(twin => twin !== figure && paired.has(twin) && isSame(twin, figure)) ||
    other.figures.some(twin => isSame(twin, figure)))

/** 两三年 as a couple of years, 三五个 as several: neighbours that name no number. */
const isFew = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.range !== undefined &&
  /^[一二两三四五六七八九]{2}$/.test(own.text.slice(figure.numeral[0], figure.numeral[1])) &&
  /\b(?:a couple|a few|several|some|a handful|handful)\b/i.test(other.text)

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

/** Three options, where the source has 以下选项: the members that follow, counted. */
const isCountOfShown = ({ figure, other, added }: Lonely): boolean =>
  added &&
  isSmallCount(figure) &&
  primary(other.language) === 'zh' &&
  /以下|下列|如下|下述|上述|前述|这些|那些/.test(other.text)

/** The number of a figure as it is written, without its unit. */
const numeralIn = ({ text }: Side, { numeral: [start, end] }: Figure): string => text.slice(start, end).trim()

/** ISO 8859-1 where the source writes ISO8859-1: the digits stand in a name of the other text. */
const isInName = ({ figure, own, other }: Lonely): boolean => {
  const digits = numeralIn(own, figure)
  return (
    /^[\d.]+$/.test(digits) &&
    other.figures.some(
      name =>
        name.kind === 'code' &&
        other.text
          .slice(name.start, name.end)
          .split(/[^\d.]+/)
          .includes(digits),
    )
  )
}

/** 长度超过1000 where the other text has `length > 1000`: digits inside code are not read, but they stand there. */
const isInCode = ({ figure, own, other }: Lonely): boolean => {
  const digits = numeralIn(own, figure)
  return (
    /^\d[\d.]*$/.test(digits) &&
    [...other.text.matchAll(/`+([^`]+)`+/g)].some(([, code = '']) =>
      code.split(/[^\d.]+/).some(part => part.replace(/\.$/, '') === digits),
    )
  )
}

/** 1名教师 as a teacher, 1英寸 as an inch: one needs no number where the language has articles. */
const isArticle = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  (figure.kind === 'count' || figure.kind === 'quantity') &&
  figure.value.n === figure.value.d &&
  /^ ?[\p{L}%]/u.test(own.text.slice(figure.numeral[1])) &&
  /\b(?:an?|another|single|only|lone|each|every|per)\b/i.test(other.text)

/** 第一个参数是 …，第二个是 …: the members of a list, which other languages need not number. */
const isEnumerated = ({ figure, own, added }: Lonely): boolean => {
  const words = '零一二三四五'
  const at = figure.kind === 'ordinal' && figure.value.d === 1n ? Number(figure.value.n) : 0
  return (
    !added &&
    at > 1 &&
    at < words.length &&
    /^(?:个|[，：,:])/.test(own.text.slice(figure.numeral[1])) &&
    own.text.slice(0, figure.start).includes(`第${words[at - 1]}`)
  )
}

/** the first two quarters for 一、二季度: counted on one side, told one by one on the other. */
const isToldEach = ({ figure, other }: Lonely): boolean =>
  figure.kind === 'quarter'
    ? other.figures.some(({ unit, value }) => unit === 'season' && compare(value, figure.value) >= 0)
    : figure.unit === 'season' &&
      other.figures.some(({ kind, value }) => kind === 'quarter' && equal(value, figure.value))

/** Words of a language for the whole, and for nothing that is left out. */
const whole: Record<string, RegExp> = {
  zh: /全|都|均|所有|一律|皆|无一|完全/,
  en: /\b(?:all|every|each|entire|entirely|fully|full|whole|wholly|none|complete|completely|universal|everyone)\b/i,
}

/** 办结率为100%, all of which have been dealt with. */
const isAll = ({ figure, other }: Lonely): boolean =>
  figure.kind === 'percent' &&
  figure.value.n === 100n * figure.value.d &&
  (whole[primary(other.language)]?.test(other.text) ?? false)

/** an 11-0 record: nothing lost, which the other language does not count. */
const isNothing = ({ figure, own, other }: Lonely): boolean =>
  !/\d ?[比:-] ?\d/.test(other.text) &&
  figure.value.n === 0n &&
  figure.kind === 'count' &&
  /\d[-–]$/.test(own.text.slice(0, figure.start))

/** the 2018 Olympic Games, Qatar 2022: where the source has no year at all. */
const isNamedYear = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'year' &&
  !has(other, 'year') &&
  (/^ [A-Z][a-z]/.test(own.text.slice(figure.end)) ||
    /(?<![.!?] |^)\b(?!In|By|Since|Until|From)[A-Z][a-z]+ $/.test(own.text.slice(0, figure.start)))

const isBracketed = (figure: Figure, { text }: Side): boolean => {
  const before = text.slice(0, figure.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', figure.end) > 0
}

const has = (side: Side, kind: FigureKind): boolean => side.figures.some(figure => figure.kind === kind)

const isDated = (side: Side): boolean => side.figures.some(figure => isDatedKind(figure.kind))

const chineseList = /、|以及|和|及|与/

/** 国家、省、市、县: the members of a Chinese clause. */
const chineseMembers = (text: string): number[] =>
  text.split(/[。；;，,!?！？：:]/).map(clause => clause.split(chineseList).length)

const isShort = (part: string): boolean => part.trim().split(/\s+/).length <= 5

/** Shanghai, Beijing and Guangzhou: the members before each "and", as far back as short parts between commas go. */
const englishMembers = (text: string): number[] =>
  [...text.matchAll(/,? and /g)].map(({ index }) => {
    const parts =
      text
        .slice(0, index)
        .split(/[.;:!?]/)
        .at(-1)
        ?.split(', ') ?? []
    const long = parts.toReversed().findIndex(part => !isShort(part))
    return (long < 0 ? parts.length : Math.max(long, 0) + 1) + 1
  })

/** `hover`, `click` and `focus`: pieces of code one after the other. */
const codeMembers = (text: string): number[] => {
  const codes = [...text.matchAll(/`[^`]+`/g)]
  const counts = [1]
  for (const [index, code] of codes.entries()) {
    const next = codes[index + 1]
    const gap = next && text.slice(code.index + code[0].length, next.index)
    if (gap !== undefined && /^\s?[，、,]?\s?(?:和|或|及|以及|与|and|or)?\s?$/.test(gap))
      counts.push((counts.pop() ?? 0) + 1)
    else counts.push(1)
  }
  return counts
}

const members = ({ text, language }: Side): number[] => [
  ...(primary(language) === 'zh' ? chineseMembers(text) : englishMembers(text)),
  ...codeMembers(text),
]

const isSmallCount = (figure: Figure): boolean =>
  figure.kind === 'count' &&
  figure.unit === undefined &&
  figure.value.d === 1n &&
  figure.value.n >= 2n &&
  figure.value.n <= 10n &&
  figure.writing.form === 'words'

/** Figures that a text may repeat where the other says them once: dates, names of meetings, 两宗 … 两宗. */
const repeatable: ReadonlySet<FigureKind> = new Set([
  'year',
  'month',
  'day',
  'ordinal',
  'decade',
  'century',
  'quarter',
  'half',
  'code',
])

/** five of the six … the sixth: the last of those that were counted. */
const isLastOne = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'ordinal' &&
  own.figures.some(
    ({ kind, value, start }) => kind === 'count' && start < figure.start && equal(value, figure.value),
  ) &&
  (last[primary(other.language)]?.test(other.text) ?? false)

/** Words of a language for the one that is left. */
const last: Record<string, RegExp> = { zh: /另一|最后|其余|剩下|末/, en: /\b(?:other|another|last|final)\b/i }

/** A figure that a translation says again is no wrong one, whatever its kind. */
const isRepeated = ({ figure, own, paired, added }: Lonely): boolean => {
  const isDated = repeatable.has(figure.kind) || isSmallCount(figure)
  return (
    (added || isDated) &&
    own.figures.some(
      other =>
        other !== figure &&
        paired.has(other) &&
        isSame(figure, other) &&
        (isDated || figure.unit === other.unit) &&
        sameMonth(figure, other, own),
    )
  )
}

const isSame = (a: Figure, b: Figure): boolean => a.kind === b.kind && equal(a.value, b.value)

/** A day is the same day only in the same month. */
const sameMonth = (a: Figure, b: Figure, side: Side): boolean => {
  if (a.kind !== 'day') return true
  const [before, earlier] = [a, b].map(day => side.figures[side.figures.indexOf(day) - 1])
  return before?.kind !== 'month' || (earlier !== undefined && isSame(before, earlier))
}

/** one in five, where the other side says five and one. */
const isRatioOf = (ratio: Figure, figures: readonly Figure[]): boolean =>
  ratio.parts?.every(
    part => part === 1n || figures.some(({ value }) => value.d === 1n && value.n === part),
  ) ?? false

/** Kinds that most languages say in words. */
const spoken: ReadonlySet<FigureKind> = new Set([
  'fraction',
  'multiple',
  'half',
  'quarter',
  'ordinal',
  'decade',
  'century',
  'weekday',
  'discount',
])

const mayBeWord = (figure: Figure): boolean =>
  figure.vague === true ||
  spoken.has(figure.kind) ||
  figure.writing.form === 'words' ||
  (figure.value.n <= 12n && figure.value.d === 1n) ||
  figure.value.d === 2n

/** 80 million mu, or 5.3 million hectares: what is said already, in another unit beside it. */
const isConverted = ({ figure, own, paired }: Lonely): boolean =>
  figure.unit !== undefined &&
  own.figures.some(
    twin => twin !== figure && paired.has(twin) && (sameQuantity(twin, figure) || nearQuantity(twin, figure)),
  )

export const excuses: readonly Excuse[] = [
  { name: 'said once more', holds: isRepeated },
  {
    name: 'a number that the other language may say in words which we cannot read',
    holds: ({ figure, other }) => !grammarOf(other.language).readsWords && mayBeWord(figure),
  },
  {
    name: 'a name that stands in the other text as it is',
    holds: ({ figure, own, other }) =>
      /[A-Za-z]/.test(own.text.slice(figure.start, figure.end)) &&
      other.text.includes(own.text.slice(figure.start, figure.end)),
  },
  { name: 'weak', holds: ({ figure }) => figure.weight !== 'strong' },
  { name: 'the last of a number', holds: isLastOne },
  { name: 'said once more in another unit', holds: isConverted },
  {
    name: 'a ratio said in two numbers',
    holds: ({ figure, other }) =>
      isRatioOf(figure, other.figures) ||
      (figure.kind === 'count' &&
        figure.value.d === 1n &&
        other.figures.some(ratio => ratio.parts?.includes(figure.value.n) === true)),
  },
  {
    name: 'a date told from today on the other side',
    holds: lonely => lonely.figure.range === undefined && tellsRelatively(lonely),
  },
  {
    name: 'a day told by its weekday',
    holds: ({ figure, own, other }) =>
      (figure.kind === 'day' || figure.kind === 'month') && has(other, 'weekday') && !has(own, 'weekday'),
  },
  { name: 'days told by how many they are', holds: isStretch },
  { name: 'the same ones again', holds: isAnaphor },
  {
    name: 'a weekday where the source has the day',
    holds: ({ figure, other, added }) =>
      added && figure.kind === 'weekday' && !has(other, 'weekday') && has(other, 'day'),
  },
  { name: 'a growth against the year before', holds: isYearBefore },
  {
    name: 'a name that only the target writes with digits',
    holds: ({ figure, added }) => added && figure.kind === 'code',
  },
  {
    name: 'a numeral inside a name that is spelt in pinyin',
    holds: ({ figure, own, other }) =>
      primary(own.language) === 'zh' &&
      isInPinyinName(own.text.slice(figure.numeral[0], figure.numeral[1]), other.text),
  },
  { name: 'quarters told one by one', holds: isToldEach },
  { name: 'one, said by an article', holds: isArticle },
  { name: 'a member that is counted in the source alone', holds: isEnumerated },
  { name: 'a hundred percent, said as all', holds: isAll },
  { name: 'the period before, named', holds: isPeriodBefore },
  { name: 'digits inside code', holds: isInCode },
  { name: 'digits inside a name', holds: isInName },
  { name: 'the count of what follows', holds: isCountOfShown },
  { name: 'a few', holds: isFew },
  { name: 'a decade that covers both ends', holds: isCovered },
  { name: 'a total said once', holds: isTotal },
  { name: 'the base of a rate said once', holds: isBase },
  { name: 'nothing on the other side of a record', holds: isNothing },
  { name: 'the year in the name of an event', holds: isNamedYear },
  {
    name: 'an explanation in brackets',
    holds: ({ figure, own, other, added }) => added && isBracketed(figure, own) && !/[(（]/.test(other.text),
  },
  {
    name: 'a month or year that the translator knows from outside the sentence',
    holds: ({ figure, other, added }) =>
      added &&
      ((figure.kind === 'year' && figure.range === undefined) ||
        (figure.kind === 'month' && isDated(other))) &&
      !has(other, figure.kind),
  },
  {
    name: 'the count of a list that stands in the sentence',
    holds: ({ figure, own, other }) =>
      isSmallCount(figure) && [own, other].some(side => members(side).includes(toNumber(figure.value))),
  },
]
