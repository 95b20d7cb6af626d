import type { LanguageTag } from '../../../model/language.js'
import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import { equal, toNumber } from '../rational.js'

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
  /** The figures of the own side that found a partner. */
  paired: ReadonlySet<Figure>
}

/** Why a figure without a partner may be right all the same. A new reason is a row. */
export interface Excuse {
  name: string
  holds(lonely: Lonely): boolean
}

/** Words for a year or a day that is told from the one of speaking. */
const relative: Record<string, RegExp> = {
  zh: /[今去明前当同后本次翌][年月日天]|昨[天日]|这[一两]?[年月天]|上(?:个)?月|下(?:个)?月|上周|下周|本周|近[日期年]|日前|目前|当时|当日|即日/,
  en: /\b(?:this|last|next|previous|following|same|that|past|current|coming|prior|every) (?:year|month|week|day|season|quarter|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|\w+day)|\byesterday\b|\btoday\b|\btomorrow\b|\bannual|\bthe day (?:before|after)|\byearly\b|\bnow\b|\brecently\b|\b(?:a )?year (?:earlier|ago|before)/i,
}

const dates: ReadonlySet<FigureKind> = new Set(['year', 'month', 'day', 'weekday'])

const tellsRelatively = (side: Side): boolean => relative[primary(side.language)]?.test(side.text) ?? false

const has = (side: Side, kind: FigureKind): boolean => side.figures.some(figure => figure.kind === kind)

const isDated = (side: Side): boolean => side.figures.some(figure => dates.has(figure.kind))

/** The members of a list that stands before or after the number. */
const members = (text: string): number => {
  const clause = text
    .split(/[。；;.!?！？]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
  return Math.max(...clause.split(/[:：]/).map(part => part.split(/[、，,]|和|及|与| and /).length))
}

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

const isRepeated = ({ figure, own, paired }: Lonely): boolean =>
  (repeatable.has(figure.kind) || isSmallCount(figure)) &&
  own.figures.some(
    other =>
      other !== figure && paired.has(other) && other.kind === figure.kind && equal(other.value, figure.value),
  )

export const excuses: readonly Excuse[] = [
  { name: 'said once more', holds: isRepeated },
  {
    name: 'a name that stands in the other text as it is',
    holds: ({ figure, own, other }) =>
      /[A-Za-z]/.test(own.text.slice(figure.start, figure.end)) &&
      other.text.includes(own.text.slice(figure.start, figure.end)),
  },
  { name: 'weak', holds: ({ figure }) => figure.weight !== 'strong' },
  {
    name: 'a date told from today on the other side',
    holds: ({ figure, other }) =>
      dates.has(figure.kind) && figure.kind !== 'weekday' && tellsRelatively(other),
  },
  {
    name: 'a month or year known from outside the sentence',
    holds: ({ figure, other }) =>
      (figure.kind === 'year' || figure.kind === 'month') && isDated(other) && !has(other, figure.kind),
  },
  {
    name: 'the count of a list that stands in the sentence',
    holds: ({ figure, own, other }) =>
      isSmallCount(figure) && [own, other].some(side => members(side.text) === toNumber(figure.value)),
  },
]
