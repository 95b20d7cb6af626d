import { lexicon } from '../../figures/lexicon.js'
import { add, decimal, divide, multiply, type Rational, rational, subtract } from '../../figures/rational.js'
import { isCorner } from './corner.js'
import { type Numeral, numeralAt } from './numeral.js'
import {
  approximator,
  type Draft,
  type Found,
  figureOf,
  half,
  orBehind,
  signFigure,
  type Tail,
  withNeighbour,
} from './reading.js'
import { unitWords } from './units.js'

const finish = (text: string, numeral: Numeral, from: number, end: number, draft: Draft): Found => {
  const about = approximator(text, numeral, from, end)
  const plain = figureOf(numeral, end, { ...draft, about })
  const factor = divide(plain.value, numeral.value.n === 0n ? rational(1) : numeral.value)
  const isDivided = factor.n === 1n && (factor.d === 10n || factor.d === 100n)
  const figure = isDivided ? { ...plain, writing: { ...plain.writing, divided: factor.d } } : plain
  return { figures: withNeighbour(figure, numeral.upTo && multiply(numeral.upTo, factor)), end }
}

const hundredth = /^(?:个[多余来]?百分点|百分点|pct|个基准?点|基准?点|个?bps?(?![a-z]))/i

/** 降息两码: steps of a quarter of a point. */
const steps = /(?:[升降加减]息|利率|[上下]调)[^，。；、]{0,4}$/

/** 5个百分点, 11个多百分点. */
export const pointsTail: Tail = (text, numeral, from) => {
  if (text[from] === '码' && steps.test(text.slice(Math.max(0, numeral.start - 8), numeral.start)))
    return finish(text, numeral, from, from + 1, {
      kind: 'points',
      value: multiply(numeral.value, rational(1, 4)),
    })
  const word = hundredth.exec(text.slice(from, from + 6))?.[0]
  if (!word) return undefined
  const value = /基准?点|bp/i.test(word) ? divide(numeral.value, rational(100)) : numeral.value
  const found = finish(text, numeral, from, from + word.length, { kind: 'points', value })
  return /^个[多余]/.test(word)
    ? { ...found, figures: found.figures.map(figure => ({ ...figure, about: 'over' })) }
    : found
}

/** 采购经理指数为50.8%: an index, which English gives without the sign. */
const asIndex = (text: string, found: Found): Found => ({
  ...found,
  figures: found.figures.map(figure => orBehind(text, figure, /(?:指数|PMI)[^，。；、\d]{0,6}$/i, 'count')),
})

/** 5%, 3‰. */
export const percentTail: Tail = (text, numeral, from) => {
  const sign = text[from]
  if (sign === '%') return asIndex(text, finish(text, numeral, from, from + 1, { kind: 'percent' }))
  if (sign !== '‰' && sign !== '‱') return undefined
  const value = divide(numeral.value, rational(sign === '‰' ? 10 : 100))
  return finish(text, numeral, from, from + 1, { kind: 'percent', value })
}

/** Of what interest is told in 厘: a hundredth of the sum a year, a thousandth a month. */
const interest = /(?:息|利率|收益率|回报率|票面)[一-鿿\d]{0,10}$/
const monthly = /[月日](?:利?息|利率?)/

/** 年息四厘半 is 4.5 %, 月息三厘 0.3 %; 3厘米 is a length. */
export const interestTail: Tail = (text, numeral, from) => {
  if (text[from] !== '厘' || /[米升克]/.test(text[from + 1] ?? '')) return undefined
  const said = text.slice(Math.max(0, numeral.start - 14), numeral.start)
  if (!interest.test(said)) return undefined
  const isHalf = text[from + 1] === '半'
  const parts = isHalf ? add(numeral.value, rational(1, 2)) : numeral.value
  const value = monthly.test(said) ? divide(parts, rational(10)) : parts
  return finish(text, numeral, from, isHalf ? from + 2 : from + 1, { kind: 'percent', value })
}

const notShare = /[为立员功本果就长人年品都效分交熟份名型全绩语见像批套片串行]/
/** 三成都是, 四成人表示: words that only look like 成都 and 成人. */
const isShare = /^(?:为|都[是有在会能要没不已将]|人(?!员|次|家|才|士|民|口|们|数|[为类物]))/

/** The units behind 成: 三成五, and 4成3, where nothing is counted by the digit. */
const tenthUnits = /^(?:[一二三四五六七八九半]|\d(?=[的以左，。；、！？,;)）]|$))/

/** 三成五 is 35 %; not 一成为, 三成员. */
export const tenthTail: Tail = (text, numeral, from) => {
  const behind = text.slice(from + 1, from + 3)
  if (text[from] !== '成' || numeral.value.n > 10n * numeral.value.d) return undefined
  if (notShare.test(behind[0] ?? '') && !(numeral.value.n > 1n && isShare.test(behind))) return undefined
  const more = tenthUnits.test(behind) ? numeralAt(text, from + 1) : undefined
  const units = text[from + 1] === '半' ? rational(5) : (more?.value ?? rational(0))
  const end = text[from + 1] === '半' ? from + 2 : (more?.end ?? from + 1)
  const value = add(multiply(numeral.value, rational(10)), units)
  return finish(text, numeral, from, end, { kind: 'percent', value })
}

const notDiscount = /[腾合算叠射扇断磨返回旧页线衷服现转损]/

/** 七折 is 70 % of the price, 八五折 85 %. */
export const discountTail: Tail = (text, numeral, from) => {
  if (text[from] !== '折' || numeral.bareScale || notDiscount.test(text[from + 1] ?? '')) return undefined
  const tens = numeral.value.n < 10n * numeral.value.d
  const value = tens ? multiply(numeral.value, rational(10)) : numeral.value
  return finish(text, numeral, from, from + 1, { kind: 'discount', value })
}

const digits = '一二三四五六七八九'

/** 八五折: digits one by one. */
export const pricedAt = (text: string, at: number): Found | undefined => {
  const match = /^([一二三四五六七八九])([一二三四五六七八九])折(?![腾合算叠射])/.exec(text.slice(at, at + 4))
  if (!match) return undefined
  const value = rational((digits.indexOf(match[1] ?? '') + 1) * 10 + digits.indexOf(match[2] ?? '') + 1)
  const numeral: Numeral = { value, start: at, end: at + 2, form: 'words', places: 0, bareScale: false }
  return { figures: [figureOf(numeral, at + 3, { kind: 'discount' })], end: at + 3 }
}

const grows =
  /(?:增长|增加|增|提高|提升|上升|上涨|涨|多|高|扩大|猛增|激增|飙升|暴涨|增幅|涨幅|升幅|增速|升|上调|扩张|增多|超标|超出|超额|大|快|长|贵|重|强|宽|厚|深|翻)(?:了|近|约|超过|超|逾|达|出|将近)*$/

/** 增长两倍 is a growth by so much; who says 翻了三倍 or 多两倍 may mean so many times. */
const growsBy =
  /(?:增长|增加|增|提高|提升|上升|上涨|涨|扩大|猛增|激增|飙升|增幅|涨幅|升幅|上调|扩张)(?:了|近|约|超过|超|逾|达|出|将近)*$/

/** 三倍, 一倍半, 增长两倍. */
export const multipleTail: Tail = (text, numeral, from) => {
  if (text[from] !== '倍' || /[率数速受感]/.test(text[from + 1] ?? '')) return undefined
  const plus = text[from + 1] === '半'
  const value = plus ? add(numeral.value, half) : numeral.value
  const head = text.slice(Math.max(0, numeral.start - 8), numeral.start)
  const growth = value.n <= value.d || grows.test(head)
  const found = finish(text, numeral, from, from + (plus ? 2 : 1), { kind: 'multiple', value })
  const more = growsBy.test(head) ? ({ growth: true, growsBy: true } as const) : ({ growth: true } as const)
  return growth ? { ...found, figures: found.figures.map(figure => ({ ...figure, ...more })) } : found
}

const denominators: Record<string, Rational> = { 百: rational(1), 千: rational(1, 10), 万: rational(1, 100) }

/** Units that parts are told of: 万分之一克, 千分之一秒. */
const partUnits = lexicon(
  unitWords.filter(([word]) => /^(?:克|毫克|秒|秒钟|毫米|微米|米|英寸|毫升|升|度)$/.test(word)),
)

/** 百分之五, 千分之三, 负百分之 … at the sign 百, 千 or 万. */
export const hundredthsAt = (text: string, at: number): Found | undefined => {
  const factor = denominators[text[at] ?? '']
  if (!factor || !text.startsWith('分之', at + 1)) return undefined
  const numeral = numeralAt(text, text[at + 3] === ' ' ? at + 4 : at + 3)
  if (!numeral) return undefined
  const value = multiply(numeral.value, factor)
  const unit = partUnits.match(text, numeral.end)
  if (unit)
    return finish(text, { ...numeral, start: at }, numeral.end, numeral.end + unit.word.length, {
      kind: 'quantity',
      value: divide(value, rational(100)),
      unit: unit.meaning,
      upTo: undefined,
    })
  return finish(text, { ...numeral, start: at }, numeral.end, numeral.end, {
    kind: 'percent',
    value,
    upTo: undefined,
  })
}

/** 降到原来的三分之一: cut by two-thirds. */
const shrinks = /(?:降|减|缩|跌|少)[^，。；]{0,3}[到至为成](?:原来|原先|以前|过去)?的?$/

/** 三分之二, 4分之1. */
export const fractionTail: Tail = (text, numeral, from) => {
  if (!text.startsWith('分之', from)) return undefined
  const top = numeralAt(text, from + 2)
  if (!top || numeral.value.n === 0n) return undefined
  const value = divide(top.value, numeral.value)
  const rounded = /^[强弱](?=[，。；、）)的]|$)/.exec(text.slice(top.end, top.end + 2))?.[0]
  const about = rounded
    ? rounded === '强'
      ? 'over'
      : 'under'
    : approximator(text, { ...numeral, end: top.end }, top.end, top.end)
  const figure = figureOf({ ...numeral, end: top.end }, top.end, { kind: 'fraction', value, about })
  const left = { kind: 'fraction', value: subtract(rational(1), value), unit: undefined } as const
  const shrunk = shrinks.test(text.slice(Math.max(0, numeral.start - 10), numeral.start))
  return { figures: [shrunk ? { ...figure, or: [left] } : figure], end: top.end }
}

const eachOf =
  /^每([\d一二两三四五六七八九十百千万]+)(?=[个名位家户只])[^，。；、\d]{1,8}?[中里]，?(?:平均|就|便|大约|约|大概|至少|差不多|几乎|将近|近)*有(?:大约|约|近|将近|超过)?([\d一二两三四五六七八九十百]+)(?=[个名位家户只])/

/** 每四个人中就有一个, 每10名儿童中有3名: one in four, three in ten. */
export const oneInAt = (text: string, at: number): Found | undefined => {
  const match = eachOf.exec(text.slice(at, at + 32))
  const [bottom, top] = [match?.[1], match?.[2]].map(part => numeralAt(part ?? '', 0))
  if (
    !match ||
    !bottom ||
    !top ||
    bottom.value.n <= top.value.n ||
    bottom.value.d !== 1n ||
    top.value.d !== 1n
  )
    return undefined
  const end = at + match[0].length
  const figure = signFigure(at, end, 'fraction', divide(top.value, bottom.value), {
    weight: 'strong',
    parts: [top.value.n, bottom.value.n],
  })
  return { figures: [figure], end }
}

/** 1/3, 2 1/2 and the like with a stroke; dates and seasons are not fractions. */
export const strokeTail: Tail = (text, numeral, from) => {
  const match = /^\/(\d{1,3})(?![\d/年月]|\.\d)/.exec(text.slice(from, from + 6))
  const bottom = BigInt(match?.[1] ?? 0)
  if (!match || bottom < 2n || numeral.value.d !== 1n || numeral.value.n >= bottom || numeral.value.n === 0n)
    return undefined
  const end = from + match[0].length
  const value = divide(numeral.value, decimal(match[1] ?? '1'))
  const about = approximator(text, { ...numeral, end }, end, end)
  const figure = figureOf({ ...numeral, end }, end, { kind: 'fraction', value, about })
  return { figures: [{ ...figure, parts: [numeral.value.n, bottom] }], end }
}

/** Tenths of a whole, told in clauses of one build: 三分建、七分管. */
const tenthsBehind = /^分[^，。；、分]{1,8}[，、；]\s?([一二三四五六七八九])分/
const tenthsBefore = /([一二三四五六七八九])分[^，。；、分]{1,8}[，、；]\s?$/

/** 三分建、七分管, 八分饱: parts of ten, which English may give as tenths or in percent, or leave out. */
export const tenthsTail: Tail = (text, numeral, from) => {
  const tenths = digits.indexOf(text.slice(numeral.start, from)) + 1
  if (text[from] !== '分' || from !== numeral.start + 1 || tenths === 0) return undefined
  const rest =
    tenthsBehind.exec(text.slice(from, from + 14)) ??
    tenthsBefore.exec(text.slice(Math.max(0, numeral.start - 13), numeral.start))
  const isWhole = rest !== null && digits.indexOf(rest[1] ?? '') + 1 + tenths === 10
  if (!isWhole && !/^[饱熟醉]/.test(text.slice(from + 1))) return undefined
  const part = { kind: 'fraction', value: rational(BigInt(tenths), 10n), unit: undefined } as const
  const figure = figureOf(numeral, from + 1, { kind: 'count', weight: 'weak' })
  return { figures: [{ ...figure, or: [part] }], end: from + 1 }
}

const coins =
  /^(?:毫(?=[一二三四五六七八九\d]仙|[，。；、！？]|$)|毛[一二三四五六七八九](?![一二三四五六七八九十百千万亿个只条])|毛钱|毛(?=[，。；、！？\d]|$)|[角分]钱|角(?=[一二三四五六七八九\d][分仙])|角(?=[，。；、,;）)\s]|$))/

/** 分 behind 角, 仙 behind 毫: hundredths of a yuan or dollar. */
const smallCoin = (text: string, numeral: Numeral, from: number): string | undefined =>
  /[分仙]/.test(text[from] ?? '') && /[角毫元]/.test(text[numeral.start - 1] ?? '') ? '分' : undefined

/** 港币三角六仙: the currency that stands before the first coin, or of which the coin is. */
const coinage = (text: string, numeral: Numeral, word: string): string =>
  /(?:港币|港元|HK\$) ?$/.test(text.slice(Math.max(0, numeral.start - 4), numeral.start)) ||
  word.startsWith('毫')
    ? 'HKD'
    : 'CNY'

/** 五毛钱, 3角: tenths of a yuan; 七旬: tens of years. */
export const partTail: Tail = (text, numeral, from) => {
  const aged = /(?:年|近|过|逾|已|届|满)$/.test(text.slice(Math.max(0, numeral.start - 1), numeral.start))
  if (text[from] === '旬' && (aged || /[老之高岁的年母父翁]/.test(text[from + 1] ?? ''))) {
    const value = multiply(numeral.value, rational(10))
    const about = approximator(text, numeral, from, from + 1)
    return {
      figures: [
        figureOf(numeral, from + 1, {
          kind: 'quantity',
          unit: 'year',
          value,
          weight: aged ? 'strong' : 'weak',
          about,
        }),
      ],
      end: from + 1,
    }
  }
  const word = coins.exec(text.slice(from, from + 3))?.[0] ?? smallCoin(text, numeral, from)
  if (!word || (word === '角' && isCorner(text, numeral, from))) return undefined
  const hundredths = '一二三四五六七八九'.indexOf(word[1] ?? ' ') + 1
  const value = add(
    divide(numeral.value, rational(word.startsWith('分') ? 100 : 10)),
    rational(hundredths, 100),
  )
  return finish(text, numeral, from, from + word.length, {
    kind: 'money',
    unit: coinage(text, numeral, word),
    value,
  })
}
