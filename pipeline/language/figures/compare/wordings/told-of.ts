import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { units } from '../../units.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** What an amount is told of, and where: 每桶87美元, $87 a barrel. */
interface Per {
  unit: string
  /** The amount with the words that say so. */
  start: number
  end: number
  /** The word for the unit. */
  word: string
}

const zhUnits: Readonly<Record<string, string>> = {
  秒: 'second',
  分钟: 'minute',
  小时: 'hour',
  天: 'day',
  晚: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  个月: 'month',
  年: 'year',
  桶: 'bbl',
  加仑: 'gal',
  升: 'L',
  盎司: 'oz',
  克: 'g',
  公斤: 'kg',
  斤: 'jin',
  吨: 't',
  亩: 'mu',
  公顷: 'ha',
  平方米: 'm2',
  平方公里: 'km2',
  人: 'person',
  户: 'household',
}

const enUnits: Readonly<Record<string, string>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  night: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  s: 'second',
  min: 'minute',
  h: 'hour',
  barrel: 'bbl',
  gallon: 'gal',
  liter: 'L',
  litre: 'L',
  ounce: 'oz',
  gram: 'g',
  kilogram: 'kg',
  kilo: 'kg',
  kg: 'kg',
  jin: 'jin',
  ton: 't',
  tonne: 't',
  mu: 'mu',
  hectare: 'ha',
  acre: 'acre',
  'square meter': 'm2',
  'square kilometer': 'km2',
  person: 'person',
  head: 'person',
  capita: 'person',
  resident: 'person',
  individual: 'person',
  household: 'household',
  family: 'household',
}

const zhWord = Object.keys(zhUnits)
  .sort((a, b) => b.length - a.length)
  .join('|')
const enWord = Object.keys(enUnits).join('|')

/** 每小时新增50例, 日均2.7万; 5200立方米/秒. */
const zhBefore = new RegExp(
  `(?:每一?(${zhWord})(?!均)|([日周月年人户])均)[^，。；：、！？\\d一二三四五六七八九十百千万每均]{0,8}(?<![几数][天日周月年])$`,
)
/** 日产原油3.5万桶, 月供6000多元, 年发电30亿度: day, month or year right before what is counted. */
const zhRate =
  /(?<![\d一二三四五六七八九十百千万亿〇零几两数多半整今去明昨前后当本上下次同全每年月日周初末底近往来些期假平])([日月年])(?:产(?!汽车|轿车|品)|供|租|薪|收入|息|利率|发电|处理|接待|客流|销量|销售|吞吐|增长|增速|减排|节约|产量|产能|交易|成交|用水|用电|耗|上缴|营收|流量|活)[^，。；：、！？\d一二三四五六七八九十百千万每均]{0,10}$/
const zhAfter = new RegExp(`^(?:/|每)(${zhWord})(?![一-鿿]{0,1}均)`)

/** 50 new cases every hour, £2,500 per month, 27,000 a month; a year earlier is another thing. */
const enAfter = new RegExp(
  `^(?:(?: [a-z-]+){0,3} (?:per|each|every) |(?: of [a-z]+)?(?: (?!(?:in|over|for|within|of|to|from|half|after|during|at|by|and|than|as|on|with|once|every|or)\\b)[a-z-]+){0,2} an? |/)(${enWord})(?:\\b(?! (?:earlier|ago|before|later|after|old|on year|of|and a half|or two|to))|$)`,
)
const enAdverb = /^(?: [a-z]+){0,2} (daily|weekly|monthly|annually|yearly|hourly)\b/
const adverbs: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
}

const zhPer = (text: string, { start, end }: Figure): Per | undefined => {
  const head = text.slice(Math.max(0, start - 16), start)
  const before =
    (head.includes('每') || head.includes('均') ? zhBefore.exec(head) : undefined) ??
    (/[日月年]/.test(head) ? zhRate.exec(head) : undefined)
  if (before) {
    const word = before[1] ?? before[2] ?? ''
    return { unit: zhUnits[word] ?? '', word, start: start - before[0].length, end }
  }
  const after = zhAfter.exec(text.slice(end, end + 6))
  return after
    ? { unit: zhUnits[after[1] ?? ''] ?? '', word: after[1] ?? '', start, end: end + after[0].length }
    : undefined
}

/** A monthly rent of 8,500 yuan, an average annual increase of 10 percent: said before the amount, in its clause. */
const enBefore =
  /\b(hourly|daily|weekly|monthly|annual|yearly) (?!(?:report|meeting|conference|session|leave|budget|plan|basis)\b)(?:(?!(?:hourly|daily|weekly|monthly|annual|yearly|and|but|while|which|who|in|from)\b)[a-z-]+ ){1,5}(?:RMB ?|US\$|[$€£¥])?$/

const enPer = (text: string, { start, end }: Figure): Per | undefined => {
  const rest = text.slice(end, end + 64)
  const after = enAfter.exec(rest)
  const word = after?.[1] ?? ''
  if (after) return { unit: enUnits[word] ?? '', word, start, end: end + after[0].length }
  const adverb = enAdverb.exec(rest)
  if (adverb)
    return { unit: adverbs[adverb[1] ?? ''] ?? '', word: adverb[1] ?? '', start, end: end + adverb[0].length }
  const adjective = enBefore.exec(text.slice(Math.max(0, start - 64), start))
  return adjective
    ? {
        unit: adverbs[adjective[1] ?? ''] ?? '',
        word: adjective[1] ?? '',
        start: start - adjective[0].length,
        end,
      }
    : undefined
}

const languages: Readonly<Record<string, (text: string, figure: Figure) => Per | undefined>> = {
  zh: zhPer,
  en: enPer,
}

const perOf = ({ text, language }: Side, figure: Figure): Per | undefined =>
  languages[primary(language)]?.(text, figure)

/** Stretches of time are one dimension here, months and years too. */
const dimension = (unit: string): string | undefined => {
  const known = units.get(unit)?.dimension
  return known === 'month' ? 'second' : known
}

const amounts: ReadonlySet<Figure['kind']> = new Set(['count', 'quantity', 'money', 'percent', 'points'])

/** How English calls what is told of. */
const inWords: Readonly<Record<string, string>> = {
  bbl: 'barrel',
  gal: 'gallon',
  oz: 'ounce',
  L: 'liter',
  t: 'ton',
  ha: 'hectare',
}

const adjectives: Readonly<Record<string, string>> = {
  hour: 'hourly',
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  year: 'annual',
}

/** The words of an amount with another unit in the place of the one it is told of: 50 cases daily → 50 cases monthly. */
const toldAnew = (said: string, old: string, unit: string): string => {
  const adjective = old in adverbs ? adjectives[unit] : undefined
  if (adjective !== undefined && said.startsWith(old)) return adjective + said.slice(old.length)
  const word = adjective === undefined ? (inWords[unit] ?? unit) : adjective.replace(/annual$/, 'annually')
  return said.replace(new RegExp(`${old}$`), word).replace(/ an?(?= [a-z]+$)/, word === 'hour' ? ' an' : ' a')
}

const isTime = ({ unit }: Per): boolean => dimension(unit) === 'second'

const isRate = ({ start, end }: Per, { text }: Side): boolean => /\bper\b/.test(text.slice(start, end))

/** 日均2.7万 is “27,000 a day”, 每桶87美元 “$87 a barrel”: the amount of another stretch of time or measure is another amount. */
export const toldOf: WordingCheck = (source, target, sides) => {
  if (!amounts.has(source.kind) || source.weight === 'silent' || target.weight === 'silent') return undefined
  const ours = perOf(sides.source, source)
  const theirs = ours && perOf(sides.target, target)
  // per acre is a figure of its own, which the rates compare.
  if (!ours || !theirs || (isRate(theirs, sides.target) && units.has(theirs.unit) && !isTime(theirs)))
    return undefined
  if (ours.unit === theirs.unit || dimension(ours.unit) !== dimension(theirs.unit)) return undefined
  const whole = { ...target, start: theirs.start, end: theirs.end }
  return {
    source: { ...source, start: ours.start, end: ours.end },
    target: whole,
    expected: toldAnew(wordsOf(sides.target, whole), theirs.word, ours.unit),
  }
}
