import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { namedFigure } from '../named-figure.js'
import { rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import type { Wording } from './wordings/wording.js'

/** 比上年增长: a growth told against the year before, in a language that leaves both years to the context. */
const againstBefore: Readonly<Record<string, RegExp>> = { zh: /(?:比|较)(上年|去年)/ }

/** What stands before the year that a growth is told against: over that at the end of 2019. */
const against: Readonly<Record<string, RegExp>> = {
  en: /\b(?:over|than|against|(?:compared|as compared) (?:with|to))(?: (?:that|those|the (?:figure|level|end)))?(?: (?:at|in|by|for))?(?: the end)?(?: (?:of|in|for))? $/i,
}

const isYear = ({ kind }: Figure): boolean => kind === 'year'

const onlyValue = (years: readonly Figure[]): number | undefined => {
  const values = new Set(years.map(({ value }) => Number(value.n)))
  return values.size === 1 ? [...values][0] : undefined
}

/**
 * 全年产量66949万吨，比上年增长1% and “in 2021 …, up 1 percent over 2019”: both years come from the translator, and the second is not
 * the one before the first. So it goes when last year's report is taken for this year's and one of them stays.
 */
export const wrongYearBefore = (source: Side, target: Side): Wording | undefined => {
  const [told, said] = [againstBefore[primary(source.language)], against[primary(target.language)]]
  const match = told?.exec(source.text)
  if (!match || !said || source.figures.some(isYear)) return undefined
  const years = target.figures.filter(isYear)
  const isBase = ({ start }: Figure): boolean => said.test(target.text.slice(Math.max(0, start - 60), start))
  const bases = years.filter(isBase)
  const [base, now] = [onlyValue(bases), onlyValue(years.filter(year => !isBase(year)))]
  const [wrong] = bases
  if (!wrong || base === undefined || now === undefined || base === now - 1) return undefined
  const at = match.index + match[0].length - (match[1]?.length ?? 0)
  const figure = namedFigure('year', rational(now - 1), at, match.index + match[0].length)
  return { source: figure, target: wrong, expected: String(now - 1) }
}

/** The year of speaking, named: this year's output. */
const ofNow: Readonly<Record<string, RegExp>> = { en: /\bthis year\b/i }

/**
 * 2022年…比上年增长 and “this year …, up 3 percent compared to 2021”: the year is told as this one, and the one before it by its
 * number.
 * @returns both figures, which have no partner and need none.
 */
export const toldByYearBefore = (
  source: Side,
  target: Side,
  sources: readonly Figure[],
  targets: readonly Figure[],
): Figure[] => {
  const [told, said, now] = [
    againstBefore[primary(source.language)],
    against[primary(target.language)],
    ofNow[primary(target.language)],
  ]
  const year = sources.find(isYear)
  const base = targets.find(isYear)
  if (!year || !base || Number(base.value.n) !== Number(year.value.n) - 1) return []
  const isTold = told?.test(source.text.slice(year.end)) && now?.test(target.text)
  return isTold && said?.test(target.text.slice(Math.max(0, base.start - 60), base.start)) ? [year, base] : []
}
