import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import type { Side } from './excuses/excuse.js'

const parts: ReadonlySet<FigureKind> = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'time',
  'quarter',
  'half',
  'decade',
  'century',
])

/** What stands between the parts of one date: 2016年1月12日; 12 January, 2016; the first half of 2016. */
const joins: Readonly<Record<string, RegExp>> = {
  zh: /^ ?[（()）]? ?$/,
  en: /^(?:\.?,? (?:of |on )?(?:the )?)?$/,
}

/** Whether a figure tells a time of the calendar. */
export const isDatePart = ({ kind }: Figure): boolean => parts.has(kind)

/** The first and the last of the figures that make one date with a figure. */
export const dateGroup = ({ text, language, figures }: Side, figure: Figure): readonly [Figure, Figure] => {
  const join = joins[primary(language)]
  const at = figures.indexOf(figure)
  const isOne = (a: Figure | undefined, b: Figure | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    isDatePart(a) &&
    isDatePart(b) &&
    a.kind !== b.kind &&
    b.start >= a.end &&
    (join?.test(text.slice(a.end, b.start)) ?? false)
  let [from, to] = [at, at]
  while (isOne(figures[from - 1], figures[from])) from -= 1
  while (isOne(figures[to], figures[to + 1])) to += 1
  return [figures[from] ?? figure, figures[to] ?? figure]
}
