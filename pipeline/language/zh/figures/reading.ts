import type { Direction, Figure, FigureKind, Weight, Writing } from '../../figures/figure.js'
import { directionLexicon, lexicon } from '../../figures/lexicon.js'
import { type Rational, rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { strictCounters } from './counters.js'
import type { Numeral } from './numeral.js'
import { currencySigns } from './units.js'

/** Figures found at a place, and where reading goes on. */
export interface Found {
  figures: Figure[]
  end: number
}

/** What may begin at a sign. */
export type Rule = (text: string, at: number) => Found | undefined

/** What the words after a number make of it. `from` is the offset after the number and its 多 or 余. */
export type Tail = (text: string, numeral: Numeral, from: number) => Found | undefined

const beforeWords: Record<Direction, string> = {
  under:
    '跌破 失守 跌穿 近 将近 接近 临近 不足 不到 少于 低于 小于 短于 早于 未满 不满 至多 最多 逼近 直逼 未到 未达 差不多 几近 以内',
  about: '约 大约 大概 约合 约为 约占 约有 左右 估计 将近于',
  over: '超 超过 逾 超出 至少 最少 起码 多于 高于 大于 长于 晚于 不下 不下于 突破 冲破 升破 站上 迈上 跨过 上 过 远超 破 不止 不亚于',
}
const afterWords: Record<Direction, string> = {
  under: '以下 以内 之内 及以下 或以下 不到',
  about: '左右 上下 前后 许 来',
  over: '以上 之上 及以上 或以上 多 余 之多 有余 开外 出头 几',
}
/** What turns a comparison round: 不超过, 不得低于, 尚未超出. */
const negation = /(?:不[得能会可应宜要许准再曾]?|未[能曾]?|没有?|勿|莫)$/
/** With a verb in between either way may be told: 无法同时控制超过5个, 禁止携带超过100毫升. */
const prevented = /(?:不[得能会可应宜许]|无法|不支持|不允许|禁止|严禁|切勿|请勿|避免|防止)[一-鿿]{1,6}$/
/** What a clause says before 降到1以下 or 升到30度以上, where it will not be so. */
const kept = /(?:不[得能会可应宜许]|未[能曾]?|没有|无法|避免|防止|以免)[^，。；！？\d]{0,12}$/
const comparing = /^(?:超|超过|超出|高出|多于|高于|大于|长于|晚于|少于|低于|小于|短于|早于|突破)$/
/** What a clause says before 突破 or 超过 where it has yet to come. */
const toCome = /(?:即将|快要|就要|行将)$/
const turned: Record<Direction, Direction> = { under: 'over', about: 'about', over: 'under' }

const before = directionLexicon(beforeWords, ' ')
const after = directionLexicon(afterWords, ' ')

/** Signs that make another word of the approximator they stand before: 附近, 中超, 条约, 通过. */
const spoiled: Record<string, RegExp> = {
  近: /[附靠最远临邻亲贴就新相]/,
  超: /[中英德意西法高反赶]/,
  约: /[条合签节预制契失违履邀应缔赴集隐婚公盟誓协守毁大纽特立]/,
  上: /./,
  过: /[通经超不度路走跨翻渡穿飞越]/,
  破: /[打突爆]/,
}
/** 近 before a stretch of time or a series is "the last", not "nearly": 近三年, 近两个赛季, 近五场. */
const recent = /^(?:个?(?:年|月|天|日|周|星期|赛季|世纪|小时)|[场届轮次期代])/

/** 至少有25人, 最多可达300人, 不超过总股本的30%: words in between. */
const further =
  /(至少|最少|不少于|至多|最多|大约|超过)(?:[有为达到可能需要是在以]|提供|达到){1,4}$|(至少|最少|起码|至多|最多|不少于|不低于|不高于|不超过|不得少于|不得低于|不得高于|不得超过)(?:(?!的)[一-鿿]{1,6}|[一-鿿]{2,12}的)$/

/** 分别突破5亿和9000万, 分别约为三万、五万和六万: what is said once, of the values that follow. */
const ofEach =
  /分别(?:将|已|可|会)?([一-鿿]{1,3}?)(?:[有为达到]{0,2})[\d一二三四五六七八九十两][^，。；！？和与及]{0,40}[和与及、]$/

/** The direction of the first of several values that a 分别 joins; of a 超过 in it, say, and of no other verb. */
const eachDirection = (text: string, end: number): Direction | undefined => {
  if (!/[和与及、]/.test(text[end - 1] ?? '')) return undefined
  const word = ofEach.exec(text.slice(Math.max(0, end - 56), end))?.[1]
  const found = word === undefined ? undefined : before.match(word, 0)
  return found?.word === word ? found?.meaning : undefined
}

const distant = (text: string, end: number): Direction | undefined => {
  const each = eachDirection(text, end)
  if (each) return each
  const match = further.exec(text.slice(Math.max(0, end - 18), end))
  const word = match?.[1] ?? match?.[2]
  if (word === undefined) return undefined
  const bare = word.replace(/^不得?(?=[少低高超])/, '')
  const found = before.match(bare, 0)?.meaning
  return found && (bare === word ? found : turned[found])
}

/** 超过了, 突破了: a comparison that has come true. */
const completed = (text: string, end: number): { word: string; meaning: Direction } | undefined => {
  const found = text[end - 1] === '了' ? before.matchBefore(text, end - 1) : undefined
  return found && comparing.test(found.word) && found.word.length > 1
    ? { ...found, word: `${found.word}了` }
    : undefined
}

const approximatorBefore = (
  text: string,
  start: number,
  from: number,
  mayBeRecent = true,
): Direction | undefined => {
  const ratio = text.endsWith('1比', start) ? start - 2 : start
  const end = text[ratio - 1] === ' ' ? ratio - 1 : ratio
  const found = before.matchBefore(text, end) ?? completed(text, end)
  if (!found) return distant(text, end)
  const head = end - found.word.length
  if (comparing.test(found.word) && negation.test(text.slice(Math.max(0, head - 3), head)))
    return turned[found.meaning]
  if (comparing.test(found.word) && prevented.test(text.slice(Math.max(0, head - 10), head))) return undefined
  // 即将突破100万亿: less than that still.
  if (comparing.test(found.word) && toCome.test(text.slice(Math.max(0, head - 2), head))) return undefined
  // 突破10秒大关 goes under it.
  if (found.word.endsWith('破') && /^[秒分]/.test(text.slice(from))) return undefined
  // 跨过24条大河: no mark that was passed.
  if (found.word === '跨过' && /^[条座道]/.test(text.slice(from))) return undefined
  if (spoiled[found.word]?.test(text[head - 1] ?? '')) return undefined
  if (
    found.word === '近' &&
    mayBeRecent &&
    !/^个?(?:年|月|天|周|星期|小时)(?:[之以]?前|的?时间)/.test(text.slice(from, from + 6)) &&
    !/(?:时间|历时|耗时|用时|持续|长达|已有|等待?|休整|休息|养伤|需要?|花费?)$/.test(
      text.slice(Math.max(0, head - 3), head),
    ) &&
    !/[计共达了]/.test(text[head - 1] ?? '') &&
    recent.test(text.slice(from, from + 4))
  )
    return undefined
  return found.meaning
}

/** （含）, (不含3万元): whether the bound belongs to what it bounds; (合6500亿公斤): the same amount again. */
const remarked = /^ ?[（(](?:不?含[^（）()]{0,6}|(?:约?合|折合|相当于)[^（）()]{1,14})[）)]/
/** The bracket of such an amount, up to its end. */
const again = /[（(](?:约?合|折合|相当于)[^（）()]{1,14}$/

/** The direction said behind a unit, a remark left out: 50公里（含）以下; 以上 of 1.3万亿斤(合6500亿公斤)以上 is said of both. */
const approximatorAfter = (text: string, end: number): Direction | undefined => {
  const remark = /[（(]/.test(text.slice(end, end + 2))
    ? remarked.exec(text.slice(end, end + 20))?.[0]
    : /[）)]/.test(text[end] ?? '') && again.test(text.slice(Math.max(0, end - 18), end))
      ? text[end]
      : undefined
  const from = end + (remark?.length ?? 0)
  return after.match(text, text[from] === ' ' ? from + 1 : from)?.meaning
}

/** The direction said before the number, inside it, or after its unit. */
export const approximator = (
  text: string,
  numeral: Numeral,
  from: number,
  end: number,
): Direction | undefined => {
  const inside =
    numeral.about ??
    (from > numeral.end
      ? after.match(text, text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end)?.meaning
      : undefined)
  const said = approximatorBefore(text, signStart(text, numeral.start), from, numeral.factor === undefined)
  // 最多可达500多: both ends are left open.
  if (said && inside && said !== inside) return 'about'
  return said ?? inside ?? openWhereKept(text, numeral.start, approximatorAfter(text, end))
}

/** 不会降到1以下: told as “not below 1” or as “at least 1”. */
const openWhereKept = (text: string, start: number, said: Direction | undefined): Direction | undefined =>
  said !== undefined && said !== 'about' && kept.test(text.slice(Math.max(0, start - 16), start))
    ? undefined
    : said

/** The direction said before or after words that are a figure by themselves: 半数以上, 近一半. */
export const directionAround = (text: string, start: number, end: number): Direction | undefined =>
  approximatorBefore(text, start, end) ?? after.match(text, end)?.meaning

/** A figure that behind certain words, which stand within ten signs before it, may be of another kind as well. */
export const orBehind = (text: string, figure: Figure, words: RegExp, kind: Figure['kind']): Figure =>
  words.test(text.slice(Math.max(0, figure.start - 10), figure.start))
    ? { ...figure, or: [{ kind, value: figure.value, unit: undefined }] }
    : figure

const signs = lexicon(currencySigns)

/** 3美元50美分: a currency behind a number belongs to that one. */
const isBehindNumber = /[\d一二三四五六七八九十百千万亿]$/

/** Where a currency sign or word that belongs to the number begins. */
export const signStart = (text: string, start: number): number => {
  const near = text[start - 1] === ' ' ? start - 1 : start
  const sign = signs.matchBefore(text, near)
  if (!sign) return start
  const at = near - sign.word.length
  return isBehindNumber.test(text.slice(Math.max(0, at - 1), at)) && /[元镑金币]$/.test(sign.word)
    ? start
    : at
}

const toWriting = (numeral: Numeral): Writing => ({
  form: numeral.form,
  ...(numeral.scale !== undefined && numeral.factor !== undefined
    ? { scale: numeral.scale, factor: numeral.factor }
    : {}),
})

export interface Draft {
  kind: FigureKind
  value?: Rational
  unit?: string
  start?: number
  weight?: Weight
  short?: true
  about?: Direction | undefined
  upTo?: Rational | undefined
}

/** A figure made of a number: what the tail says of it, the rest from the number. */
export const figureOf = (numeral: Numeral, end: number, draft: Draft): Figure => {
  const { about, upTo, ...rest } = draft
  return {
    value: numeral.value,
    weight: 'strong',
    start: numeral.start,
    end,
    numeral: [numeral.start, numeral.end],
    writing: toWriting(numeral),
    ...rest,
    ...(about ? { about } : {}),
    ...(upTo ? { upTo } : {}),
  }
}

/** A figure without a number of its own: 半年, 双方, 首次. */
export const signFigure = (
  start: number,
  end: number,
  kind: FigureKind,
  value: Rational,
  more: Partial<Figure> = {},
): Figure => ({
  kind,
  value,
  weight: 'silent',
  start,
  end,
  numeral: [start, end],
  writing: { form: 'name' },
  ...more,
})

/** The two ends of 六七万 as a range over the same words; one figure otherwise. */
export const withNeighbour = (figure: Figure, upTo: Rational | undefined): Figure[] => {
  if (!upTo) return [figure]
  const weight: Weight = figure.weight === 'strong' ? 'strong' : 'weak'
  return [
    { ...figure, weight, range: 'from' },
    { ...figure, weight, value: upTo, range: 'to' },
  ]
}

/** 三名, 三个: with these a two or three is often left to the plural. */
const dropped: ReadonlySet<string> = new Set(['个', '名', '位', '种', '次'])

/** How much a count's absence means. 一 counts little; small numbers before 国, 人, 名 are often dropped. */
export const weightOf = (numeral: Numeral, counter: string | undefined, unit: string | undefined): Weight => {
  if (numeral.form === 'digits' || numeral.value.d !== 1n) return 'strong'
  if (numeral.value.n === 1n) return unit !== undefined && !isCurrency(unit) ? 'weak' : 'silent'
  if (numeral.bareScale && numeral.value.n > 10n && !isCurrency(unit)) return numeral.base ? 'strong' : 'weak'
  if (unit !== undefined) return 'strong'
  if (numeral.value.n === 2n) return 'weak'
  if (numeral.value.n === 0n) return 'weak'
  if (numeral.value.n <= 3n && counter !== undefined && dropped.has(counter)) return 'weak'
  return counter !== undefined && numeral.value.n <= 10n && !strictCounters.has(counter) ? 'weak' : 'strong'
}

export const half = rational(1, 2)

/** 人数, 次数, 岁数, 多数 hold no 数 of vagueness. */
export const notVague = /[人次总多少半倍岁系参函个位指件户票份款字页天年月分基计级底层得读对常代偶奇整约负无]/
