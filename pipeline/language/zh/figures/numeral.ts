import type { Direction } from '../../figures/figure.js'
import { add, decimal, multiply, type Rational, rational } from '../../figures/rational.js'
import { vulgarFractions } from '../../figures/vulgar-fractions.js'

/** A number of a Chinese text, without unit. */
export interface Numeral {
  value: Rational
  /** The other end of two neighbouring numerals: 六七万 is 60,000 to 70,000. */
  upTo?: Rational
  start: number
  end: number
  form: 'digits' | 'words'
  /** 十几万, 三十多万. */
  about?: Direction
  /** Digits read one by one, and how many: 二〇二三, 2023. */
  places: number
  /** Written with scales alone: 百, 千万. */
  bareScale: boolean
  /** 每千, 每百万: what a rate is told of. */
  base?: true
  /** Digits and one scale: `769.6` and `亿`. */
  scale?: string
  factor?: bigint
}

const digitValues: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
/** Tens in one sign: 廿一世纪, 卅年. */
const tens: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 }
const smallScales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const bigScales: Record<string, bigint> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n }

/** 8，380米 is written with a full-width comma: one number only before what it counts. */
const arabic =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d，、,.])[1-9]\d{0,2}(?:，\d{3})+(?!\d)(?= ?[米公里千毫厘平立方吨元亩个户名人家台辆套种册件美英欧日港尺斤升万亿多余])|(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?![\d ])(?=[一-鿿%。，；、（）();,]|$)|(?:\d )+\d(?= ?[十百千万亿])|\d+)(?:\.\d+)?|(?<![\w.,)）])\.(?!\d+[年月])\d+(?![\w.]*\.\d)/y
/** 千米, 千瓦, 千克, 千卡 …: the scale belongs to the unit. */
const kilo = /[米克瓦卡赫伏焦帕字]/
const formal = /[壹贰叁肆伍陆柒捌玖]/
const formalNext = /[拾佰仟万亿元圆份年月日天个页套期次]/

interface Section {
  value: Rational
  upTo?: Rational
  end: number
  places: number
  bare: boolean
  form: 'digits' | 'words'
  scale?: string
  factor?: bigint
  about?: Direction
  /** A last digit one place below the scale before it: 一百五. */
  loose?: boolean
}

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)

const mixed = /^ (\d{1,2})\/(2|3|4|5|8|10|16|32|64)(?![\d/])/

/** The part behind a whole number: 5 3/4, 14½. */
const partBehind = (text: string, at: number): { value: Rational; length: number } | undefined => {
  const sign = vulgarFractions.get(text[at] ?? '')
  if (sign) return { value: sign, length: 1 }
  const match = mixed.exec(text.slice(at, at + 7))
  return match
    ? { value: rational(BigInt(match[1] ?? 0), BigInt(match[2] ?? 1)), length: match[0].length }
    : undefined
}

/** 5百 behind 2千: a digit with a smaller scale, as in 2千5百万. */
const smallerScale = /^([1-9一二三四五六七八九])([百十])(?![米克瓦卡赫伏焦帕字分])/

/** 80 behind 2千8百, before a greater scale. */
const tensBehind = /^ ?([1-9]\d)(?= ?[万亿萬億])/

/** 2千5百, 1千2百3十, 2千8百80万: digits with falling scales, which one greater scale may follow. */
const withSmaller = (text: string, section: Section): Section => {
  const last = section.factor === 100n ? tensBehind.exec(text.slice(section.end, section.end + 5)) : null
  if (last && !section.about) {
    const { scale: _scale, ...rest } = section
    const value = add(section.value, rational(BigInt(last[1] ?? 0)))
    return { ...rest, value, end: section.end + last[0].length }
  }
  const match = smallerScale.exec(text.slice(section.end, section.end + 3))
  const factor = match && BigInt(smallScales[match[2] ?? ''] ?? 0)
  if (!match || !factor || section.factor === undefined || section.about || factor >= section.factor)
    return section
  const { scale: _scale, ...rest } = section
  const many = digitValues[match[1] ?? ''] ?? Number(match[1])
  const value = add(section.value, rational(BigInt(many) * factor))
  return withSmaller(text, { ...rest, value, end: section.end + 2, factor })
}

const arabicSection = (text: string, at: number): Section | undefined => {
  arabic.lastIndex = at
  const match = arabic.exec(text)
  if (!match) return undefined
  const digits = match[0].replace(/[,， ]/g, '')
  const part = digits.length <= 3 ? partBehind(text, at + match[0].length) : undefined
  const section: Section = {
    value: part ? add(decimal(digits), part.value) : decimal(digits),
    end: at + match[0].length + (part?.length ?? 0),
    places: part || /[.,， ]/.test(match[0]) ? 0 : digits.length,
    bare: false,
    form: 'digits',
  }
  const infix = /[多余来几]?(?=[十百千])/.exec(text.slice(section.end, section.end + 2))?.[0] ?? ''
  const near = skipSpace(text, section.end + infix.length)
  const factor = smallScales[text[near] ?? '']
  if (factor === undefined || kilo.test(text[near + 1] ?? '') || text.startsWith('分之', near + 1))
    return section
  return withSmaller(text, {
    ...section,
    value: multiply(section.value, rational(factor)),
    end: near + 1,
    places: 0,
    scale: text.slice(section.end, near + 1),
    factor: BigInt(factor),
    ...(infix ? { about: 'over' as const } : {}),
  })
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && digitValues[sign] !== undefined
const isZero = (sign: string | undefined): boolean => sign === '〇' || sign === '零'

/** Digits one after the other: 二〇二三, 九八. */
const digitRun = (text: string, at: number): number => {
  let end = at
  while (isDigit(text[end]) && text[end] !== '两') end += 1
  return end - at
}

/** Neighbouring numerals that name a range: 六七, 两三, 三五. */
const isNeighbours = (a: number, b: number): boolean => b === a + 1 || (a === 3 && b === 5)

interface Sum {
  /** What the scales so far make. */
  sum: number
  /** The digit waiting for its scale, and its neighbour. */
  digit?: number
  second?: number
  lastScale: number
  zero: boolean
  end: number
}

const scaleStep = (state: Sum, scale: number): Sum | undefined => {
  if (scale >= state.lastScale) return undefined
  if (state.digit === undefined && scale !== 10 && state.sum + state.lastScale !== 10_000) return undefined
  const digit = state.digit ?? 1
  const next: Sum = { sum: state.sum + digit * scale, lastScale: scale, zero: false, end: state.end + 1 }
  return state.second === undefined ? next : { ...next, second: state.sum + state.second * scale }
}

const digitStep = (state: Sum, digit: number): Sum | undefined => {
  if (state.digit === undefined) return { ...state, digit, end: state.end + 1 }
  if (state.second !== undefined || state.zero || !isNeighbours(state.digit, digit)) return undefined
  return { ...state, second: digit, end: state.end + 1 }
}

/** 两 behind a scale is a weight unless a scale follows: 五十两, 一千两百. */
const afterTwo = /[百千万亿]/

const step = (state: Sum, sign: string, text: string): Sum | undefined => {
  const ten = state.sum === 0 && state.digit === undefined ? tens[sign] : undefined
  if (ten !== undefined) return { ...state, sum: ten, lastScale: 10, end: state.end + 1 }
  const scale = smallScales[sign]
  if (scale !== undefined)
    return state.second !== undefined && state.digit === undefined ? undefined : scaleStep(state, scale)
  const digit =
    sign === '两' && state.sum > 0 && !afterTwo.test(text[state.end + 1] ?? '')
      ? undefined
      : digitValues[sign]
  if (digit === undefined || (state.second !== undefined && state.digit === undefined)) return undefined
  if (digit === 0)
    return state.digit === undefined && state.sum > 0
      ? { ...state, zero: true, end: state.end + 1 }
      : undefined
  return digitStep(state, digit)
}

const lastDigit = (state: Sum, digit: number): number =>
  state.lastScale >= 100 && state.lastScale < 10_000 && !state.zero ? (digit * state.lastScale) / 10 : digit

const ends = (state: Sum): [number, number | undefined] => {
  if (state.digit === undefined) return [state.sum, state.second]
  const from = state.sum + lastDigit(state, state.digit)
  return [from, state.second === undefined ? undefined : state.sum + lastDigit(state, state.second)]
}

const positional = (text: string, at: number, length: number): Section => ({
  value: rational(BigInt([...text.slice(at, at + length)].map(sign => digitValues[sign]).join(''))),
  end: at + length,
  places: length,
  bare: false,
  form: 'words',
})

const pointDigits = (text: string, section: Section): Section => {
  if (text[section.end] !== '点') return section
  const length = digitRun(text, section.end + 1)
  if (length === 0 || /[十刻分]/.test(text[section.end + 1 + length] ?? '')) return section
  const digits = [...text.slice(section.end + 1, section.end + 1 + length)]
    .map(sign => digitValues[sign])
    .join('')
  const value = add(section.value, decimal(`0.${digits}`))
  return { ...section, value, end: section.end + 1 + length, places: 0 }
}

/** 九八年, but not 七八年, which is seven or eight years. */
const isShortYear = (text: string, at: number): boolean =>
  (text[at + 2] === '年' || /^级[大学新毕本研博硕同校班生]/.test(text.slice(at + 2, at + 4))) &&
  !isNeighbours(digitValues[text[at] ?? ''] ?? 0, digitValues[text[at + 1] ?? ''] ?? 0)

/** 有 between ten and digit, as of old: 九十有三. */
const isSaidOver = (text: string, state: Sum): boolean =>
  text[state.end] === '有' &&
  state.lastScale === 10 &&
  state.digit === undefined &&
  /^[一二三四五六七八九](?![一二三四五六七八九十百千万亿个名家人])/.test(
    text.slice(state.end + 1, state.end + 3),
  )

const wordSection = (text: string, at: number): Section | undefined => {
  const run = digitRun(text, at)
  if (run >= 3 || (run === 2 && (isZero(text[at + 1]) || isShortYear(text, at))))
    return positional(text, at, run)
  if (isZero(text[at])) return run === 1 ? pointDigits(text, positional(text, at, 1)) : undefined
  let state: Sum = { sum: 0, lastScale: 10_000, zero: false, end: at }
  for (let sign = text[at]; sign !== undefined; sign = text[state.end]) {
    const next = isSaidOver(text, state) ? { ...state, end: state.end + 1 } : step(state, sign, text)
    if (!next) break
    state = next
  }
  if (state.zero && state.digit === undefined && state.second === undefined && isZero(text[state.end - 1]))
    state.end -= 1
  if (state.end === at) return undefined
  const [from, to] = ends(state)
  const section: Section = {
    value: rational(from),
    end: state.end,
    places: run === 2 && state.end === at + 2 ? 2 : 0,
    bare: !/[一二两三四五六七八九壹贰叁肆伍陆柒捌玖廿卅卌]/.test(text.slice(at, state.end)),
    form: 'words',
    ...(to === undefined ? {} : { upTo: rational(to) }),
    ...(run === 1 && state.end === at + 1 ? { loose: true } : {}),
  }
  return pointDigits(text, section)
}

/** 大陆, 入伍: the end of a word. */
const formalBefore = /[大内登着海水][陆]$|[队退入行][伍]$/

const isFormalWord = (text: string, at: number): boolean =>
  formal.test(text[at] ?? '') &&
  (!formalNext.test(text[at + 1] ?? '') || formalBefore.test(text.slice(Math.max(0, at - 1), at + 1)))

/** .22口径: a decimal without its nought. */
const point = 46

const sectionAt = (text: string, at: number): Section | undefined => {
  const sign = text.charCodeAt(at)
  if ((sign >= 48 && sign <= 57) || sign === point) return arabicSection(text, at)
  return isFormalWord(text, at) ? undefined : wordSection(text, at)
}

/** 2个亿, 十几个亿: 亿 may be counted like a thing. */
export const afterCounter = (text: string, at: number): number =>
  text[at] === '个' && text[at + 1] === '亿' ? at + 1 : at

/** 3万多亿: more than 30,000, told of the 亿 behind. */
const moreBetween = /^[多余来几][亿億]/

/** 万, 亿, 万亿 after a section, with what may stand between: `3.5 万`, 十几万. */
const bigScaleAt = (
  text: string,
  at: number,
): { factor: bigint; end: number; about: boolean } | undefined => {
  let near = skipSpace(text, at)
  const about =
    /[多余来几]/.test(text[near] ?? '') && bigScales[text[afterCounter(text, near + 1)] ?? ''] !== undefined
  if (about) near += 1
  near = afterCounter(text, near)
  let factor = bigScales[text[near] ?? '']
  if (factor === undefined) return undefined
  near += 1
  const isMore = moreBetween.test(text.slice(near, near + 2))
  if (isMore) near += 1
  for (; bigScales[text[near] ?? ''] === 100_000_000n; near += 1) factor *= 100_000_000n
  return { factor, end: near, about: about || isMore }
}

const scaled = (text: string, section: Section): Section => {
  const big = bigScaleAt(text, section.end)
  if (!big) return section
  const factor = rational(big.factor)
  return {
    ...section,
    value: multiply(section.value, factor),
    ...(section.upTo ? { upTo: multiply(section.upTo, factor) } : {}),
    end: big.end,
    places: 0,
    scale: (section.scale ?? '') + text.slice(section.end, big.end),
    factor: (section.factor ?? 1n) * big.factor,
    loose: false,
    ...(big.about || section.about ? { about: 'over' as const } : {}),
  }
}

/** 1万2千亿: the scale behind both is the scale of their sum. */
const scaledTogether = (text: string, first: Section, second: Section): Section | undefined => {
  const big = bigScaleAt(text, second.end)
  const isBelow = first.factor === 10_000n && second.value.d === 1n && second.value.n < 10_000n
  if (!isBelow || !big || big.about || big.factor <= 10_000n || second.upTo || second.bare) return undefined
  if (second.form === 'digits' && second.factor === undefined && second.places !== 4) return undefined
  const value = second.loose ? multiply(second.value, rational(1000)) : second.value
  const factor = rational(big.factor)
  return {
    ...first,
    value: multiply(add(first.value, value), factor),
    end: big.end,
    scale: text.slice(second.end, big.end),
    factor: big.factor,
  }
}

/** The sum of two sections when the second one fits below the first one's scale: 3亿 and 5000万. */
const joined = (text: string, first: Section): Section | undefined => {
  if (first.factor === undefined || first.about || first.upTo) return undefined
  const at = isZero(text[first.end]) ? first.end + 1 : first.end
  if (text[at] === '两' && !afterTwo.test(text[at + 1] ?? '')) return undefined
  const next = sectionAt(text, at)
  if (!next || next.bare || first.value.d !== 1n || text[first.end] === ' ') return undefined
  const together = scaledTogether(text, first, next)
  if (together) return together
  const second = scaled(text, next)
  if (second.form === 'digits' && second.factor === undefined && second.places !== 4) return undefined
  const loose = second.loose && at === first.end
  const value = loose ? multiply(second.value, rational(first.factor, 10n)) : second.value
  if (value.n >= first.factor * value.d) return undefined
  const { scale: _scale, factor: _factor, ...rest } = first
  const factor = second.factor === undefined ? {} : { factor: second.factor }
  return {
    ...rest,
    ...factor,
    value: add(first.value, value),
    end: second.end,
    ...(second.about ? { about: second.about } : {}),
  }
}

const headless = (text: string, at: number): Section | undefined => {
  const big = bigScaleAt(text, at)
  if (!big || text[at] === ' ' || big.about) return undefined
  return {
    value: rational(big.factor),
    end: big.end,
    places: 0,
    bare: true,
    form: 'words',
    scale: text.slice(at, big.end),
    factor: big.factor,
  }
}

/** 百十来户, 百十号人: a hundred or so. */
const hundredOrSo = /百十(?=[来号个多余])/y

const looseHundred = (text: string, at: number): Numeral | undefined => {
  hundredOrSo.lastIndex = at
  if (!hundredOrSo.test(text) || /[一二三四五六七八九两几数]/.test(text[at - 1] ?? '')) return undefined
  const end = at + 2
  return {
    value: rational(100),
    start: at,
    end,
    form: 'words',
    places: 0,
    bareScale: true,
    about: 'about',
  }
}

/** The number that begins at `at`; undefined when none does. */
export const numeralAt = (text: string, at: number): Numeral | undefined => {
  const loose = text[at] === '百' ? looseHundred(text, at) : undefined
  if (loose) return loose
  const first = sectionAt(text, at)
  let whole = first ? scaled(text, first) : headless(text, at)
  if (!whole) return undefined
  for (let next = joined(text, whole); next; next = joined(text, whole)) whole = next
  const { value, upTo, end, places, bare, form, scale, factor, about } = whole
  return {
    value,
    ...(upTo ? { upTo } : {}),
    start: at,
    end,
    form,
    places,
    bareScale: bare,
    ...(bare && text[at - 1] === '每' ? { base: true as const } : {}),
    ...(about ? { about } : {}),
    ...(scale !== undefined && factor !== undefined ? { scale, factor } : {}),
  }
}

/** Signs a number may begin with. */
export const numeralSigns = `0123456789${Object.keys(digitValues).join('')}${Object.keys(tens).join('')}${Object.keys(smallScales).join('')}${Object.keys(bigScales).join('')}`
