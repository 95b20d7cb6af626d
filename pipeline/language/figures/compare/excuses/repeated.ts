import { primary } from '../../../../model/language.js'
import type { Figure, FigureKind } from '../../figure.js'
import { equal, multiply, rational } from '../../rational.js'
import { isExchangedSum } from '../conversions.js'
import { countedNoun } from '../counted.js'
import { nearQuantity, sameQuantity } from '../sameness.js'
import { type Excuse, isSame, isSmallCount, type Lonely, type Side } from './excuse.js'
import { isOtherPlan } from './party-dates.js'
import { stretchesAgain } from './stretches-again.js'

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
        sameMonth(figure, other, own) &&
        (added || !tellsOther(figure, other, own)),
    )
  )
}

/** What the year of an event or a document stands before: 2016夏季达沃斯论坛. */
const yearlyBehind = /^[一-鿿]{2,10}(?:论坛|年会|峰会|大会|博览会|展览?会|锦标赛|报告|白皮书)/

/** 2016年12月27日，《2016中国的航天》: a year without its word, where the other side says it once. */
const isYearAgain = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'count' &&
  figure.unit === undefined &&
  (/^[《“「](?:19|20)\d\d[一-鿿]/.test(own.text.slice(figure.start - 1, figure.numeral[1] + 1)) ||
    yearlyBehind.test(own.text.slice(figure.numeral[1]))) &&
  own.figures.some(({ kind, value }) => kind === 'year' && equal(value, figure.value)) &&
  own.figures.every(twin => twin.kind !== 'year' || paired.has(twin))

/** 高12米，顶宽12至14米; 3名教师，3个岗位: the same number, told of something else. */
const tellsOther = (a: Figure, b: Figure, side: Side): boolean => {
  if (a.kind !== 'count' && a.kind !== 'quantity') return false
  const [one, other] = [countedNoun(side, a), countedNoun(side, b)]
  return (
    (a.range !== undefined && b.range === undefined) ||
    (one !== undefined && other !== undefined && one !== other)
  )
}

/** A day is the same day only in the same month. */
const sameMonth = (a: Figure, b: Figure, side: Side): boolean => {
  if (a.kind !== 'day') return true
  const [before, earlier] = [a, b].map(day => side.figures[side.figures.indexOf(day) - 1])
  return before?.kind !== 'month' || (earlier !== undefined && isSame(before, earlier))
}

/** Nord Stream 2 … Nord Stream 2, 737 Max … 737 Max, .45口径 … .45: the name again that the number belongs to or is. */
const isNameAgain = ({ figure, own, paired }: Lonely): boolean => {
  const name = (each: Figure): string | undefined =>
    own.text[each.numeral[0]] === '.'
      ? 'calibre'
      : (/[A-Za-z]{2,}[ -]$/.exec(own.text.slice(0, each.start))?.[0] ??
        /^ ?[A-Z][A-Za-z]+/.exec(own.text.slice(each.numeral[1]))?.[0].trim() ??
        /(?:波音|空客|苏|米格|歼|运|直)-?$/.exec(own.text.slice(0, each.start))?.[0])
  return (
    figure.kind === 'count' &&
    name(figure) !== undefined &&
    own.figures.some(
      twin => twin !== figure && paired.has(twin) && isSame(twin, figure) && name(twin) === name(figure),
    )
  )
}

/** 男子100米决赛 … 男子100米决赛: a measure in the name of a thing that is named again. */
const isMeasureAgain = ({ figure, own, paired, added }: Lonely): boolean => {
  const thing = /^[一-鿿]{2}(?<![的是为和与及至到以].|.[的了])/.exec(own.text.slice(figure.end))?.[0]
  return (
    !added &&
    figure.kind === 'quantity' &&
    thing !== undefined &&
    own.figures.some(
      twin =>
        twin !== figure &&
        paired.has(twin) &&
        isSame(twin, figure) &&
        twin.unit === figure.unit &&
        own.text.startsWith(thing, twin.end),
    )
  )
}

/** 将40例患者分组, behind 40例, and 这十年中 behind 过去十年: the same ones, named again. */
const isAnaphor = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  (figure.kind === 'count' || figure.kind === 'quantity') &&
  /(?:[将把这该]|上述|前述|以上)$/.test(own.text.slice(0, figure.start)) &&
  own.figures.some(
    twin =>
      twin.start < figure.start &&
      isSame(twin, figure) &&
      (figure.kind === 'count' || (paired.has(twin) && twin.unit === figure.unit)),
  )

/** 这100年，是奋斗的100年: a stretch of time told of itself, which other languages say once. */
const isToldOfItself = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'quantity' &&
  own.figures.some(
    twin =>
      twin.start < figure.start &&
      paired.has(twin) &&
      isSame(twin, figure) &&
      twin.unit === figure.unit &&
      /^(?:来|间|里)?[，,]?(?:就|正|也|更)?是[^。；;]*的$/.test(own.text.slice(twin.end, figure.start)),
  )

/** Words that say the same again: 从字面上来说是, 也就是, 确切地说. */
const restating =
  /(?:也就是(?:说)?|换(?:句话说|言之)|(?:确切|准确|严格|具体)[地来]?(?:讲|说|来说)|从?字面(?:意义)?上?(?:来)?(?:讲|说|看)),?，?(?:就|正)?是?$/

/** 几十亿年前，从字面上来说是几十亿年前: an amount of which a restatement says nothing else. */
const isRestated = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  restating.test(own.text.slice(0, figure.start)) &&
  own.figures.some(
    twin =>
      twin.start < figure.start &&
      paired.has(twin) &&
      isSame(twin, figure) &&
      twin.unit === figure.unit &&
      !/[。；;]/.test(own.text.slice(twin.end, figure.start)),
  )

/** 控制在1.5℃以内也是大会的目标, the aim of the summit: an amount told before, of which the translation goes on to tell. */
const isTakenUp = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  /^(?:以[内上下])?(?:也|同样|正|就)是/.test(own.text.slice(figure.end)) &&
  /, (?:an?|the) [a-z]+ (?:of|for|that|which|to|in)\b/.test(other.text) &&
  own.figures.some(
    twin =>
      twin.start < figure.start &&
      paired.has(twin) &&
      isSame(twin, figure) &&
      twin.unit === figure.unit &&
      twin.about === figure.about,
  )

/** 另一半 as the rest, where the first half is told. */
const isOtherHalf = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'fraction' &&
  equal(figure.value, rational(1, 2)) &&
  /(?:另外?|其余|剩下的?)一?$/.test(own.text.slice(0, figure.start)) &&
  /\b(?:rest|remainder|remaining|others?)\b/i.test(other.text) &&
  own.figures.some(twin => twin !== figure && paired.has(twin) && isSame(twin, figure))

/** All nine attended, where the source says how many were to come and how many came. */
const isTotal = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'count' &&
  own.figures.some(twin => twin !== figure && isSame(twin, figure)) &&
  other.figures.some(
    total =>
      isSame(total, figure) && /\b(?:all|every one of)(?: the)? $/i.test(other.text.slice(0, total.start)),
  )

/** 80 million mu, or 5.3 million hectares: what is said already, in another unit beside it. */
const isConverted = ({ figure, own, paired }: Lonely): boolean =>
  figure.unit !== undefined &&
  own.figures.some(
    twin =>
      twin !== figure &&
      twin.unit !== figure.unit &&
      paired.has(twin) &&
      (sameQuantity(twin, figure) || nearQuantity(twin, figure)),
  )

/** 亩产1500公斤（相当于每公顷22.5吨）: an amount of which the translation tells what its brackets make of it. */
const isMadeOf = ({ figure, own, paired, added }: Lonely): boolean =>
  !added &&
  own.figures.some(
    twin =>
      twin.start > figure.end &&
      paired.has(twin) &&
      /^[^（(。；;]{0,6}[（(](?:相当于|约?合|折合|换算)[^）)]*$/.test(
        own.text.slice(figure.end, twin.start),
      ) &&
      (sameQuantity(twin, figure) || nearQuantity(twin, figure) || isPerHectare(twin, figure, own)),
  )

/** Fifteen mu are a hectare. */
const isPerHectare = (perHectare: Figure, perMu: Figure, { text }: Side): boolean => {
  if (!text.includes('亩') || !text.includes('公顷') || perHectare.kind !== perMu.kind) return false
  const fifteen = { ...perMu, value: multiply(perMu.value, rational(15)) }
  return perMu.unit === undefined ? equal(fifteen.value, perHectare.value) : sameQuantity(fifteen, perHectare)
}

const isBracketed = (figure: Figure, { text }: Side): boolean => {
  const before = text.slice(0, figure.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', figure.end) > 0
}

/** The bound of a group and the first signs of its name: 以下儿童. */
const groupBehind = /^(?:[（(]含[^）)]{0,6}[）)])?及?以[上下]的?[一-鿿]{2}/

/** 5岁以下儿童…，5岁以下儿童…: a group by the bound that names it, told once of both. */
const isGroupAgain = ({ figure, own, paired, added }: Lonely): boolean => {
  const named = (each: Figure): string =>
    own.text.slice(each.start, each.end) + (groupBehind.exec(own.text.slice(each.end))?.[0] ?? '')
  const name = named(figure)
  return (
    !added &&
    name.length > figure.end - figure.start &&
    own.figures.some(twin => twin !== figure && paired.has(twin) && named(twin) === name)
  )
}

/** 18岁以下，除非法律规定低于18岁, unless majority is attained earlier: a bound told before, by a comparative. */
const isComparedAgain = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'quantity' &&
  /(?:[低高少多大小早晚短长]于|超过|不足|不满)$/.test(own.text.slice(0, figure.start)) &&
  primary(other.language) === 'en' &&
  /\b(?:earlier|later|less|more|fewer|lower|higher|younger|older|shorter|longer)\b/i.test(other.text) &&
  own.figures.some(
    twin =>
      twin.start < figure.start && paired.has(twin) && isSame(twin, figure) && twin.unit === figure.unit,
  )

/** Words of a language for members of a row that follow each other. */
const inRow: Record<string, RegExp> = {
  zh: /连续|连(?=[一二两三四五六七八九十\d]|第)|接连|蝉联/,
  en: /\b(?:consecutive|straight|in a row|running|successive|on end)\b/i,
}

const tellsRow = ({ text, language }: Side): boolean => inRow[primary(language)]?.test(text) ?? false

/** the third project for three consecutive years, where 连续第三年 says both: the row and its last member. */
const isRowAgain = ({ figure, own, other, added, paired }: Lonely): boolean =>
  added &&
  tellsRow(own) &&
  tellsRow(other) &&
  own.figures.some(
    twin =>
      twin !== figure && paired.has(twin) && equal(twin.value, figure.value) && isRowMember(twin, figure),
  )

const isRowMember = (a: Figure, b: Figure): boolean => (a.kind === 'ordinal') !== (b.kind === 'ordinal')

/** What one side says more often than the other. */
export const repetitions: readonly Excuse[] = [
  { name: 'said once more', holds: isRepeated },
  { name: 'a name with a number, said once more', holds: isNameAgain },
  { name: 'a measure in a name, said once more', holds: isMeasureAgain },
  { name: 'a year in a title, said besides', holds: isYearAgain },
  { name: 'said once more in another unit', holds: isConverted },
  { name: 'told by what its brackets make of it', holds: isMadeOf },
  {
    name: 'a sum again in another currency',
    holds: ({ figure, own, paired, added }) => added && isExchangedSum(own, figure, paired),
  },
  { name: 'the same ones again', holds: isAnaphor },
  { name: 'a stretch of time told of itself', holds: isToldOfItself },
  { name: 'an amount restated', holds: isRestated },
  { name: 'an amount taken up by what is told of it', holds: isTakenUp },
  { name: 'the other half, said as the rest', holds: isOtherHalf },
  { name: 'a total said once', holds: isTotal },
  { name: 'a group named again', holds: isGroupAgain },
  { name: 'a bound told again by a comparative', holds: isComparedAgain },
  ...stretchesAgain,
  { name: 'a row, said with its last member', holds: isRowAgain },
  {
    name: 'an explanation in brackets',
    holds: lonely =>
      lonely.added &&
      isBracketed(lonely.figure, lonely.own) &&
      !/[(（]/.test(lonely.other.text) &&
      !isOtherPlan(lonely),
  },
]
