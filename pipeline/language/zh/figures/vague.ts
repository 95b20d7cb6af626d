import type { Direction, Figure, OtherReading } from '../../figures/figure.js'
import { lexicon } from '../../figures/lexicon.js'
import { multiply, rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { counters } from './counters.js'
import { afterCounter } from './numeral.js'
import { manyUnit } from './quantities.js'
import { directionAround, type Found, half, notVague, signFigure } from './reading.js'
import { unitWords } from './units.js'

const unitLexicon = lexicon(unitWords)
const counterLexicon = lexicon(counters.map(word => [word, word] as const))

const scales: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n }

/** 十, 百万, 千亿, 万亿, 个亿: the product of the scales that stand at `at`. */
const magnitudeAt = (text: string, at: number): { value: bigint; end: number } | undefined => {
  let value = 1n
  let end = at
  for (;;) {
    const sign = afterCounter(text, end)
    const scale = scales[text[sign] ?? '']
    if (scale === undefined) return end === at ? undefined : { value, end }
    value *= scale
    end = sign + 1
  }
}

/** 手上十分有用, 装上十字架: a word that begins with ten. */
const wordOfTen = /^十(?:分(?!钟)|字|足|全)/

/** 一个数亿元的项目, 这个数百人的村子: the counter of a noun behind the number, and not 个数. */
const isCounter = (text: string, at: number): boolean =>
  text[at] === '个' && /[一两二三四五六七八九十几这那每某\d]/.test(text[at - 1] ?? '')

/** 数十, 几百万, 上千, 成百, 好几千; 乘数百分比 is a percentage, 完成十个 and 迈上万亿台阶 no vague number. */
export const vagueAt = (text: string, at: number): Found | undefined => {
  const sign = text[at] ?? ''
  if (sign === '数' && notVague.test(text[at - 1] ?? '') && !isCounter(text, at - 1)) return undefined
  const magnitude = magnitudeAt(text, at + 1)
  if (
    !magnitude ||
    /[一二三四五六七八九\d]/.test(text[magnitude.end] ?? '') ||
    text.startsWith('分之', magnitude.end) ||
    (sign === '上' &&
      (/[以之迈登跃站踏冲]/.test(text[at - 1] ?? '') || wordOfTen.test(text.slice(at + 1, at + 4)))) ||
    (sign === '成' && text[at + 1] === '十') ||
    (sign === '数' && /^百分[比点率]/.test(text.slice(at + 1, at + 4)))
  )
    return undefined
  return measured(text, at, magnitude.value, magnitude.end, sign === '上' || sign === '成')
}

/** Words that end in 上 or begin with a scale: 线上百货, 加上千. */
const notReached = /^[线网以加路街市车天身马地赶追送遇碰爱早晚道船台手头脸楼海山岸补]|[货度姓花般]$|^$/

/** 月薪上万: where nothing is counted, it may be money. */
const inYuan = (value: bigint): OtherReading => ({ kind: 'money', value: rational(value), unit: 'CNY' })

const measured = (
  text: string,
  at: number,
  value: bigint,
  afterScale: number,
  needsCounter: boolean,
): Found | undefined => {
  const from = text[afterScale] === ' ' || /[多余]/.test(text[afterScale] ?? '') ? afterScale + 1 : afterScale
  const unit = unitLexicon.match(text, from)
  if (
    needsCounter &&
    !unit &&
    !counterLexicon.match(text, from) &&
    notReached.test(text.slice(at - 1, at) + text.slice(from, from + 1))
  )
    return undefined
  const end = unit ? from + unit.word.length : from
  const kind = unit ? (isCurrency(unit.meaning) ? 'money' : 'quantity') : 'count'
  const figure: Figure = {
    ...signFigure(at, end, kind, rational(value), { weight: 'strong', vague: true }),
    numeral: [at, afterScale],
    ...(unit ? { unit: unit.meaning } : {}),
    ...(text[at] === '上' ? { upTo: rational(2n * value - 1n) } : {}),
    ...(unit || counterLexicon.match(text, from) ? {} : { or: [inYuan(value)] }),
  }
  return { figures: [figure], end }
}

/** 数以百万计, 成千上万, 成百上千, 成百上千万, 千百万. */
const phrases: readonly (readonly [RegExp, bigint])[] = [
  [/^成百上千万/, 1_000_000n],
  [/^成百上千/, 100n],
  [/^成千上万/, 1000n],
  [/^成千成万/, 1000n],
  [/^千百万/, 1_000_000n],
]

export const phraseAt = (text: string, at: number): Found | undefined => {
  const slice = text.slice(at, at + 8)
  const counted = /^数以([十百千万亿]+)计/.exec(slice)
  if (counted) {
    const value = magnitudeAt(text, at + 2)?.value ?? 1n
    return {
      figures: [
        signFigure(at, at + counted[0].length, 'count', rational(value), { weight: 'strong', vague: true }),
      ],
      end: at + counted[0].length,
    }
  }
  for (const [pattern, value] of phrases) {
    const match = pattern.exec(slice)
    if (match)
      return {
        figures: [
          signFigure(at, at + match[0].length, 'count', rational(value), {
            weight: 'strong',
            vague: true,
            upTo: multiply(rational(value), rational(10)),
          }),
        ],
        end: at + match[0].length,
      }
  }
  return undefined
}

/** 一半, 过半, 半数以上. */
const share = (text: string, at: number): Found => {
  const before = text[at - 1] ?? ''
  const end = text[at + 1] === '数' ? at + 2 : at + 1
  const about = before === '过' ? 'over' : directionAround(text, before === '一' ? at - 1 : at, end)
  const weight = /[多大]/.test(before) ? 'silent' : 'strong'
  return {
    figures: [signFigure(at, at + 1, 'fraction', half, { weight, ...(about ? { about } : {}) })],
    end: at + 1,
  }
}

/** 半年, 半小时, 半个世纪, 一半, 过半, 上半年. */
export const halfAt = (text: string, at: number): Found | undefined => {
  const period = /[上下前后]/.exec(text[at - 1] ?? '')
  const isOfCentury = /世纪的?[前后]$/.test(text.slice(Math.max(0, at - 4), at))
  if (period && (isOfCentury || /^半(?:年|场|叶|段|程|月|个月|期|区|赛季)/.test(text.slice(at, at + 3)))) {
    const value = rational(/[上前]/.test(period[0]) ? 1 : 2)
    return { figures: [signFigure(at - 1, at + 2, 'half', value, { weight: 'weak' })], end: at + 2 }
  }
  if (
    (/[一过近大约多]/.test(text[at - 1] ?? '') &&
      !/[天夜路身球导径圆岛音透]/.test(text[at + 1] ?? '') &&
      !/^[过近大约]半(?:年|个?小时|个月|个世纪|个多)/.test(text.slice(Math.max(0, at - 1), at + 5))) ||
    /^半数/.test(text.slice(at, at + 2))
  )
    return share(text, at)
  const unit = unitLexicon.match(text, at + 1) ?? manyUnit(text, at + 1)
  if (!unit || /^半(?:里|节|方|夜|块|天然|码|安|石|焦)/.test(text.slice(at, at + 3))) return undefined
  const end = at + 1 + unit.word.length
  const kind = isCurrency(unit.meaning) ? 'money' : 'quantity'
  const isTwice = text[at - 1] === '每' && unit.meaning === 'year'
  const figure: Figure = {
    ...signFigure(at, end, kind, half, {
      weight: isTwice || unit.meaning === 'day' ? 'weak' : 'strong',
      unit: unit.meaning,
      ...(text[at - 1] === '大' ? { about: 'over' as const } : {}),
    }),
    numeral: [at, at + 1],
  }
  // 每半年 may be told as twice a year.
  return { figures: isTwice ? [figure, signFigure(at, end, 'count', rational(2))] : [figure], end }
}

/** 翻了近两番: what stands inside the words for doubling. */
const insideDoubling: Readonly<Record<string, Direction>> = {
  近: 'under',
  将近: 'under',
  接近: 'under',
  约: 'about',
  超: 'over',
  超过: 'over',
  逾: 'over',
}

const doubling = /^翻了?(近|将近|接近|约|超过|超|逾)?(?:(一|两|二|三|四)?番|一?倍)/

/** 翻番, 翻了两番, 翻了近一番, 翻倍, 加倍. */
export const doubledAt = (text: string, at: number): Found | undefined => {
  const match = doubling.exec(text.slice(at, at + 7))
  if (!match)
    return /^(?:加倍|倍增)/.test(text.slice(at, at + 2))
      ? { figures: [signFigure(at, at + 2, 'multiple', rational(2))], end: at + 2 }
      : undefined
  const power = '一二三四'.indexOf((match[2] ?? '一').replace('两', '二')) + 1
  const end = at + match[0].length
  const about = insideDoubling[match[1] ?? ''] ?? directionAround(text, at, end)
  const value = rational(2 ** power)
  const figure = signFigure(at, end, 'multiple', value, { weight: 'strong', ...(about ? { about } : {}) })
  return { figures: [figure], end }
}
