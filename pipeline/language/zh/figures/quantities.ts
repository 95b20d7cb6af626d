import { calibre } from '../../figures/calibre.js'
import type { Figure, OtherReading } from '../../figures/figure.js'
import { lexicon } from '../../figures/lexicon.js'
import { add, divide, multiply, type Rational, rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { isCorner } from './corner.js'
import { counters } from './counters.js'
import { halfMore, isWeekdayName, plusHalf } from './dates.js'
import { idioms } from './idioms.js'
import type { Numeral } from './numeral.js'
import {
  approximator,
  type Found,
  figureOf,
  orBehind,
  signStart,
  type Tail,
  weightOf,
  withNeighbour,
} from './reading.js'
import { currencySigns, unitWords } from './units.js'

const unitLexicon = lexicon(unitWords)
const counterLexicon = lexicon(counters.map(word => [word, word] as const))
const signLexicon = lexicon(currencySigns)

/** Whether a unit or what is counted begins at a place. */
export const countsAt = (text: string, at: number): boolean =>
  (unitLexicon.match(text, at) ?? counterLexicon.match(text, at)) !== undefined

const latin = /[A-Za-z]/

/** 个多小时, 个多世纪: the unit of 个小时 with 多 in the middle. */
export const manyUnit = (text: string, at: number): { word: string; meaning: string } | undefined => {
  if (!text.startsWith('个多', at)) return undefined
  const rest = text.slice(at + 2, at + 6)
  const found = unitLexicon.match(`个${rest}`, 0)
  return found && found.word.length > 1
    ? { word: `个多${found.word.slice(1)}`, meaning: found.meaning }
    : undefined
}

const weekly = /^个?(?:星期|礼拜)$/
/** Signs that make another word of the unit before them: 元旦, 年级, 天然, 里程, 度假, 周边. */
const spoilers: Record<string, RegExp> = {
  元: /[旦素首帅老件宵勋]/,
  度: /[假过量外数日夏]/,
  年: /[级代轻货终]/,
  天: /[然空气津河使王主安]/,
  里: /[程面约德昂奇拉斯外海的]/,
  周: /[边围末转期杰恩年旋刊报]/,
  方: /[面向法案式便言针程位圆面]/,
  节: /[目约能日省奏点课]/,
  克: /[服隆里拉罗林制]/,
  码: /[头农率]/,
  块: /[状茎]/,
  晚: /[上会宴报年餐期点]/,
  夜: /[间晚]/,
  石: /./,
  安: /./,
  卡: /[车片通]/,
  桶: /[装]/,
  斤: /[斤]/,
  寸: /[土头]/,
  尺: /[寸度]/,
  丈: /[夫]/,
  分: /[之布子]/,
}

/** What a unit of one sign means behind a larger one: 4小时18分, 三斤二两. */
const smallerUnit = (
  text: string,
  at: number,
  numeral: Numeral,
): { word: string; meaning: string } | undefined => {
  const before = text.slice(Math.max(0, numeral.start - 3), numeral.start)
  if (text[at] === '分' && /(?:小时|钟头|[时度°])零?$/.test(before) && !/[之秒]/.test(text[at + 1] ?? ''))
    return { word: '分', meaning: 'minute' }
  const weighed =
    /斤$/.test(before) ||
    (numeral.value.n >= 10n && !counterLexicon.match(text, at + 1)) ||
    /^两(?:白?银|黄金|酒|米|肉|茶|面)/.test(text.slice(at, at + 3))
  return text[at] === '两' && weighed ? { word: '两', meaning: 'liang' } : undefined
}

/** 日 is a day of the month up to 31, and a stretch of days beyond. */
const longDays = (
  text: string,
  at: number,
  numeral: Numeral,
): { word: string; meaning: string } | undefined =>
  text[at] === '日' && numeral.value.n > 31n && !/[元圆均系本报]/.test(text[at + 1] ?? '')
    ? { word: '日', meaning: 'day' }
    : undefined

/** The unit word at `at`; Latin ones only as whole words right after digits. */
const unitAt = (
  text: string,
  at: number,
  numeral: Numeral,
): { word: string; meaning: string } | undefined => {
  const found =
    smallerUnit(text, at, numeral) ??
    longDays(text, at, numeral) ??
    unitLexicon.match(text, at) ??
    manyUnit(text, at)
  if (!found) return undefined
  if (latin.test(found.word) && found.word.length === 1 && text[at - 1] === ' ') return undefined
  if (latin.test(found.word.at(-1) ?? ''))
    return numeral.form === 'words' || latin.test(text[at + found.word.length] ?? '') ? undefined : found
  if (/^[方度]$/.test(found.word) && numeral.form === 'words' && numeral.value.n < 10n) return undefined
  if (weekly.test(found.word) && isWeekdayName(text, at + found.word.length)) return undefined
  // 屋顶一角, 三角关系: corners, but for 五角钱 and 一元五角.
  if (found.word === '角' && isCorner(text, numeral, at)) return undefined
  // 30卷114章6236节: no knots.
  if (found.word === '节' && text[numeral.start - 1] === '章') return undefined
  if (found.word === '块' && isPiece.test(text.slice(at + 1, at + 3))) return undefined
  return spoilers[found.word]?.test(text[at + found.word.length] ?? '') ? undefined : found
}

/** 两块面皮, 一块半高隔板: a piece of something; money stands before a price's end or its odd digits. */
const isPiece =
  /^(?:[一-鿿](?<![钱多半零几来左上以的了就都也还能可不一二两三四五六七八九十人每买到至和或港美现])|半高)/

/** 一块二一斤: the price of one. */
const priced = /^[一二三四五六七八九](?=一[斤个只条张本块瓶杯碗袋盒把支公千克米两])/
const decimals =
  /^(?:[一二三四五六七八九]{1,2}|\d{1,2})(?![一二三四五六七八九十百千万分点米条厘公\d.,:%xX×*])/

/** 一米八, 三块五, 一米八五: digits behind the unit are its decimals. */
const decimalsAfter = (text: string, at: number, word: string): string => {
  if (word !== '米' && word !== '块' && word !== '度') return ''
  const digits = (priced.exec(text.slice(at, at + 3)) ?? decimals.exec(text.slice(at, at + 4)))?.[0] ?? ''
  return digits === '' ||
    isWordBegun(text, at) ||
    counterLexicon.match(text, at + digits.length) ||
    unitLexicon.match(text, at + digits.length)
    ? ''
    : digits
}

/** 一块三角形: a word that begins with a numeral; 五一 and the like are numerals alone. */
const isWordBegun = (text: string, at: number): boolean =>
  /[^一二三四五六七八九十点]/.test(idioms.match(text, at)?.word ?? '')

const decimalValue = (digits: string): Rational =>
  rational(
    BigInt([...digits].map(sign => '一二三四五六七八九'.indexOf(sign) + 1 || sign).join('')),
    10n ** BigInt(digits.length),
  )

/** 元 behind 新台币2万 and behind HK$100 says less than the sign; 美元 behind $ says more. */
const sharper = (sign: string, { word, meaning }: { word: string; meaning: string }): boolean =>
  isCurrency(meaning) && (word !== '元' || sign === 'CNY')

/** 1 in 1美元兑7.2元, which English may leave to "per dollar". */
const isRateHead = (text: string, numeral: Numeral, end: number): boolean =>
  numeral.value.n === 1n &&
  numeral.value.d === 1n &&
  /^ ?(?:兑|合|等于|折合|=|对)/.test(text.slice(end, end + 3))

/** 永徽六年（655年）: the year of a reign, which the year behind it tells as well. */
const isReignYear = (text: string, unit: string, end: number): boolean =>
  unit === 'year' && /^[（(](?:公元前?)?\d{3,4}年?[）)]/.test(text.slice(end, end + 10))

/** 第二个十年, the second decade: a stretch of time that is numbered itself. */
const isNumbered = (text: string, start: number): boolean =>
  /第[\d一二两三四五六七八九十]{1,3}个$/.test(text.slice(Math.max(0, start - 5), start))

/** 人民币5.55分, 港币6仙: hundredths of what the sign names. */
const inHundredths = (
  numeral: Numeral,
  { start, end, unit }: { start: number; end: number; unit: string },
): Figure =>
  figureOf(numeral, end, { kind: 'money', unit, start, value: divide(numeral.value, rational(100)) })

/** 华氏98.6度: the scale before the degrees. */
const scaleBefore = (text: string, start: number): 'C' | 'F' | undefined => {
  const head = text.slice(Math.max(0, start - 3), start)
  return head.includes('华氏') ? 'F' : head.includes('摄氏') ? 'C' : undefined
}

/** 上升了, 温差达, 比平时高: what stands before degrees that lie between two temperatures; 升至 and 最高 name one. */
const apart =
  /(?:上升|下降|升高|升温|降温|回升|骤[升降]|变暖|增温|增暖|温差|相差|[升降]幅|(?<!最)[高低](?!达))[了出约近达为逾过超在每大]{0,3}$/

/** 比山脚低10摄氏度: degrees between two temperatures, which go into another scale without its nought. */
const asDifference = (text: string, figure: Figure): Figure | undefined =>
  (figure.unit === 'C' || figure.unit === 'F' || figure.unit === 'deg') &&
  apart.test(text.slice(Math.max(0, figure.start - 7), figure.start).replace(/(?:摄氏|华氏)$/, ''))
    ? { ...figure, difference: true }
    : undefined

/** 实行欧元12年后: years are no amount of the money before them. */
const stretches: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour', 'minute'])

/** 元, 公里, 个月, 岁 after a number; ¥ and 人民币 before it. */
export const unitTail: Tail = (text, numeral, from) => {
  const coin = text.startsWith('港仙', from)
  if (coin)
    return {
      figures: [inHundredths(numeral, { start: numeral.start, end: from + 2, unit: 'HKD' })],
      end: from + 2,
    }
  const found = unitAt(text, from, numeral)
  const isStretch = found !== undefined && stretches.has(found.meaning)
  const start = isStretch ? numeral.start : signStart(text, numeral.start)
  const sign = start < numeral.start ? signLexicon.match(text, start)?.meaning : undefined
  if (sign !== undefined && !found && /^[分仙]/.test(text.slice(from)))
    return { figures: [inHundredths(numeral, { start, end: from + 1, unit: sign })], end: from + 1 }
  const told = found && (sign === undefined || sharper(sign, found)) ? found.meaning : sign
  const unit = told === 'deg' ? (scaleBefore(text, numeral.start) ?? told) : told
  if (unit === undefined) return undefined
  const own = found !== undefined && (told === found.meaning || found.word === '元')
  const base = own ? from + found.word.length : numeral.end
  const tenths = own ? decimalsAfter(text, base, found.word) : ''
  const withHalf = own && plusHalf(text, base)
  const end = withHalf ? base + 1 : base + tenths.length
  const figure = figureOf(numeral, end, {
    kind: isCurrency(unit) ? 'money' : 'quantity',
    unit,
    start,
    weight:
      isRateHead(text, numeral, end) || isNumbered(text, start) || isReignYear(text, unit, end)
        ? 'weak'
        : withHalf || tenths !== ''
          ? 'strong'
          : weightOf(numeral, undefined, unit),
    about: found?.word.startsWith('个多') ? 'over' : approximator(text, numeral, from, end),
    ...(withHalf ? { value: halfMore(numeral) } : {}),
    ...(tenths === '' ? {} : { value: add(numeral.value, decimalValue(tenths)) }),
  })
  const degrees = asDifference(text, figure)
  if (degrees) return { figures: withNeighbour(degrees, numeral.upTo), end }
  const or = perShare(text, figure) ?? asEnergy(figure) ?? inLocalMoney(text, figure, found?.word)
  if (or) return { figures: [{ ...figure, or: [or] }], end }
  return { figures: withNeighbour(figure, numeral.upTo), end }
}

/** Where 元 may be the money of a place: Hong Kong's exchange tells its turnover in 元. */
const places: readonly (readonly [said: RegExp, unit: string])[] = [
  [/香港|恒生|恒指|港股|港交所|联交所|港府|港币|港元|施政报告|财政司/, 'HKD'],
  [/台湾|台北|台股|新台币|新北|高雄/, 'TWD'],
  [/澳门/, 'MOP'],
  // The quotation marks of Hong Kong and Taiwan, which stay when a text is set in simplified characters.
  [/[「」]/, 'HKD'],
]

/** 大市成交1,102亿元 beside 恒指: Hong Kong dollars, perhaps. */
const inLocalMoney = (text: string, figure: Figure, word: string | undefined): OtherReading | undefined => {
  const unit =
    word === '元' && figure.unit === 'CNY' ? places.find(([said]) => said.test(text))?.[1] : undefined
  return unit === undefined ? undefined : { kind: 'money', value: figure.value, unit }
}

/** 100亿度: so many degrees are of no angle and no warmth, but kilowatt-hours. */
const asEnergy = ({ unit, value }: Figure): OtherReading | undefined =>
  unit === 'deg' && value.n >= 1000n * value.d ? { kind: 'quantity', value, unit: 'kWh' } : undefined

/** 每10股派发现金红利5元, which may be told per share. */
const perShare = (text: string, { kind, unit, value, start }: Figure): OtherReading | undefined => {
  const shares =
    kind === 'money' ? /每(10|十|100|百)股[^，。；\d]{0,16}$/.exec(text.slice(0, start).slice(-24)) : null
  if (!shares) return undefined
  const many = shares[1] === '10' || shares[1] === '十' ? 10 : 100
  return { kind, unit, value: divide(value, rational(many)) }
}

/** 每10股: so many together, where the other language may tell of one. */
const isLot = (text: string, { start, value }: Numeral, from: number): boolean =>
  text[start - 1] === '每' && text[from] === '股' && (value.n === 10n || value.n === 100n)

/** 票房破亿, 受灾人口逾十万: a scale alone that something is held against. */
const isPassed = (text: string, { bareScale, start, value }: Numeral): boolean =>
  bareScale && value.n >= 1000n && /[破超过逾近约]/.test(text[start - 1] ?? '')

/** 十三 in 燕十三 is a name: below a hundred, in words, nothing counted behind it. */
const isNameLike = (numeral: Numeral): boolean =>
  numeral.form === 'words' && numeral.value.d === 1n && numeral.value.n < 100n

/** 1 in 1比150, which English leaves out. */
const isRatioHead = (text: string, numeral: Numeral): boolean =>
  numeral.value.n === 1n && numeral.value.d === 1n && text[numeral.end] === '比'

const counterEnd = (text: string, at: number): string | undefined => counterLexicon.match(text, at)?.word

/** 两个半杯: what is counted has no unit. */
const cupAndHalf = (text: string, numeral: Numeral, from: number): Found | undefined => {
  if (!/[杯碗袋包盒瓶]/.test(text[from + 2] ?? '')) return undefined
  const figure = figureOf(numeral, from + 2, { kind: 'count', value: halfMore(numeral) })
  return { figures: [figure], end: from + 2 }
}

/** 个半 after a number: 三个半小时. */
const countAndHalf = (text: string, numeral: Numeral, from: number): Found | undefined => {
  // 三个半小时; 100个半升的罐子 are a hundred of half a litre.
  if (!text.startsWith('个半', from)) return undefined
  const whole = unitLexicon.match(`个${text.slice(from + 2, from + 6)}`, 0)
  const unit = numeral.value.n > 12n ? whole : (unitLexicon.match(text, from + 2) ?? whole)
  if (!unit) return cupAndHalf(text, numeral, from) ?? wholesAndHalf(text, numeral, from)
  const end = from + 2 + unit.word.replace(/^个/, '').length
  const about = approximator(text, numeral, from, end)
  const figure = figureOf(numeral, end, {
    kind: 'quantity',
    unit: unit.meaning,
    value: halfMore(numeral),
    about,
  })
  return { figures: [figure], end }
}

/** 两个半足球场: so many and a half of what has no unit; 三个半圆 are three halves. */
const wholesAndHalf = (text: string, numeral: Numeral, from: number): Found | undefined => {
  if (
    numeral.value.n > 12n ||
    !/^个半[一-鿿](?<![圆球决天场区径片导岛程年月日夜山路机开官公自透身成兽神人妖角])/.test(
      text.slice(from, from + 3),
    )
  )
    return undefined
  const about = approximator(text, numeral, from, from + 2)
  return {
    figures: [figureOf(numeral, from + 2, { kind: 'count', value: halfMore(numeral), about })],
    end: from + 2,
  }
}

/** 9999间半: so many and a half of what is counted, where nothing is told of the half. */
const countedAndHalf = (text: string, numeral: Numeral, from: number): Found | undefined => {
  const counter = counterEnd(text, from)
  const half = from + (counter?.length ?? 0)
  if (
    counter === undefined ||
    !/^半(?:$|[，。、；：！？,;:!?)）的》”’」]|左右|以[上下])/.test(text.slice(half, half + 3))
  )
    return undefined
  const about = approximator(text, numeral, from, half + 1)
  const figure = figureOf(numeral, half + 1, { kind: 'count', value: halfMore(numeral), about })
  return { figures: [figure], end: half + 1 }
}

/** 两打鸡蛋: dozens; in 打开, 打算 and 打折 a verb begins. */
const dozens = (text: string, numeral: Numeral, from: number): Found | undefined =>
  text[from] === '打' &&
  numeral.form === 'words' &&
  numeral.value.d === 1n &&
  numeral.value.n < 100n &&
  /[一-鿿]/.test(text[from + 1] ?? '') &&
  !/[开工架击仗赢败听响破折扮造算垮碎倒断断白祝进出入成在中过完起到上下电通车包卡针火牌球拳]/.test(
    text[from + 1] ?? '',
  )
    ? {
        figures: [
          figureOf(numeral, from + 1, {
            kind: 'count',
            value: multiply(numeral.value, rational(12)),
            weight: 'weak',
            about: approximator(text, numeral, from, from + 1),
          }),
        ],
        end: from + 1,
      }
    : undefined

/** 三家, 两国, 12名; a number alone when it cannot be a part of a word. In 文三路478号 it names a street. */
export const countTail: Tail = (text, numeral, from) => {
  const mixed =
    countAndHalf(text, numeral, from) ?? countedAndHalf(text, numeral, from) ?? dozens(text, numeral, from)
  if (mixed) return mixed
  const counter = counterEnd(text, from)
  if (counter === undefined && !standsAlone(text, numeral)) return undefined
  const about = approximator(text, numeral, from, from + (counter?.length ?? 0))
  const known = weightOf(numeral, counter, undefined)
  const doubtful = isNameLike(numeral) || isRatioHead(text, numeral)
  const derived =
    /^胜制?(?=[，。、；]|$|的)/.test(text.slice(from, from + 3)) &&
    /[战局场盘]$/.test(text.slice(0, numeral.start))
  const isStreet = counter === '路' && numeral.form === 'words' && /^路\d+号/.test(text.slice(from, from + 8))
  const weight = isStreet
    ? 'silent'
    : isLot(text, numeral, from)
      ? 'weak'
      : isPassed(text, numeral)
        ? 'strong'
        : counter === undefined && known === 'strong' && doubtful
          ? 'weak'
          : known
  const figure = figureOf(numeral, from, {
    kind: 'count',
    weight: derived ? 'weak' : counter === undefined && weight === 'silent' ? 'silent' : weight,
    about,
  })
  const counted = isTimes(text, numeral, from) ? { ...figure, counts: true as const } : figure
  return { figures: withNeighbour(asRate(text, counted), numeral.upTo), end: from }
}

/** 三次当选 counts; 连续三次, 已三次 and 年内三次 may be told as the third time. */
const isTimes = (text: string, { start, value }: Numeral, from: number): boolean =>
  value.n > 1n &&
  /^[次度](?![元会战代方数品声])/.test(text.slice(from, from + 2)) &&
  !/(?:连续?|已经?|第|再|又|内|年|月|天|来|中|近|共|计|本|最后|之前)$/.test(
    text.slice(Math.max(0, start - 2), start),
  )

/** 比重为7.1:38.3:54.6: parts of a whole, which English gives in percent. */
const isPart = (text: string, { start, end }: Figure): boolean =>
  (/\d[:：]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[:：]\d/.test(text.slice(end, end + 2))) &&
  /(?:比重|占比|比例|构成|结构)[^，。；]{0,24}$/.test(text.slice(Math.max(0, start - 30), start))

/** 考了90分, 成绩在90分以上: the marks of an examination, which English may give in percent. */
const marked = /(?:[考测]|成绩|得分|分数|评分|平均)[^，。；、\d]{0,6}$/

const isMark = (text: string, { end, value }: Figure): boolean =>
  text[end] === '分' && value.n <= 100n * value.d

/** 收视率破2: a rate without its sign; the marks of an examination. */
const asRate = (text: string, figure: Figure): Figure => {
  if (figure.writing.form !== 'digits') return figure
  if (isPart(text, figure))
    return { ...figure, or: [{ kind: 'percent', value: figure.value, unit: undefined }] }
  const bore = calibre(text.slice(...figure.numeral))
  if (bore) return { ...figure, or: [bore] }
  const words = isMark(text, figure) ? marked : /率[^，。；、\d]{0,4}$/
  return orBehind(text, figure, words, 'percent')
}

const connector = /^ ?(?:[至到~—–或、和-]|——)/

/** 一/二月份: the months of a stroke. */
const strokeBeforeMonth = /^\/(?:十?[一二三四五六七八九]|十)月/

/** 工匠十万、民夫百万: so many of what stands before it. */
const isListed = (text: string, { start, end }: Numeral): boolean =>
  end - start >= 2 && /[一-鿿]/.test(text[start - 1] ?? '') && /^$|^[、，。；！？,;]/.test(text.slice(end))

/** 一比一点二: numbers in words on either side of 比. */
const isRatio = (text: string, { form, start, end }: Numeral): boolean =>
  form === 'words' &&
  (/^比[一二两三四五六七八九十百千零]/.test(text.slice(end, end + 2)) ||
    /[一二两三四五六七八九十百千零]比$/.test(text.slice(Math.max(0, start - 2), start)))

/** Digits, and Chinese numbers of two signs and more that are no neighbours and not scales alone; range ends. */
const standsAlone = (text: string, numeral: Numeral): boolean => {
  if (numeral.form === 'digits' || isRatio(text, numeral)) return true
  const next = text.slice(numeral.end, numeral.end + 2)
  if (connector.test(next) && /[\d一二三四五六七八九十]/.test(next.at(-1) ?? '')) return true
  if (next.startsWith('/') && strokeBeforeMonth.test(text.slice(numeral.end, numeral.end + 4))) return true
  if (numeral.bareScale)
    return numeral.value.n === 10n
      ? false
      : approximator(text, numeral, numeral.end, numeral.end) !== undefined || isListed(text, numeral)
  if (numeral.places > 0) return numeral.places >= 3
  return numeral.end - numeral.start >= (numeral.upTo ? 3 : 2)
}
