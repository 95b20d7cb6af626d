import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import type { Side } from './excuses/excuse.js'
import type { Sides } from './wordings/wording.js'

/** Words that tell how often, from one offset to another, and how many times a year that is. */
interface Frequency {
  start: number
  end: number
  perYear: number
}

const chinese: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'一二三四五六七八九十'].map((sign, index) => [sign, index + 1])),
  半: 0.5,
  两: 2,
}
const english: Readonly<Record<string, number>> = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1],
  ),
)
const numbers: Readonly<Record<string, number>> = { ...chinese, ...english, once: 1, twice: 2, other: 2 }
const countOf = (word: string | undefined): number => (word ? (numbers[word] ?? Number(word)) : 1)

/** Periods of a language in months. */
const months: Readonly<Record<string, number>> = { 月: 1, 季: 3, 年: 12, month: 1, quarter: 3, year: 12 }

/** 每三个月检查一次, 每年检查四次, 一年两次. */
const told =
  /(?:每(?:隔(?![一1年月季]))?(?:(?<number>[半一两二三四五六七八九十]|\d{1,2})个?)?|(?<=^|[^十百千万\d])[一1])(?<period>[月季年])[^，。；、\d]{0,14}?(?<times>[一两二三四五六七八九十]|\d{1,2})次/gu

const word = Object.keys(english).join('|')
/** twice a year, once every three months, every other month. */
const said = new RegExp(
  String.raw`\b(?:(?<times>once|twice|(?:${word}|\d{1,2})(?= times)) (?:times )?)?(?:every|a|per|each) (?:(?<number>other|${word}|\d{1,2}) )?(?<period>month|quarter|year)s?\b`,
  'gi',
)
/** One word for it. */
const inOneWord: readonly (readonly [RegExp, number])[] = [
  [/\bquarterly\b/gi, 4],
  [/\b(?:semi-?annual(?:ly)?|half-?yearly|bi-?annual(?:ly)?)\b/gi, 2],
]

const byPattern = (text: string, pattern: RegExp): Frequency[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words, groups = {} }) => ({
    start: index,
    end: index + words.length,
    perYear:
      (countOf(groups.times?.toLowerCase()) * 12) /
      (countOf(groups.number?.toLowerCase()) * (months[groups.period?.toLowerCase() ?? ''] ?? 1)),
  }))

const frequenciesOf = ({ text, language }: Side): Frequency[] =>
  primary(language) === 'zh'
    ? byPattern(text, told)
    : [
        ...byPattern(text, said),
        ...inOneWord.flatMap(([pattern, perYear]) =>
          [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
            start: index,
            end: index + words.length,
            perYear,
          })),
        ),
      ]

const inside = ({ figures }: Side, { start, end }: Frequency): Figure[] =>
  figures.filter(figure => figure.start >= start && figure.end <= end)

/**
 * 每三个月一次 as “quarterly” or “four times a year”: as often, told by another period.
 * @returns the numbers that tell it on both sides, none of which is missing or added.
 */
export const toldByFrequency = ({ source, target }: Sides): Figure[] => {
  if (primary(target.language) !== 'en') return []
  const [from, ...others] = frequenciesOf(source)
  if (!from || others.length > 0) return []
  const [to, ...more] = frequenciesOf(target)
  const isSame = to !== undefined && Math.abs(from.perYear - to.perYear) < 1e-9
  return isSame && more.length === 0 ? [...inside(source, from), ...inside(target, to)] : []
}
