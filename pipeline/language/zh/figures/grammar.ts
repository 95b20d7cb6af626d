import { belowZero } from '../../figures/below-zero.js'
import { clockAt } from '../../figures/clock.js'
import { codeAt } from '../../figures/code.js'
import { compound } from '../../figures/compound.js'
import { dottedLabel } from '../../figures/dotted-label.js'
import type { Figure, OtherReading } from '../../figures/figure.js'
import { lexicon } from '../../figures/lexicon.js'
import { numericDateAt } from '../../figures/numeric-date.js'
import { withPeriods } from '../../figures/periods.js'
import { decimal, rational } from '../../figures/rational.js'
import { romanValue } from '../../figures/roman.js'
import { share } from '../../figures/share.js'
import { units } from '../../figures/units.js'
import { simplify } from '../traditional.js'
import {
  centuryTail,
  dayTail,
  decadeTail,
  inHalfOfDay,
  lapTail,
  monthTail,
  quarterTail,
  shortOfAt,
  timeTail,
  weekdayAt,
  yearTail,
} from './dates.js'
import { type IdiomFigure, idioms, plainIdioms, speakingIdioms } from './idioms.js'
import { labelTail, noteTail } from './labels.js'
import { type Numeral, numeralAt, numeralSigns } from './numeral.js'
import { gradeTail, memberTail, ordinalAt, planAt, reignTail, sessionTail } from './ordinals.js'
import { countsAt, countTail, unitTail } from './quantities.js'
import { type Found, type Rule, signFigure, type Tail } from './reading.js'
import {
  discountTail,
  fractionTail,
  hundredthsAt,
  interestTail,
  multipleTail,
  oneInAt,
  partTail,
  percentTail,
  pointsTail,
  pricedAt,
  strokeTail,
  tenthsTail,
  tenthTail,
} from './shares.js'
import { againstAt, dottedDayAt, eventDayAt, listedAt, productAt, splitAt } from './side-by-side.js'
import { unitWords } from './units.js'
import { doubledAt, halfAt, phraseAt, vagueAt } from './vague.js'

/** What may follow a number, in the order of trying, each with the signs that it may begin with; without them, with any. */
const tails: readonly (readonly [tail: Tail, signs?: string])[] = [
  [pointsTail, '码个百基pPbB'],
  [percentTail, '%‰‱'],
  [interestTail, '厘'],
  [fractionTail, '分'],
  [tenthsTail, '分'],
  [multipleTail, '倍'],
  [discountTail, '折'],
  [tenthTail, '成'],
  [lapTail, '分秒'],
  [strokeTail, '/'],
  [decadeTail, '后年'],
  [yearTail, '财学赛级年'],
  [monthTail, '月'],
  [dayTail],
  [timeTail],
  [quarterTail, '季'],
  [centuryTail, '世'],
  [partTail, '旬毛角分毫仙'],
  [memberTail, '是要则'],
  [reignTail],
  [sessionTail, '中届大'],
  [unitTail],
  [gradeTail, '期等年号楼级线世环'],
  [labelTail],
  [noteTail, ')）'],
  [countTail],
]

const anySign = tails.filter(([, signs]) => signs === undefined).map(([tail]) => tail)

/** The tails to be tried at a sign, by its code. */
const tailsBySign = new Map(
  [...new Set(tails.flatMap(([, signs = '']) => [...signs]))].map(sign => [
    sign.charCodeAt(0),
    tails.filter(([, signs]) => signs?.includes(sign) ?? true).map(([tail]) => tail),
  ]),
)

const infix = /[多余来几]/
const infixFollower =
  /[ 摄华年月天日周小分秒岁个名位家条项件次场人亿万元美欧英日港公平立吨米里亩斤克度户口辆架艘台部种座所处只倍层种市国省县批篇款张步款颗枚起宗例组队厘千毫升顷英海卢英支首届本千瓦]/

const afterInfix = (text: string, end: number, large: boolean): number => {
  const at = text[end] === ' ' ? end + 1 : end
  const isInfix = large && infix.test(text[at] ?? '')
  return isInfix && (infixFollower.test(text[at + 1] ?? '') || countsAt(text, at + 1)) ? at + 1 : end
}

/** 视为零, 增长为零; in 零下 and 三年零两个月 it counts nothing. */
const isNought = (text: string, { start, end }: Numeral): boolean =>
  /[为是到于归达近成]/.test(text[start - 1] ?? '') && /^$|^[，。；、！？,;)）]/.test(text.slice(end))

/** A small numeral inside a word (三轮车, 四纵四横): English may say it, or not. */
const inWord = (text: string, numeral: Numeral): Found | undefined => {
  const isOne = numeral.end === numeral.start + 1
  const isTens = /^[一二三四五六七八九]?十[一二三四五六七八九]?$/.test(text.slice(numeral.start, numeral.end))
  const isSmall =
    numeral.bareScale ||
    isTens ||
    (isOne && numeral.value.n > 1n && numeral.value.n <= 10n) ||
    (isOne && numeral.value.n === 0n && isNought(text, numeral))
  return isSmall
    ? { figures: [signFigure(numeral.start, numeral.end, 'count', numeral.value)], end: numeral.end }
    : undefined
}

/** 今（27）日, 本(9)月: the offset behind the bracket that closes before the unit. */
const afterBracket = (text: string, { start, end }: Numeral): number | undefined =>
  (text[end] === '）' || text[end] === ')') &&
  /[今昨前明当本上下去次翌同][（(]$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /[日月年]/.test(text[end + 1] ?? '')
    ? end + 1
    : undefined

const numeralRule: Rule = (text, at) => {
  const clock = numericDateAt(text, at) ?? clockAt(text, at)
  if (clock) return inHalfOfDay(text, clock)
  const numeral = numeralAt(text, at)
  if (!numeral) return undefined
  const marked = afterInfix(text, numeral.end, numeral.value.n >= 10n)
  const from =
    afterBracket(text, numeral) ??
    (text[marked] === ' ' && !/[\d一二三四五六七八九十-]/.test(text[marked + 1] ?? '') ? marked + 1 : marked)
  for (const tail of tailsBySign.get(text.charCodeAt(from)) ?? anySign) {
    const found = tail(text, numeral, from)
    if (found) return found
  }
  return inWord(text, numeral)
}

const single =
  (kind: Figure['kind'], value: number): Rule =>
  (_text, at) => ({
    figures: [signFigure(at, at + 1, kind, rational(value))],
    end: at + 1,
  })

/** 单 of one side or way; in 单位, 名单 and the like it counts nothing. */
const singleAt: Rule = (text, at) =>
  /[一-鿿]/.test(text[at + 1] ?? '') &&
  !/[位纯调一元词据薄衣靠]/.test(text[at + 1] ?? '') &&
  !/[名简订菜账孤传床清榜买]/.test(text[at - 1] ?? '')
    ? single('count', 1)(text, at)
    : undefined

/** Of what rates are told that are no stretches of time. */
const measured = lexicon(
  unitWords.filter(([, id]) =>
    /^(?:squareMetre|gram|litre|metre|wattHour)$/.test(units.get(id)?.dimension ?? ''),
  ),
)

/** 每公顷, 亩产: what a rate is told of. */
const rateAt: Rule = (text, at) => {
  const unit = text.startsWith('亩产', at) ? { word: '亩产', meaning: 'mu' } : measured.match(text, at + 1)
  const end = text.startsWith('亩产', at) ? at + 2 : at + 1 + (unit?.word.length ?? 0)
  if (!unit || (text[at] === '每' && /^[A-Za-z]/.test(unit.word))) return undefined
  const figure = signFigure(at, end, 'quantity', rational(1), { unit: unit.meaning, rate: true })
  return { figures: [figure], end }
}

const wordLabel =
  /^[表图式]([一二三四五六七八九十]{1,2})(?=[）)，。；、：所为中是和与及至到]|显示|列出|给出|$)/

/** 表4.2: two numbers, no decimal; 表一 is a rank. */
const labelledAt: Rule = (text, at) => {
  if (/[代发外钟手课填仪方模正形地意试企视截男女怀腕秒电水]/.test(text[at - 1] ?? '')) return undefined
  const start = text[at + 1] === ' ' ? at + 2 : at + 1
  const figures = dottedLabel(text, start)
  if (figures) return { figures, end: figures.at(-1)?.end ?? start }
  const numeral = wordLabel.test(text.slice(at, at + 6)) ? numeralAt(text, at + 1) : undefined
  return numeral && { figures: [signFigure(at + 1, numeral.end, 'ordinal', numeral.value)], end: numeral.end }
}

/** 亩产 alone: a unit behind a number is read with it. */
const yieldAt: Rule = (text, at) => (text[at + 1] === '产' ? rateAt(text, at) : undefined)

/** What may begin at a sign, in the order of trying. */
const triggers: Record<string, readonly Rule[]> = {
  第: [ordinalAt],
  周: [weekdayAt],
  星: [weekdayAt],
  礼: [weekdayAt],
  数: [phraseAt, vagueAt],
  几: [vagueAt],
  上: [vagueAt],
  成: [phraseAt, vagueAt],
  半: [halfAt],
  翻: [doubledAt],
  加: [doubledAt],
  差: [shortOfAt],
  每: [oneInAt, rateAt],
  表: [labelledAt],
  图: [labelledAt],
  式: [labelledAt],
  亩: [yieldAt],
  倍: [doubledAt],
  单: [singleAt],
  双: [single('count', 2)],
  俩: [single('count', 2)],
  仨: [single('count', 3)],
  首: [single('ordinal', 1)],
  百: [hundredthsAt, numeralRule],
  千: [phraseAt, hundredthsAt, numeralRule],
  万: [hundredthsAt, numeralRule],
  十: [planAt, numeralRule],
}

/** Ⅱ型. */
const romanAt: Rule = (text, at) => ({
  figures: [signFigure(at, at + 1, 'ordinal', rational(text.charCodeAt(at) - 0x215f), { weight: 'weak' })],
  end: at + 1,
})

/** III期, 第II章: letters that number something; alone they are letters. */
const romanLetters: Rule = (text, at) => {
  const word = /[A-Za-z]/.test(text[at - 1] ?? '')
    ? undefined
    : /^[IVX]{2,5}(?![A-Za-z\d])/.exec(text.slice(at, at + 6))?.[0]
  const value = word === undefined ? undefined : romanValue(word)
  return word !== undefined && value !== undefined
    ? { figures: [signFigure(at, at + word.length, 'ordinal', rational(value))], end: at + word.length }
    : undefined
}

const rules = new Map<number, readonly Rule[]>()
for (const sign of numeralSigns)
  rules.set(
    sign.charCodeAt(0),
    /\d/.test(sign)
      ? [againstAt, codeAt, numeralRule]
      : [dottedDayAt, eventDayAt, productAt, splitAt, listedAt, pricedAt, numeralRule],
  )
rules.set('.'.charCodeAt(0), [numeralRule])
for (const [sign, list] of Object.entries(triggers)) rules.set(sign.charCodeAt(0), list)
for (const sign of 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ') rules.set(sign.charCodeAt(0), [romanAt])
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  rules.set(letter.charCodeAt(0), /[IVX]/.test(letter) ? [romanLetters, codeAt] : [codeAt])
  rules.set(letter.toLowerCase().charCodeAt(0), [codeAt])
}

type Reading = readonly IdiomFigure[]

/** Signs after which a number was meant: 十分钟, 一点七万, 三八二. */
const digits = /[一二三四五六七八九十百千万亿〇零个名家位年月日号]/
const broken: Record<string, RegExp> = {
  十分: /[钟之]/,
  四季: /度/,
  每一: /[百千万亿]/,
  一点: /[一二三四五六七八九十百千万亿〇零个名家位年月日号钟整半]/,
  零点: /[一二三四五六七八九]/,
  一下: /[半]/,
  三八: digits,
  五一: digits,
  六一: digits,
  七一: digits,
  八一: digits,
  五四: digits,
  六四: /[分开比]|[一二三四五六七八九十百千万亿〇零个名家位年月日号]/,
  千万: /[元人美欧英吨亩套千瓦个名级辆台户日港]/,
  二七: /[一二三四五六七八九十百千万亿\d]/,
  双十: /[一二]/,
  三七: /[分开比]/,
  大半: /[年月]|个[小月多世]/,
  上世纪: /[\d一二三四五六七八九]/,
  百分: /之/,
  万分: /之/,
  一刻: /钟/,
  十字: /以/,
  万家: /[企店门]/,
  一道: /[题菜]/,
  一行: /\d/,
  一手: /房/,
  上双: /[方边手脚城休语重层]/,
  三元: /[二三四五六七八九]/,
  ...Object.fromEntries(
    ['高一', '高二', '高三', '初一', '初二', '初三', '大二', '大三', '大四'].map(grade => [
      grade,
      /[^级生学班年下上时毕的，。、；）)]/,
    ]),
  ),
  千兆: /瓦|[\d]/,
  ...Object.fromEntries(['三双', '两双'].map(word => [word, /[^数表的，。、；！]/])),
}

const inIdioms: Readonly<Record<string, string>> = {
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
  双: '2',
  百: '100',
  千: '1000',
  万: '10000',
}

/** Numbers of several signs inside an idiom: 二十四孝, 三十而立, 三百六十行. */
const long = /[一二三四五六七八九][十百][一二三四五六七八九十百]*/g

/** The numerals of an idiom, which English may show: 四面八方, 三角洲; tens and more in sayings alone: 百闻不如一见. */
const smallIn = (word: string): Reading => {
  const whole = [...word.matchAll(long)].flatMap(({ 0: signs }): Reading => {
    const numeral = numeralAt(signs, 0)
    return numeral ? [['count', String(numeral.value.n)]] : []
  })
  return whole.length > 0 ? whole : signsIn(word)
}

const signsIn = (word: string): Reading =>
  [...word].flatMap((sign): Reading => {
    const value = inIdioms[sign]
    return value === undefined || (Number(value) >= 10 && word.length < 4) ? [] : [['count', value]]
  })

/** Signs before which a number was meant: 突破千万 is ten million, and no “by all means”. */
const brokenBehind: Record<string, RegExp> = {
  千万: /[破超过近达逾约上值价资]/,
  三角: /[涨跌降元圆块价币]/,
  ...Object.fromEntries(['隔天', '隔日', '隔周', '隔月', '隔年'].map(word => [word, /[相间阻分]/])),
  ...Object.fromEntries(['初一', '初二', '初三'].map(day => [day, /[月年历正腊]/])),
  ...Object.fromEntries(['高一', '高二', '高三'].map(grade => [grade, /[提增升更较偏新最]/])),
}

/** An idiom does not begin inside a number, and a longer number wins over it: 三八 in 三八二, 五一 in 五一二. */
const idiomAt: Rule = (text, at) => {
  const found = idioms.match(text, at)
  if (!found) return undefined
  const end = at + found.word.length
  if (/\d$/.test(found.word) && /[\d.]/.test(text[end] ?? '')) return undefined
  if (broken[found.word]?.test(text[end] ?? '')) return undefined
  if (brokenBehind[found.word]?.test(text[at - 1] ?? '')) return undefined
  const meaning = found.meaning.length === 0 ? smallIn(found.word) : found.meaning
  const figures = meaning.map(([kind, value, unit]) =>
    signFigure(at, end, kind, decimal(value), {
      ...(unit ? { unit } : {}),
      ...(found.meaning.length > 0 ? { counted: true as const } : {}),
    }),
  )
  return { figures, end }
}

/** 二、 or （三） or 1. at the head of a text, 5.2006年 before a year as well. */
const heading = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:、|[)）]、?|\.(?!\d(?!\d{3}年)))/

/** 3.2 租赁期满, 3.1、合同: the number of a clause, which a text in two languages tells once. */
const clause = /^\d{1,2}\.\d{1,2}(?=、|[一-鿿](?<![万亿千百十倍成折多余几分点来]))/

/** Words of contracts that begin with a counter: 支付, 任何. */
const verb =
  /^(?:支[付出取持]|条[款件]|项[目下]|部门|名称|期[限间满]|份额|任[何命期]|批准|套[用期]|次日|道路|场[所地])/

const clauseAt = (text: string): Found | undefined => {
  const number = clause.exec(text)?.[0]
  if (number === undefined || (countsAt(text, number.length) && !verb.test(text.slice(number.length))))
    return undefined
  const end = number.length
  return { figures: [signFigure(0, end, 'count', decimal(number), { weight: 'weak' })], end }
}

const labelAt = (text: string): Found | undefined => {
  const match = heading.exec(text)
  const start = match && /^[（(]/.test(match[0]) ? 1 : 0
  const numeral = match ? numeralAt(match[0], start) : undefined
  const rest = text.slice(match?.[0].length ?? 0)
  const isNumber = /^\d/.test(rest) && !/^(?:19|20)\d\d年/.test(rest)
  if (!match || !numeral || isNumber || isEnumeration(text, match[0])) return undefined
  return { figures: [signFigure(start, numeral.end, 'ordinal', numeral.value)], end: match[0].length }
}

/** 9、10月份 is no label. */
const isEnumeration = (text: string, head: string): boolean =>
  head.endsWith('、') && numeralAt(text, head.length) !== undefined

const at = (text: string, offset: number): Found | undefined => {
  const head = offset === 0 ? (labelAt(text) ?? clauseAt(text)) : undefined
  if (head) return head
  const idiom = idiomAt(text, offset)
  if (idiom) return idiom
  for (const rule of rules.get(text.charCodeAt(offset)) ?? []) {
    const found = rule(text, offset)
    if (found) return found
  }
  return undefined
}

/** The signs at which an idiom or a rule may begin, by their codes: most are passed at a glance. */
const openers = new Uint8Array(0x10000)
for (const code of rules.keys()) openers[code] = 1
for (const [word] of [...plainIdioms.map(word => [word] as const), ...speakingIdioms])
  openers[word.charCodeAt(0)] = 1

/** 三萬元, in traditional characters: of Hong Kong or Taiwan, unless 人民幣 says it. */
const asDollars = (figures: readonly Figure[], text: string): Figure[] =>
  figures.map(figure =>
    figure.unit === 'CNY' &&
    /元整?$/.test(text.slice(figure.numeral[1], figure.end)) &&
    !text.includes('人民币')
      ? { ...figure, or: [...(figure.or ?? []), ...dollarsOf(figure)] }
      : figure,
  )

const dollarsOf = ({ value }: Figure): OtherReading[] =>
  ['HKD', 'TWD'].map(unit => ({ kind: 'money', value, unit }))

/** The figures of a Chinese text that `mask` has made ready. */
export const readChinese = (written: string): Figure[] => {
  const text = simplify(written)
  const figures: Figure[] = []
  for (let offset = 0; offset < text.length; ) {
    const found = offset === 0 || openers[text.charCodeAt(offset)] === 1 ? at(text, offset) : undefined
    if (found) figures.push(...found.figures)
    offset = found ? Math.max(found.end, offset + 1) : offset + 1
  }
  const shared = share(figures, text)
  const priced = text === written ? shared : asDollars(shared, text)
  return withPeriods(compound(belowZero(priced, text, /(?:零下|负) ?(?:摄氏|华氏)?$/), text))
}
