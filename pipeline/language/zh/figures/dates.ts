import type { OtherReading } from '../../figures/figure.js'
import { add, compare, multiply, rational, subtract } from '../../figures/rational.js'
import { type Numeral, numeralAt } from './numeral.js'
import { approximator, type Found, figureOf, half, notVague, signFigure, type Tail } from './reading.js'

const between = (numeral: Numeral, from: number, to: number): boolean =>
  numeral.value.d === 1n && numeral.value.n >= BigInt(from) && numeral.value.n <= BigInt(to)

const one = (figure: Found['figures'][number]): Found => ({ figures: [figure], end: figure.end })

/** The first year of the eras that years are counted in, of China from the Tang on and of Japan in modern times. */
const firstYears = `
  武德618 贞观627 永徽650 显庆656 开元713 天宝742 至德756 大历766 贞元785 元和806 会昌841 大中847 咸通860
  建隆960 淳化990 咸平998 景德1004 天圣1023 庆历1041 嘉祐1056 熙宁1068 元丰1078 元祐1086 绍圣1094 崇宁1102
  大观1107 政和1111 宣和1119 靖康1126 建炎1127 绍兴1131 乾道1165 淳熙1174 嘉定1208 大德1297 至正1341
  洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506
  嘉靖1522 隆庆1567 万历1573 天启1621 崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821
  咸丰1851 同治1862 光绪1875 宣统1909 民国1912 明治1868 大正1912 昭和1926 平成1989 令和2019
`

const eras: ReadonlyMap<string, bigint> = new Map(
  Array.from(firstYears.matchAll(/(\p{Script=Han}+)(\d+)/gu), ([, era = '', year]) => [
    era,
    BigInt(year ?? 0),
  ]),
)

/** The years of the Republic are counted on in Taiwan: 民国一一三年 is 2024. */
const longest = (era: string): number => (era === '民国' ? 200 : 70)

/** 民国一○一年及一○○年: the era of the year before counts for the one that follows it, too. */
const yearBefore =
  /(\p{Script=Han}{2}) ?[\d〇○零一二三四五六七八九十百元]{1,4} ?年(?:[及与和至]|、|[-–—~] ?)$/u

const eraBefore = (text: string, { start }: Numeral): string | undefined => {
  const head = text.slice(Math.max(0, start - 2), start)
  return eras.has(head) ? head : yearBefore.exec(text.slice(Math.max(0, start - 12), start))?.[1]
}

/** 民国十二年 is 1923, 嘉庆九年 1804, and may be told as the twelfth year. */
const eraYear: Tail = (text, numeral, from) => {
  const era = eraBefore(text, numeral)
  const first = era === undefined ? undefined : eras.get(era)
  if (era === undefined || first === undefined || !between(numeral, 1, longest(era))) return undefined
  if (!/^年(?![级代])/.test(text.slice(from, from + 2))) return undefined
  const or: OtherReading[] = [
    { kind: 'quantity', value: numeral.value, unit: 'year' },
    { kind: 'ordinal', value: numeral.value, unit: undefined },
  ]
  const value = rational(first + numeral.value.n - 1n)
  return one({ ...figureOf(numeral, from + 1, { kind: 'year', value }), or })
}

/** 2023年, 二〇二三年, 九八年, 2017财年, 七七级学生; 100年 is a stretch of time. */
export const yearTail: Tail = (text, numeral, from) => {
  const word =
    /^(?:财政年度|财年|学年|赛季|级(?=[大学新毕本研博硕同校班生])|年(?![代级])(?:度(?=[^假]))?)/.exec(
      text.slice(from, from + 5),
    )?.[0]
  const era = eraYear(text, numeral, from)
  if (era) return era
  if (!word || numeral.scale || !/^[ ）)]?$/.test(text.slice(numeral.end, from))) return undefined
  if (isStretch(text, numeral, from)) return undefined
  if (isBracketed(text, numeral, from)) return one(figureOf(numeral, from + 1, { kind: 'year' }))
  if (numeral.places === 4 && between(numeral, 1000, 2999)) {
    const year = figureOf(numeral, from + word.length, { kind: 'year' })
    return one(mayLast(text, numeral, from) ? { ...year, or: [asYears(numeral)] } : year)
  }
  const short =
    numeral.places === 2 &&
    (numeral.form === 'words' || text[numeral.start] === '0' || isLateYear(text, numeral, from))
  if (!short || numeral.upTo) return undefined
  return one(figureOf(numeral, from + word.length, { kind: 'year', short: true }))
}

/** 之后的2000年, 1500年间: round numbers that may be a year, or so many of them. */
const mayLast = (text: string, { value, start }: Numeral, from: number): boolean =>
  value.n % 100n === 0n &&
  (/^年(?:[里间]|来(?!临))/.test(text.slice(from, from + 3)) ||
    /(?:[的近]|过去|长达|历时|超过) ?$/.test(text.slice(Math.max(0, start - 3), start)))

const asYears = ({ value }: Numeral): OtherReading => ({ kind: 'quantity', value, unit: 'year' })

/** 距今近1400年, 1400年历史: so many years, whatever their number. */
const isStretch = (text: string, numeral: Numeral, from: number): boolean =>
  /^年的?(?:历史(?![性上新最])|文明|沧桑)/.test(text.slice(from, from + 6)) ||
  /(?:距今|迄今)(?:已?有?)(?:将近|大约|超过|[近约逾])?$/.test(
    text.slice(Math.max(0, numeral.start - 8), numeral.start),
  )

/** 贞观元年（627年）: a year of three digits by itself in brackets. */
const isBracketed = (text: string, numeral: Numeral, from: number): boolean =>
  numeral.places === 3 &&
  numeral.form === 'digits' &&
  /[（(](?:公元)?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) &&
  /^年[）)]/.test(text.slice(from, from + 2))

/** 98年5月 is a year; 98年的历史 a stretch of time. */
const isLateYear = (text: string, numeral: Numeral, from: number): boolean =>
  numeral.form === 'digits' && /^年\d{1,2}月/.test(text.slice(from, from + 4))

const centuryBefore = /(?:上(?:个)?世纪|(\d{1,2}|[一二]?十[一二三四五六七八九]?) ?世纪) ?$/

/** 90年代, 1990年代, 二十世纪九十年代: tens of years. */
export const decadeTail: Tail = (text, numeral, from) => {
  if (numeral.value.d !== 1n || numeral.value.n % 5n !== 0n) return undefined
  if (generation.test(text.slice(from, from + 2)) && numeral.places === 2)
    return one(figureOf(numeral, from + 1, { kind: 'decade', short: true }))
  if (numeral.value.n % 10n !== 0n) return undefined
  if (!text.startsWith('年代', from)) return undefined
  const end = from + 2
  if (numeral.value.n >= 1000n) return one(figureOf(numeral, end, { kind: 'decade' }))
  const century = centuryBefore.exec(text.slice(Math.max(0, numeral.start - 8), numeral.start))
  if (!century) return decades(figureOf(numeral, end, { kind: 'decade', short: true }), numeral.upTo)
  const hundreds = century[1] === undefined ? 20n : (numeralAt(century[1], 0)?.value.n ?? 20n)
  const value = rational((hundreds - 1n) * 100n + numeral.value.n)
  const upTo = numeral.upTo && add(rational((hundreds - 1n) * 100n), numeral.upTo)
  return decades(figureOf(numeral, end, { kind: 'decade', value }), upTo)
}

const decades = (figure: Found['figures'][number], upTo: Numeral['upTo']): Found => ({
  figures: upTo ? [figure, { ...figure, value: upTo }] : [figure],
  end: figure.end,
})

/** 80后: born in the eighties; 95后: from 1995 on. */
const generation = /^后(?![来续期面方果悔])/

/** 90年代, 60至70年代, 六十、七十年代. */
const beforeDecade = /^ ?(?:年代|(?:年代)?[至到、和~—–-] ?(?:\d0|[一二三四五六七八九]十)年代)/

/** 21世纪; before 90年代 the decade says it all. */
export const centuryTail: Tail = (text, numeral, from) => {
  if (!text.startsWith('世纪', from)) return undefined
  // 近两世纪: 两 counts, and names none.
  if (text[numeral.start] === '两' && numeral.end === from)
    return one(
      figureOf(numeral, from + 2, {
        kind: 'quantity',
        unit: 'century',
        about: approximator(text, numeral, from, from + 2),
      }),
    )
  const next = numeralAt(text, text[from + 2] === ' ' ? from + 3 : from + 2)
  const told = next !== undefined && beforeDecade.test(text.slice(next.end, next.end + 8))
  return one(figureOf(numeral, from + 2, { kind: 'century', weight: told ? 'silent' : 'strong' }))
}

/** 每3月: a stretch of months, not March. */
const everyMonths = (text: string, numeral: Numeral, from: number): boolean =>
  text[from] === '月' && /每(?:隔)? ?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))

/** 近两月: 两 counts, and names no month of the year. */
const twoMonths = (text: string, numeral: Numeral, from: number): boolean =>
  /^两月(?![份初中末底])/.test(text.slice(numeral.start, from + 2)) && numeral.end === from

/** Words that a stretch of time stands behind: 为期一月, 长达一月. */
const lasting =
  /(?:为期|长达|历时|历经|耗时|不到|不足|不满|未满|不出|已有|超过|活过|每隔|相隔|[近逾满约仅]) ?$/
/** Words that stand behind a stretch of time: 一月有余, 一月的路程. */
const stretched =
  /^月(?:有余|之久|之内|之期|后的今天|的(?:时间|路程|工夫|光景|期限|口粮|薪水|工资|租金|假期))/

/** 历时一月, 三月有余: so many months, which written in words may be a month of the year as well. */
const isStretchOfMonths = (text: string, numeral: Numeral, from: number): boolean =>
  numeral.form === 'words' &&
  text[from + 1] !== '份' &&
  (lasting.test(text.slice(Math.max(0, numeral.start - 4), numeral.start)) ||
    stretched.test(text.slice(from, from + 6)))

export const monthTail: Tail = (text, numeral, from) => {
  if (everyMonths(text, numeral, from) || twoMonths(text, numeral, from))
    return one(
      figureOf(numeral, from + 1, {
        kind: 'quantity',
        unit: 'month',
        about: approximator(text, numeral, from, from + 1),
      }),
    )
  if (
    text[from] !== '月' ||
    text[from + 1] === '余' ||
    !between(numeral, 1, 12) ||
    text[numeral.start] === '两'
  )
    return undefined
  const month = figureOf(numeral, text[from + 1] === '份' ? from + 2 : from + 1, { kind: 'month' })
  // 前7月: the first seven months.
  const or: OtherReading[] = [{ kind: 'quantity', value: numeral.value, unit: 'month' }]
  if (isStretchOfMonths(text, numeral, from)) {
    const named: OtherReading[] = [{ kind: 'month', value: numeral.value, unit: undefined }]
    const weight = numeral.value.n === 1n ? 'weak' : 'strong'
    return one({ ...month, kind: 'quantity', unit: 'month', weight, or: named })
  }
  // 六七月: the one and the other.
  if (numeral.upTo) return { figures: [month, { ...month, value: numeral.upTo }], end: month.end }
  return one(text[numeral.start - 1] === '前' ? { ...month, or } : month)
}

/** 八月十五: the day of a lunar month has no 日; 初五 is the fifth, behind a month or a feast. */
const lunarDay: Tail = (text, numeral, from) => {
  if (numeral.form !== 'words' || numeral.scale !== undefined || !between(numeral, 1, 30)) return undefined
  const before = text.slice(Math.max(0, numeral.start - 2), numeral.start)
  const first = /^.?初$/.test(before) && /[月年历正腊到至和、—~-]/.test(text[numeral.start - 2] ?? '')
  const later =
    numeral.value.n > 10n && /月$/.test(before) && /^$|[，。、；的前后这当是为那家人]/.test(text[from] ?? '')
  const weight = numeral.value.n === 1n ? 'weak' : 'strong'
  return first || later ? one(figureOf(numeral, from, { kind: 'day', weight })) : undefined
}

const notDay = /^(?:日[元圆均系]|号[线楼码召]|日本|日报)/

/** Before a number of days, and no day of a month. */
const howLong = /(?:近|超过?|逾|不足|不到|长达|至少|最多|为期|历时) ?$/

export const dayTail: Tail = (text, numeral, from) => {
  const lunar = lunarDay(text, numeral, from)
  if (lunar) return lunar
  const dated = text[numeral.start - 1] === '月' && !/^日[元圆]/.test(text.slice(from, from + 2))
  if (!/[日号]/.test(text[from] ?? '') || (!dated && notDay.test(text.slice(from, from + 2))))
    return undefined
  if (!between(numeral, 1, 31) || text[numeral.start] === '两') return undefined
  const afterMonth = /[月\d日、至到和~-]/.test(text[numeral.start - 1] ?? '')
  if (
    numeral.form === 'words' &&
    numeral.value.n < 10n &&
    numeral.end === numeral.start + 1 &&
    !afterMonth &&
    text[from] === '日'
  )
    return numeral.value.n === 1n
      ? { figures: [], end: from + 1 }
      : one(figureOf(numeral, from + 1, { kind: 'quantity', unit: 'day' }))
  // 休整近20日, 超过30日: how long.
  if (text[from] === '日' && howLong.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) {
    const named: OtherReading[] = [{ kind: 'day', value: numeral.value, unit: undefined }]
    const about = approximator(text, numeral, from, from + 1)
    return one({ ...figureOf(numeral, from + 1, { kind: 'quantity', unit: 'day', about }), or: named })
  }
  return one(
    figureOf(numeral, from + 1, {
      kind: 'day',
      weight: text[from] === '日' || afterMonth || numeral.value.n > 1n ? 'strong' : 'weak',
    }),
  )
}

/** 上一季度, 下一季度: the one before or after this one, and not the first. */
const isPointedAt = (numeral: Numeral, before: string): boolean =>
  between(numeral, 1, 1) && numeral.form === 'words' && /[上下这那前后每某同另]/.test(before)

/** 一季度, 第三季度; 前三季度 are three quarters. */
export const quarterTail: Tail = (text, numeral, from) => {
  if (!/^季(?:度|报)/.test(text.slice(from, from + 2)) || !between(numeral, 1, 4)) return undefined
  const before = text[numeral.start - 1] ?? ''
  if (isPointedAt(numeral, before))
    return one(figureOf(numeral, from + 2, { kind: 'quantity', unit: 'season', weight: 'silent' }))
  if (/[前后]/.test(before)) return one(figureOf(numeral, from + 2, { kind: 'quantity', unit: 'season' }))
  const quarter = figureOf(numeral, from + 2, { kind: 'quarter' })
  // 第三季度末: the end of September.
  const or: OtherReading[] = [{ kind: 'month', value: multiply(numeral.value, rational(3)), unit: undefined }]
  // 一季度三次: each of them.
  const each: OtherReading[] = [{ kind: 'quantity', value: numeral.value, unit: 'season' }]
  const isEach = between(numeral, 1, 1) && text[numeral.start - 1] !== '第'
  if (/[末底]/.test(text[from + 2] ?? '')) return one({ ...quarter, or })
  return one(isEach ? { ...quarter, or: each } : quarter)
}

const lateHalf = /(?:下午|晚上|晚间|傍晚|当晚|今晚|昨晚|夜里|深夜|午后|晚|夜间)\s?$/
const earlyHalf = /(?:上午|凌晨|清晨|早上|早晨|早间|早|今晨)\s?$/
const anyHalf = /(?:中午|夜|北京时间|当地时间|时间|\d日|\d号)\s?$/
/** 6点至9点: the end of a span of hours, whatever follows. */
const spanOfHours = /[点时]\s?[至到~–—-]\s?$/
const dayHalves =
  /^(?:[点时](?:整|钟|半|许|左右|前|后|之前|之后|以前|以后|起|开始|到|至|-|~|、|，|零?\d{1,2}分|零?[一二三四五]?十?[一二三四五六七八九]?分|一刻|三刻|差|[二三四五]?十[一二三四五六七八九]?(?:[，。、；！？了才就到]|$)))/
/** 这六点，归纳为三点： points of an argument, and no hour. */
const argued =
  /(?:[这那哪共]|以下|如下|上述|前述|下列|[有出成讲谈说做抓住注]|注意|解决|归纳为?|总结为?|概括为?|体现在|表现在|在于) ?$/
const twelve = rational(720)

const minutesAfter = (text: string, at: number): { minutes: bigint; end: number } => {
  const fixed = /^(?:半|一刻|三刻|整|钟)/.exec(text.slice(at, at + 2))?.[0]
  const known: Record<string, bigint> = { 半: 30n, 一刻: 15n, 三刻: 45n }
  if (fixed) return { minutes: known[fixed] ?? 0n, end: at + fixed.length }
  const less = text[at] === '差'
  const isPadded = text[at] === '零' && /[一二三四五六七八九\d]/.test(text[at + 1] ?? '')
  const numeral = numeralAt(text, less || isPadded ? at + 1 : at)
  if (!numeral || !between(numeral, 0, 59)) return { minutes: 0n, end: at }
  if (less)
    return text[numeral.end] === '分'
      ? { minutes: -numeral.value.n, end: numeral.end + 1 }
      : { minutes: 0n, end: at }
  if (text[numeral.end] === '分') return { minutes: numeral.value.n, end: numeral.end + 1 }
  const bare =
    numeral.form === 'words' &&
    numeral.value.n >= 10n &&
    /^$|[，。、；！？了才就到]/.test(text[numeral.end] ?? '')
  return bare ? { minutes: numeral.value.n, end: numeral.end } : { minutes: 0n, end: at }
}

/** 差五分六点, 差一刻八点: minutes before the hour. */
export const shortOfAt = (text: string, at: number): Found | undefined => {
  const quarter = text.startsWith('一刻', at + 1)
  const minutes = quarter ? undefined : numeralAt(text, at + 1)
  const mark = quarter ? at + 3 : /^分钟?/.exec(text.slice(minutes?.end ?? at, (minutes?.end ?? at) + 2))
  if (mark === null) return undefined
  const from = typeof mark === 'number' ? mark : (minutes?.end ?? at) + mark[0].length
  const hour = numeralAt(text, text[from] === '到' ? from + 1 : from)
  if (!hour || text[hour.end] !== '点' || !between(hour, 1, 24)) return undefined
  const value = rational(hour.value.n * 60n - (minutes?.value.n ?? 15n))
  return one(figureOf({ ...hour, start: at }, hour.end + 1, { kind: 'time', value, short: true }))
}

/** 上午7:30, 晚8:15: hours and minutes with the half of the day before them; 12 is left open. */
export const inHalfOfDay = (text: string, found: Found): Found => {
  const [clock, ...others] = found.figures
  if (clock?.kind !== 'time' || !clock.short || others.length > 0) return found
  const said = text.slice(Math.max(0, clock.start - 5), clock.start)
  const isLate = lateHalf.test(said)
  if (compare(clock.value, rational(60)) < 0 || compare(clock.value, twelve) >= 0) return found
  if (!isLate && !earlyHalf.test(said)) return found
  const { short: _short, ...told } = clock
  return { ...found, figures: [isLate ? { ...told, value: add(clock.value, twelve) } : told] }
}

/** 设置为0时: when it is nought. */
const whenCounted = ({ value }: Numeral): OtherReading => ({ kind: 'count', value, unit: undefined })

/** 当地时间1800: hours and minutes in four digits. */
const militaryTime = (text: string, numeral: Numeral): Found | undefined => {
  if (numeral.places !== 4) return undefined
  const said = /^([01]\d|2[0-3])([0-5]\d)(?![\d.:：年多余个元万亿点时])/.exec(
    text.slice(numeral.start, numeral.end + 1),
  )
  if (!said || !/时间 ?$/.test(text.slice(0, numeral.start).slice(-3))) return undefined
  const value = rational(Number(said[1]) * 60 + Number(said[2]))
  const or: OtherReading[] = [{ kind: 'time', value, unit: undefined }]
  return one({ ...figureOf(numeral, numeral.end, { kind: 'count' }), or })
}

/** 17时10分, 下午3点半, 晚上8点. */
export const timeTail: Tail = (text, numeral, from) => {
  // 24时制: a clock of so many hours.
  if (text.startsWith('时制', from))
    return one(figureOf(numeral, from + 1, { kind: 'quantity', unit: 'hour' }))
  const military = militaryTime(text, numeral)
  if (military) return military
  if (
    !/[点时]/.test(text[from] ?? '') ||
    !between(numeral, 0, 24) ||
    /^时[代期速差间刻装尚常]/.test(text.slice(from, from + 2))
  )
    return undefined
  const said = text.slice(Math.max(0, numeral.start - 5), numeral.start)
  const late = lateHalf.test(said)
  const early = earlyHalf.test(said)
  const marked = late || early || anyHalf.test(said)
  const licensed =
    marked ||
    spanOfHours.test(said) ||
    (text[from] === '时' && numeral.form === 'digits') ||
    dayHalves.test(text.slice(from, from + 5))
  if (!licensed) return undefined
  const isPoint = text[from] === '点' && /[，、]/.test(text[from + 1] ?? '')
  if (isPoint && argued.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) return undefined
  const { minutes, end } = minutesAfter(text, from + 1)
  const clock = add(multiply(numeral.value, rational(60)), rational(minutes))
  const midnight = /(?:午夜|半夜|子夜|夜里|凌晨|深夜) ?$/.test(said) && numeral.value.n === 12n
  const value = midnight
    ? subtract(clock, twelve)
    : late && compare(clock, twelve) < 0
      ? add(clock, twelve)
      : clock
  const short = !late && !early && compare(numeral.value, rational(12)) <= 0
  const told = figureOf(numeral, end, { kind: 'time', value, ...(short ? { short: true } : {}) })
  const figure = marked || end > from + 1 ? told : { ...told, or: [whenCounted(numeral)] }
  if (!numeral.upTo) return one(figure)
  const hours = multiply(subtract(numeral.upTo, numeral.value), rational(60))
  return {
    figures: [figure, { ...figure, value: add(value, hours) }].map(each => ({ ...each, weight: 'weak' })),
    end,
  }
}

/** 9秒83. */
const secondsTail: Tail = (text, numeral, from) => {
  const match = /^秒(\d{2,3})(?![\d.])/.exec(text.slice(from, from + 6))
  if (!match || numeral.form !== 'digits') return undefined
  const value = add(numeral.value, rational(BigInt(match[1] ?? 0), 10n ** BigInt(match[1]?.length ?? 0)))
  return one(figureOf(numeral, from + match[0].length, { kind: 'quantity', unit: 'second', value }))
}

/** 一分十七秒. */
const spokenLap: Tail = (text, numeral, from) => {
  const head = /^分钟?零?/.exec(text.slice(from, from + 3))
  const seconds = head && numeral.form === 'words' ? numeralAt(text, from + head[0].length) : undefined
  if (!seconds || text[seconds.end] !== '秒' || !between(seconds, 0, 59)) return undefined
  const value = add(multiply(numeral.value, rational(60)), seconds.value)
  return one(figureOf(numeral, seconds.end + 1, { kind: 'quantity', unit: 'second', value }))
}

/** 1分57秒79, 5分30秒: one time in seconds. */
export const lapTail: Tail = (text, numeral, from) => {
  const halved = /^分(?:钟半|半钟?)/.exec(text.slice(from, from + 3))
  if (halved)
    return one(
      figureOf(numeral, from + halved[0].length, {
        kind: 'quantity',
        unit: 'minute',
        value: halfMore(numeral),
      }),
    )
  const match = /^分钟?(\d{1,2})秒(\d{1,3})?/.exec(text.slice(from, from + 9))
  if (!match) return spokenLap(text, numeral, from) ?? secondsTail(text, numeral, from)
  const seconds = add(
    rational(BigInt(match[1] ?? 0)),
    rational(BigInt(match[2] ?? 0), 10n ** BigInt(match[2]?.length ?? 0)),
  )
  const value = add(multiply(numeral.value, rational(60)), seconds)
  const end = from + match[0].length
  return one(
    figureOf(numeral, end, {
      kind: 'quantity',
      unit: 'second',
      value,
      about: approximator(text, numeral, from, end),
    }),
  )
}

/** 20多岁, and the half after a unit: 两年半. */
export const plusHalf = (text: string, at: number): boolean =>
  text[at] === '半' && !/[年天个幅价额数边决]/.test(text[at + 1] ?? '')

export const halfMore = (numeral: Numeral): Numeral['value'] => add(numeral.value, half)

const weekdays = '一二三四五六日天'
const counted = /^[次天个场轮期年月回遍届]/

/** 三 in 星期三 names a day; in 星期三次 it counts. */
export const isWeekdayName = (text: string, at: number): boolean => {
  const day = weekdays.indexOf(text[at] ?? ' ')
  if (day < 0 || counted.test(text.slice(at + 1, at + 2))) return false
  return day >= 6 || numeralAt(text, at)?.end === at + 1
}

/** 二、四、六 behind 每周: more days of the week, one sign each, that count nothing. */
const otherDays = /^(?:[、和及与][一二三四五六日])+(?![一二三四五六七八九十百千万个名位家条项点次])/

/** 周三, 星期日, 礼拜五; not 每周三次, 三周一. */
/** N225周一: digits behind letters are a name, and count no weeks. */
const nameBefore = /[A-Za-z][-–]?\d+$/

export const weekdayAt = (text: string, at: number): Found | undefined => {
  const word = /^(?:周|星期|礼拜)/.exec(text.slice(at, at + 2))?.[0]
  if (!word) return undefined
  const end = at + word.length + 1
  const isCount = text[at - 1] === '数' && !notVague.test(text[at - 2] ?? '')
  // 每周三班: three flights a week, no Wednesday; 每周一歌: a song a week.
  const isOften =
    text[at - 1] === '每' && /^(?:[班趟节堂](?!会)|[词题句歌练测篇])/.test(text.slice(end, end + 2))
  if (
    isCount ||
    isOften ||
    !isWeekdayName(text, at + word.length) ||
    (/[一二两三四五六七八九十百\d几半]/.test(text[at - 1] ?? '') &&
      !nameBefore.test(text.slice(Math.max(0, at - 8), at)))
  )
    return undefined
  const day = weekdays.indexOf(text[end - 1] ?? ' ')
  const first = signFigure(at, end, 'weekday', rational(Math.min(day + 1, 7)), {
    weight: text.startsWith('黑色', at - 2) ? 'silent' : 'strong',
  })
  const more = otherDays.exec(text.slice(end, end + 12))?.[0] ?? ''
  const others = [...more].flatMap((sign, index) => {
    const other = weekdays.indexOf(sign)
    return other < 0
      ? []
      : [
          signFigure(end + index, end + index + 1, 'weekday', rational(Math.min(other + 1, 7)), {
            weight: 'strong',
          }),
        ]
  })
  return { figures: [first, ...others], end: end + more.length }
}
