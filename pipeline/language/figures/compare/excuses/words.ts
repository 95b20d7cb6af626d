import { type LanguageTag, primary } from '../../../../model/language.js'
import type { Figure, FigureKind } from '../../figure.js'
import { grammarOf } from '../../grammars.js'
import { equal, multiply, rational } from '../../rational.js'
import { addsNumber } from './added-number.js'
import { losesNumber } from './bare-plural.js'
import type { Excuse, Lonely } from './excuse.js'

/** 两三年 as a couple of years, 三五个 as several: neighbours that name no number. */
const isFew = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.range !== undefined &&
  /^[一二两三四五六七八九]{2}$/.test(own.text.slice(figure.numeral[0], figure.numeral[1])) &&
  /\b(?:a couple|(?:a|every|the|last|next|past|these|those) few|several|some|a handful|handful)\b/i.test(
    other.text,
  )

/** 过了几天 as three or four days: neighbours that name no number, for 几, 数 and 若干. */
const isFewAdded = ({ figure, own, other, added }: Lonely): boolean => {
  if (!added || primary(own.language) !== 'en' || !/[几数]|若干/.test(other.text)) return false
  const at = own.figures.indexOf(figure)
  return [own.figures.slice(at, at + 2), own.figures.slice(Math.max(0, at - 1), at + 1)].some(
    ([from, to]) =>
      from !== undefined &&
      to !== undefined &&
      isNextDigit(from, to) &&
      own.text.slice(from.end, to.start) === ' or ',
  )
}

/** two or three, three or four: whole numbers below ten. */
const isNextDigit = (from: Figure, to: Figure): boolean =>
  from.value.d === 1n &&
  to.value.d === 1n &&
  from.value.n > 1n &&
  to.value.n < 10n &&
  to.value.n === from.value.n + 1n

/** 1名教师 as a teacher, 1英寸 as an inch: one needs no number where the language has articles. */
const isArticle = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  (figure.kind === 'count' || figure.kind === 'quantity' || figure.kind === 'points') &&
  figure.value.n === figure.value.d &&
  /^ ?(?![所中至到和或与及以])[\p{L}%]/u.test(own.text.slice(figure.numeral[1])) &&
  /\b(?:an?|another|single|only|lone|each|every|per)\b/i.test(other.text)

/** 首破万亿 as “first passed that mark”: the amount was named before. */
const isThatMark = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  /[破过超逾]$/.test(own.text.slice(0, figure.start)) &&
  /\b(?:that|this|the same) (?:mark|milestone|threshold|level|barrier|figure|sum)\b/i.test(other.text)

/** 以每天走一万步为目标 as “the number to aim for”: an amount with what it counts, told before in the same words. */
const isThatNumber = ({ figure, own, other, paired, added }: Lonely): boolean => {
  if (added || (figure.value.n < 1000n && figure.value.d === 1n)) return false
  const said = (each: Figure): string => own.text.slice(each.start, each.end + 1)
  return (
    own.figures.some(
      twin => twin !== figure && paired.has(twin) && isAlike(twin, figure) && said(twin) === said(figure),
    ) &&
    /\b(?:that|this|the same|the|such an?) (?:number|figure|amount|total|goal|target|sum|distance|level|mark|quantity|price)\b/i.test(
      other.text,
    )
  )
}

const isAlike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && a.unit === b.unit && equal(a.value, b.value)

/** 行程万里 as thousands of miles: a far way, which names no distance. */
const isFarWay = ({ figure, other, added }: Lonely): boolean =>
  added &&
  figure.vague === true &&
  (figure.unit === 'mile' || figure.unit === 'km') &&
  (figure.value.n === 1000n || figure.value.n === 100n) &&
  /[万千]里/.test(other.text)

/** 无数房屋 as thousands of houses: more than anyone has counted. */
const isUncounted = ({ figure, other, added }: Lonely): boolean =>
  added &&
  figure.vague === true &&
  figure.unit === undefined &&
  figure.value.n >= 1000n &&
  /无数|百千万|不计其数|数不清|难以计数|数不胜数/.test(other.text)

/** 第二场较量 as “meet again”. */
const isAgain = ({ figure, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'ordinal' &&
  figure.value.n === 2n &&
  /\b(?:again|another|once more|rematch|repeat(?:ed)?|follow-up|sequel)\b/i.test(other.text)

/** 38∶1 as 38 applicants for every opening: what the first number of a ratio is told of. */
const isToOne = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  other.figures.every(each => each.kind !== 'count' || paired.has(each)) &&
  figure.kind === 'count' &&
  figure.value.n === figure.value.d &&
  /\d ?[:：∶比] ?$/.test(own.text.slice(0, figure.start)) &&
  /\b(?:per|each|every|(?:for|to) an?)\b/i.test(other.text)

/** 1金1银 as gold and silver: one medal each. */
const isOneMedal = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.value.n === figure.value.d &&
  /^[金银铜]/.test(own.text.slice(figure.numeral[1])) &&
  /\b(?:gold|silver|bronze)\b/i.test(other.text)

/** 0比2落后 as two goals down: a side that has scored nothing. */
const isScoreless = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.value.n === 0n &&
  figure.kind === 'count' &&
  (/\d ?[-–—:比] ?$/.test(own.text.slice(0, figure.start)) ||
    /^ ?[-–—:比] ?\d/.test(own.text.slice(figure.end))) &&
  /\b(?:down|behind|trail(?:ed|ing|s)?|ahead|up|lead(?:ing|s)?|led|deficit|unanswered|shutout|clean sheet|nothing|goals? to)\b/i.test(
    other.text,
  )

/** 8.4分 as 8.4 out of 10: the most that could be had. */
const isScaleOfMarks = ({ figure, own, paired, added }: Lonely): boolean => {
  const mark = own.figures[own.figures.indexOf(figure) - 1]
  return (
    added &&
    mark !== undefined &&
    paired.has(mark) &&
    /^10{0,2}$|^5$/.test(String(figure.value.n)) &&
    figure.value.d === 1n &&
    /^(?: out of | of |\/)$/.test(own.text.slice(mark.end, figure.start))
  )
}

/** six lanes, three in each direction: the half of a number that the own side tells too. */
const isEachWay = ({ figure, own, added }: Lonely): boolean =>
  added &&
  figure.kind === 'count' &&
  /^(?: \p{L}+){0,2} (?:in each direction|each way|(?:on|at) (?:each|either) (?:side|end))\b/u.test(
    own.text.slice(figure.end),
  ) &&
  own.figures.some(({ kind, value }) => kind === 'count' && equal(value, multiply(figure.value, rational(2))))

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

/** 十亿美元富豪 as a billionaire: the wealth is in the word. */
const isWealthInWord = ({ figure, own, other, added }: Lonely): boolean => {
  const word = wealthy.get(figure.value.n)
  return (
    !added &&
    figure.kind === 'money' &&
    figure.value.d === 1n &&
    /^级?(?:以上)?的?富[豪翁]/.test(own.text.slice(figure.end)) &&
    (word?.test(other.text) ?? false)
  )
}

const wealthy: ReadonlyMap<bigint, RegExp> = new Map([
  [1_000_000n, /\bmillionaires?\b/i],
  [1_000_000_000n, /\bbillionaires?\b/i],
  [1_000_000_000_000n, /\btrillionaires?\b/i],
])

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

/** eine Million, zwei Milliarden, ملياري: a small number of a scale. */
const isSmallOfScale = ({ value: { n, d } }: Figure): boolean =>
  d === 1n &&
  [1000n, 1_000_000n, 1_000_000_000n, 1_000_000_000_000n].some(scale => n % scale === 0n && n / scale <= 12n)

/** A day of the month is told in digits, but for the first. */
const isDayInDigits = ({ kind, value, writing }: Figure): boolean =>
  kind === 'day' && writing.form === 'digits' && value.n > 1n

const mayBeWord = (figure: Figure): boolean =>
  figure.vague === true ||
  spoken.has(figure.kind) ||
  figure.writing.form === 'words' ||
  (figure.value.n <= 12n && figure.value.d === 1n && !isDayInDigits(figure)) ||
  isSmallOfScale(figure) ||
  figure.value.d === 2n

/** Amounts that are told in digits, or in words that are read. */
const countable: ReadonlySet<FigureKind> = new Set([
  'count',
  'quantity',
  'money',
  'percent',
  'points',
  'ordinal',
  'multiple',
])

/**
 * A number that a language has no other words for than those which are read: 1100万, 10%, 第89分钟. Up to ten there are many,
 * “both”, “a pair”, endings; so is the place of what is counted on the fingers.
 */
const isReadInWords = (figure: Figure): boolean =>
  (figure.writing.form === 'digits' || figure.value.n >= 10_000n * figure.value.d) &&
  figure.vague !== true &&
  countable.has(figure.kind) &&
  figure.value.n >= 10n * figure.value.d &&
  figure.unit !== 'second'

const mayBeUnreadWord = (figure: Figure, language: LanguageTag): boolean => {
  const { readsWords, readsNumbers } = grammarOf(language)
  return !readsWords && mayBeWord(figure) && !(readsNumbers === true && isReadInWords(figure))
}

/** Amounts that the other side may say without a figure. */
export const wordExcuses: readonly Excuse[] = [
  {
    name: 'a number that the other language may say in words which we cannot read',
    holds: ({ figure, other }) => mayBeUnreadWord(figure, other.language),
  },
  {
    name: 'weak',
    holds: lonely => lonely.figure.weight !== 'strong' && !losesNumber(lonely) && !addsNumber(lonely),
  },
  { name: 'one, said by an article', holds: isArticle },
  { name: 'a hundred percent, said as all', holds: isAll },
  { name: 'a few', holds: isFew },
  { name: 'a few, told as two neighbours', holds: isFewAdded },
  { name: 'half of them on each side', holds: isEachWay },
  { name: 'one medal each', holds: isOneMedal },
  { name: 'wealth that a word tells', holds: isWealthInWord },
  { name: 'the one of a ratio', holds: isToOne },
  { name: 'a second one, said as another', holds: isAgain },
  { name: 'a mark named before', holds: isThatMark },
  { name: 'an amount told before', holds: isThatNumber },
  { name: 'a far way', holds: isFarWay },
  { name: 'more than anyone has counted', holds: isUncounted },
  { name: 'a side that has not scored', holds: isScoreless },
  { name: 'the scale of a mark', holds: isScaleOfMarks },
  { name: 'nothing on the other side of a record', holds: isNothing },
]
