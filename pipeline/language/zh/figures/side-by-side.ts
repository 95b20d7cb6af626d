import type { Figure } from '../../figures/figure.js'
import { namedDay } from '../../figures/numeric-date.js'
import { rational } from '../../figures/rational.js'
import { type Rule, signFigure } from './reading.js'

const digits = '零一二三四五六七八九'
const digit = (sign: string): number => digits.indexOf(sign)

/** 七三比例, 三七分成, 五五开: tenths of a whole, side by side. */
const split =
  /([一二三四五六七八九])([一二三四五六七八九])(?=比例|分成|分账|分(?![之钟秒]|$)|开(?![始发展]))/y

/** The two shares of a whole, as tenths and hundredths of it, which English may tell or not. */
export const splitAt: Rule = (text, at) => {
  split.lastIndex = at
  const match = split.exec(text)
  const tenths = match ? [digit(match[1] ?? ''), digit(match[2] ?? '')] : []
  const [first = 0, second = 0] = tenths
  if (first + second !== 10) return undefined
  const figures = tenths.flatMap(tenth => [
    signFigure(at, at + 2, 'count', rational(tenth * 10)),
    signFigure(at, at + 2, 'count', rational(tenth)),
  ])
  return { figures, end: at + 2 }
}

/** 一二·九, 九·一八: the name of a day on which something happened, its digits one by one. */
const dotted =
  /([一二三四五六七八九]|[一][〇零一二])·([一二三][〇零一二三四五六七八九]|[一二三四五六七八九])(?![一二三四五六七八九十])/y

const number = (signs: string): number => Number([...signs.replace('〇', '零')].map(digit).join(''))

export const dottedDayAt: Rule = (text, at) => {
  dotted.lastIndex = at
  const match = dotted.exec(text)
  if (!match) return undefined
  const end = at + match[0].length
  const figures = namedDay(number(match[1] ?? ''), number(match[2] ?? ''), at, end)
  return figures && { figures, end }
}

/** 七七事件, 八一三事变, 二二八事件: what happened on a day, by the digits of its month and day. */
const event =
  /([一二三四五六七八九〇零]{2,4})(?=[”"」』]?(?:事变|事件|惨案|运动|起义|抗战|政变|兵变|空难|特?大?地震))/y

/** Every month and day that digits in a row may be: 一二八 is the 28th of January or the 8th of December. */
const daysOf = (digits: string): [month: number, day: number][] =>
  [1, 2]
    .filter(length => length < digits.length)
    .map((length): [number, number] => [number(digits.slice(0, length)), number(digits.slice(length))])

export const eventDayAt: Rule = (text, at) => {
  event.lastIndex = at
  const signs = event.exec(text)?.[1]
  if (signs === undefined) return undefined
  const end = at + signs.length
  const figures = daysOf(signs).flatMap(([month, day]) => namedDay(month, day, at, end) ?? [])
  return figures.length === 0 ? undefined : { figures, end }
}

/** 七七四十九: a product with its factors before it, which say nothing more. */
const product = /([二三四五六七八九])([二三四五六七八九])(?=([二三四五六七八]?)十([一二三四五六七八九]?))/y

export const productAt: Rule = (text, at) => {
  product.lastIndex = at
  const [, first = '', second = '', tens = '', ones = ''] = product.exec(text) ?? []
  const told = (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
  return first !== '' && digit(first) * digit(second) === told ? { figures: [], end: at + 2 } : undefined
}

/** What is numbered and may be told by its numbers in a row: 三四五年级, 一二三线城市, 二三四等奖. */
const listed =
  /([一二三四五六七八九]{3,9})(?:(?=年级|[线级类](?:城市|市场|医院|响应)|等奖|等功|产业|季度|月[份，。]|号(?:线|楼|院|机)|期工程)|(?=班[级的，。]|$))/y

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

/** The numbers of what stands in a row of grades, lines or prizes, each by itself: no number of so many digits. */
export const listedAt: Rule = (text, at) => {
  listed.lastIndex = at
  const signs = listed.exec(text)?.[1] ?? ''
  const numbers = [...signs].map(digit)
  if (signs === '' || !isAscending(numbers)) return undefined
  const kind: Figure['kind'] = text[at + signs.length] === '月' ? 'month' : 'ordinal'
  const isGrade = text.startsWith('年级', at + signs.length)
  const figures = numbers.map((number, index) =>
    signFigure(at + index, at + index + 1, kind, rational(number), {
      weight: isGrade && number > 1 && (index === 0 || index === numbers.length - 1) ? 'strong' : 'weak',
    }),
  )
  return { figures, end: at + signs.length }
}

/** 3V3, 5v5, 4VS4: so many against so many, where 3V alone is a voltage and 3V3 of a circuit 3.3 volts. */
const against = /(\d{1,2})[Vv][Ss]?(\d{1,2})(?![\dA-Za-z.]|(?:电[源压平]|供电|稳压|引脚))/y

/** Both numbers of a match between so many and so many. */
export const againstAt: Rule = (text, at) => {
  if (!/[Vv]/.test(text.slice(at + 1, at + 3))) return undefined
  against.lastIndex = at
  const match = against.exec(text)
  const [whole, first = '', second = ''] = match ?? []
  if (whole === undefined || /[\dA-Za-z.]/.test(text[at - 1] ?? '')) return undefined
  const end = at + whole.length
  return {
    figures: [
      signFigure(at, at + first.length, 'count', rational(Number(first)), { weight: 'weak' }),
      signFigure(end - second.length, end, 'count', rational(Number(second)), {
        weight: first === second ? 'silent' : 'weak',
      }),
    ],
    end,
  }
}
