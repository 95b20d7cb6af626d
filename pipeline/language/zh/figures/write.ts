import type { Figure } from '../../figures/figure.js'
import { compare, divide, isInteger, type Rational, rational, toDecimal } from '../../figures/rational.js'
import { unitWords } from './units.js'

const digits = '零一二三四五六七八九'
const small = ['', '十', '百', '千']
const big: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, '万亿'],
  [100_000_000n, '亿'],
  [10_000n, '万'],
]

const underTenThousand = (value: number): string => {
  const text = [...String(value)]
  const spoken = text.map((digit, index) =>
    digit === '0' ? '零' : (digits[Number(digit)] ?? '') + (small[text.length - index - 1] ?? ''),
  )
  return spoken
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十')
}

/** A whole number in Chinese words: 一千零五, 三亿五千万. */
export const inChinese = (value: bigint): string => {
  const scale = big.find(([size]) => value >= size)
  if (!scale) return underTenThousand(Number(value))
  const [size, word] = scale
  const rest = value % size
  const gap = rest > 0n && rest < size / 10n ? '零' : ''
  return `${inChinese(value / size)}${word}${rest === 0n ? '' : gap + inChinese(rest)}`
}

/** 76960000000 → 769.6亿. */
const scaledDigits = (value: Rational): string | undefined => {
  const scale = big.find(([size]) => compare(value, rational(size)) >= 0)
  return scale ? `${toDecimal(divide(value, rational(scale[0])))}${scale[1]}` : toDecimal(value)
}

/** Write a value as another figure of a Chinese text is written. */
export const writeChinese = (value: Rational, like: Figure, _text: string): string | undefined => {
  const { form, scale, factor } = like.writing
  if (like.vague || like.kind === 'time' || form === 'name') return undefined
  if (form === 'words') return isInteger(value) && value.n >= 0n ? inChinese(value.n) : undefined
  if (scale !== undefined && factor !== undefined)
    return `${toDecimal(divide(value, rational(factor)))}${scale}`
  return toDecimal(value)
}

const names = new Map<string, string>()
for (const [word, unit] of unitWords) if (!names.has(unit)) names.set(unit, word)

const after: Partial<Record<Figure['kind'], string>> = {
  percent: '%',
  points: '个百分点',
  multiple: '倍',
  year: '年',
  month: '月',
  day: '日',
  decade: '年代',
  century: '世纪',
}

/** A figure in Chinese by Chinese habits: 769.6亿元. */
export const composeChinese = (figure: Figure): string => {
  const number =
    (figure.kind === 'year' || figure.kind === 'decade'
      ? toDecimal(figure.value)
      : scaledDigits(figure.value)) ?? `${figure.value.d}分之${figure.value.n}`
  if (figure.kind === 'weekday') return `星期${'一二三四五六日'[Number(figure.value.n) - 1] ?? ''}`
  return `${figure.kind === 'ordinal' ? '第' : ''}${number}${figure.unit === undefined ? (after[figure.kind] ?? '') : (names.get(figure.unit) ?? '')}`
}
