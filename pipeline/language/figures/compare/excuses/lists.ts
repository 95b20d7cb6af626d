import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { compare, equal, rational, toNumber } from '../../rational.js'
import { type Excuse, isSmallCount, type Lonely, type Side } from './excuse.js'

/** Three options, where the source has 以下选项: the members that follow, counted. */
const isCountOfShown = ({ figure, other, added }: Lonely): boolean =>
  added &&
  isSmallCount(figure) &&
  primary(other.language) === 'zh' &&
  /以下|下列|如下|下述|上述|前述|这些|那些/.test(other.text)

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

/** Words of a language for the one that is left. */
const last: Record<string, RegExp> = { zh: /另一|最后|其余|剩下|末/, en: /\b(?:other|another|last|final)\b/i }

/** five of the six … the sixth: the last of those that were counted. */
const isLastOne = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'ordinal' &&
  own.figures.some(
    ({ kind, value, start }) => kind === 'count' && start < figure.start && equal(value, figure.value),
  ) &&
  (last[primary(other.language)]?.test(other.text) ?? false)

/** one, two or three for 一到三: what lies between the ends of a range, told one by one. */
const isBetweenEnds = ({ figure, own, other, paired }: Lonely): boolean =>
  isSmallCount(figure) &&
  other.figures.some((from, index) => {
    const to = other.figures[index + 1]
    const isRange = from.range === 'from' && to?.range === 'to'
    const isWithin = isRange && compare(from.value, figure.value) < 0 && compare(figure.value, to.value) < 0
    return isWithin && own.figures.filter(end => paired.has(end) && isEnd(end, from, to)).length > 1
  })

const isEnd = (figure: Figure, from: Figure, to: Figure): boolean =>
  equal(figure.value, from.value) || equal(figure.value, to.value)

/** Numbers of places that are told together: the next two, the top three. */
const together: Record<string, RegExp> = {
  zh: /[前后其余下]([两二三四五])[名位者个]|另外?([两二三四五])[名位者个]/,
  en: /\b(?:next|following|other|top|first|last) (two|three|four|five)\b/i,
}
const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...[...'二三四五'].map((sign, index) => [sign, index + 2] as const),
  ...['two', 'three', 'four', 'five'].map((word, index) => [word, index + 2] as const),
  ['两', 2],
])

/** 第二、第三名 as the next two: as many places one after the other as the other side counts. */
const isToldTogether = ({ figure, own, other }: Lonely): boolean => {
  if (figure.kind !== 'ordinal') return false
  const match = together[primary(other.language)]?.exec(other.text)
  const ordinals = own.figures.filter(({ kind, weight }) => kind === 'ordinal' && weight !== 'silent')
  const count = smallNumbers.get((match?.[1] ?? match?.[2] ?? '').toLowerCase())
  return ordinals.includes(figure) && ordinals.length === count
}

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

/** 其中, among the three: those told of before, counted. */
const isOfThose = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  isSmallCount(figure) &&
  primary(other.language) === 'zh' &&
  /\b(?:of|among|between) (?:the|these|those) $/i.test(own.text.slice(0, figure.start)) &&
  /其中|之中|当中|之间|[两二三四五六七八九]者/.test(other.text)

/** 4 tables for d1001, d1002, d1003, d1004: as many as the names with digits that follow. */
const isCountOfNames = ({ figure, own, added, paired }: Lonely): boolean => {
  if (!added || figure.kind !== 'count' || figure.unit !== undefined || figure.value.n < 2n) return false
  const names = own.figures.filter(({ kind, start }) => kind === 'code' && start > figure.end)
  return equal(figure.value, rational(names.length)) && names.every(name => paired.has(name))
}

/** 2. Twelve countries took part: a paragraph that only the translation numbers. */
const isItem = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.start === 0 &&
  figure.end <= 2 &&
  /^\.(?: ["“]?[A-Z\d]|["“]?[A-Z][a-z])/.test(own.text.slice(figure.end, figure.end + 4)) &&
  !/^[（(]?[\d一二三四五六七八九十]{1,3}[、.)）]/.test(other.text)

/** What stands between the days of a list. */
const betweenDays = /^[和及与、，,上本下这个]+$/

/** 周五、周六和周日三天 as Friday, Saturday and Sunday: the days that stand before it, counted. */
const isCountOfDays = ({ figure, own, added, paired }: Lonely): boolean => {
  if (added || figure.kind !== 'quantity' || figure.unit !== 'day' || figure.about !== undefined) return false
  const days: Figure[] = []
  for (let next = figure, at = own.figures.indexOf(figure) - 1; at >= 0; at -= 1) {
    const day = own.figures[at]
    const between = day && own.text.slice(day.end, next.start)
    if (!day || (day.kind !== 'weekday' && day.kind !== 'day') || between === undefined) break
    if (between !== '' && !betweenDays.test(between)) break
    days.push(day)
    next = day
  }
  return days.length > 1 && equal(figure.value, rational(days.length)) && days.every(day => paired.has(day))
}

/** Members of a list that one side counts. */
export const listExcuses: readonly Excuse[] = [
  { name: 'between the ends of a range', holds: isBetweenEnds },
  { name: 'the last of a number', holds: isLastOne },
  { name: 'places told together', holds: isToldTogether },
  { name: 'a member that is counted in the source alone', holds: isEnumerated },
  { name: 'the count of what follows', holds: isCountOfShown },
  { name: 'the count of those told before', holds: isOfThose },
  { name: 'the number of a paragraph', holds: isItem },
  { name: 'the count of names that follow', holds: isCountOfNames },
  { name: 'the count of the days before it', holds: isCountOfDays },
  {
    name: 'the count of a list that stands in the sentence',
    holds: ({ figure, own, other, added }) =>
      isSmallCount(figure) &&
      (added && figure.weight === 'weak' ? [other] : [own, other]).some(side =>
        members(side).includes(toNumber(figure.value)),
      ),
  },
]
