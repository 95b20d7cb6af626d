import type { Figure, OtherReading } from './figure.js'
import { compare, divide, multiply, type Rational, rational } from './rational.js'

/** What may stand between two ends of a range or two members of a list that share a unit. */
const connector = /^个? ?(?:[至到~、—–-]|——|to|and|or|through|和|及|与|或|, and|, or) ?$/
/** Of these, what marks a range, whose ends share the scale as well: 3至5亿. */
const ranging = /^ ?(?:[至到~—–-]|——|、|to|and|or) ?$/

const isBare = (figure: Figure): boolean =>
  figure.kind === 'count' && figure.unit === undefined && !figure.vague

/** The scale of the second, when the first cannot be meant without it: 3至5亿, but not 800 to 1,000. */
const sharedScale = (first: Figure, second: Figure, between: string): bigint => {
  const factor = second.writing.factor ?? second.writing.shared
  const isList = between === ', '
  if (factor === undefined || first.writing.factor !== undefined || !(isList || ranging.test(between)))
    return 1n
  return compare(first.value, { n: second.value.n, d: second.value.d * factor }) < 0 ? factor : 1n
}

/** What parts members of a list, of which the greater may come first. */
const listing = /^个? ?(?:[、,]|and|or|和|及|与|或|, and|, or) ?$/

/**
 * 6.29 and 6.05 trillion, 8.66和7.18万: the scale of the second, in a list whose first number is no amount of its own.
 * A whole number beside thousands may be one.
 */
const listedScale = (first: Figure, second: Figure, between: string): bigint => {
  const factor = second.writing.factor ?? second.writing.shared
  if (factor === undefined || first.writing.factor !== undefined || !listing.test(between)) return 1n
  const isPart = first.value.d !== 1n || (factor >= 1_000_000n && first.value.n < 1000n)
  return isPart && compare(first.value, rational(10_000)) < 0 ? factor : 1n
}

const sharable: ReadonlySet<Figure['kind']> = new Set([
  'quantity',
  'money',
  'percent',
  'points',
  'month',
  'day',
  'ordinal',
  'multiple',
  'discount',
  'quarter',
  'century',
  'decade',
  'count',
  'year',
])

/** The amount ends here: no noun is counted by its last number. */
const isBehindAmount =
  /^(?:$|[,.;:)\n]| (?:in|for|from|to|by|at|as|on|respectively|last|this|a|per|each|annually)\b)/

/** $3-5 billion, $4.4 and 4.6 trillion: the scale goes to the first, the currency to the second. */
const moneyRange = (figures: Figure[], index: number, between: string, text: string): void => {
  const [first, second] = [figures[index], figures[index + 1]]
  if (first?.kind !== 'money' || !second || second.vague || first.vague) return
  const isList =
    isBare(second) && /^ (?:and|or) $/.test(between) && isBehindAmount.test(text.slice(second.end))
  if (!isRange.test(between) && !isList) return
  if (!isBare(second) && second.unit !== first.unit) return
  const scale = isList ? listedScale(first, second, between) : sharedScale(first, second, between)
  if (isList && scale === 1n) return
  figures[index] = { ...first, value: multiply(first.value, rational(scale)) }
  if (isBare(second))
    figures[index + 1] = { ...second, kind: 'money', ...(first.unit ? { unit: first.unit } : {}) }
}

/** from 6.8 to 6.1 deaths per 1,000: a rate, which the first number is as well. */
const withRate = (first: Figure, second: Figure): { or?: OtherReading[] } => {
  const rate = second.kind === 'count' ? second.or?.find(({ kind }) => kind === 'percent') : undefined
  if (!rate || second.value.n === 0n) return {}
  const value = divide(multiply(first.value, rate.value), second.value)
  return { or: [{ kind: 'percent', value, unit: undefined }, ...(first.or ?? [])] }
}

/** What one of the first number is worth, by the second: a scale, tens of years, thousandths. */
const unitOf = (first: Figure, second: Figure, scale: bigint): Rational =>
  second.kind === 'decade' && first.value.n < 10n
    ? rational(10)
    : rational(scale, second.writing.divided ?? 1n)

const like = (first: Figure, second: Figure, between: string): Figure => {
  if (!isBare(first) || !sharable.has(second.kind) || second.vague) return first
  const sure = sharedScale(first, second, between)
  const scale = sure === 1n ? listedScale(first, second, between) : sure
  return {
    ...first,
    kind: second.kind,
    value: multiply(first.value, unitOf(first, second, scale)),
    weight:
      first.weight === 'silent' || first.value.n === 0n
        ? first.weight
        : second.weight === 'strong'
          ? 'strong'
          : first.weight,
    ...(second.unit === undefined ? {} : { unit: second.unit }),
    ...(second.short ? { short: true as const } : {}),
    ...(scale === 1n ? {} : { writing: { ...first.writing, shared: scale } }),
    ...(isRange.test(between) || (sure !== 1n && between !== ', ')
      ? withRate(first, second)
      : { or: [{ kind: first.kind, value: first.value, unit: undefined }, ...(first.or ?? [])] }),
  }
}

const isRange = /^ ?(?:[至到~—–-]|——|to|through) ?$/

/** 第一、二、三产业: what follows an ordinal in a list is one too. */
const markOrdinals = (figures: Figure[], text: string): void => {
  for (let index = 1; index < figures.length; index++) {
    const [first, second] = [figures[index - 1], figures[index]]
    if (first?.kind !== 'ordinal' || !second || !isBare(second) || second.writing.form !== 'words') continue
    if (/^[、和与及]$/.test(text.slice(first.end, second.start)))
      figures[index] = { ...second, kind: 'ordinal', weight: 'weak' }
  }
}

const asItStands = (between: string): string => between

/**
 * Hand the unit and scale of the last member back to the numbers before it, and mark the ends of ranges.
 * @param joining what stands between two numbers, in the words of `connector`; for languages that have others.
 * @param farthest how many signs may stand between them.
 */
export const share = (
  figures: Figure[],
  text: string,
  joining: (between: string) => string = asItStands,
  farthest = 9,
): Figure[] => {
  const result = [...figures]
  /** Members of a list whose last one carries the unit: 7.1, 38.3 and 54.6 percent. */
  const listed = new Set<number>()
  markOrdinals(result, text)
  for (let index = result.length - 2; index >= 0; index--) {
    const [first, second] = [result[index], result[index + 1]]
    if (!first || !second || second.start < first.end || second.start - first.end > farthest) continue
    const between = joining(text.slice(first.end, second.start))
    if (second.weight === 'silent' && second.writing.form === 'name' && second.unit !== undefined) continue
    if (isAmount(first, second, text)) result[index] = { ...first, kind: 'count' }
    const isListed = between === ', ' && listed.has(index + 1)
    if (!connector.test(between) && !isListed && !isSeason(first, second, between)) continue
    if (isBare(first) && !isBare(second) && !isRange.test(between)) listed.add(index)
    moneyRange(result, index, between, text)
    result[index] = like(result[index] ?? first, second, between)
    if (isRange.test(between)) markRange(result, index, text)
  }
  return result
}

/** 1000 to 1600 hours: four digits before an amount are no year. */
const isAmount = (first: Figure, second: Figure, text: string): boolean =>
  first.kind === 'year' &&
  first.end === first.numeral[1] &&
  (second.kind === 'quantity' || second.kind === 'money') &&
  second.unit !== 'year' &&
  compare(first.value, second.value) < 0 &&
  compare(second.value, multiply(first.value, rational(4))) < 0 &&
  isRange.test(text.slice(first.end, second.start)) &&
  !/\b(?:in|since|of|by|during|until|year) $/.test(text.slice(Math.max(0, first.start - 7), first.start))

/** 2015/2016年, 7/8月. */
const isSeason = (first: Figure, second: Figure, between: string): boolean =>
  between === '/' &&
  first.value.d === 1n &&
  ((second.kind === 'year' && first.value.n >= 1000n) || (second.kind === 'month' && first.value.n <= 12n))

const wholeNumber = /^\d+$/

/** 712–70, pp. 123–45: the second end without the digits that it shares with the first; 112-98 may be a score. */
const completed = (from: Figure, to: Figure, text: string): Figure => {
  const [head, tail] = [from, to].map(({ numeral: [start, end] }) => text.slice(start, end))
  const isShort =
    head !== undefined &&
    tail !== undefined &&
    wholeNumber.test(head) &&
    wholeNumber.test(tail) &&
    head.length >= 3 &&
    tail.length < head.length &&
    Number(tail) > Number(head.slice(-tail.length))
  if (!isShort || to.kind !== 'count') return to
  const value = rational(BigInt(head.slice(0, -tail.length) + tail))
  const kinds = ['count', 'year'] as const
  return { ...to, or: [...kinds.map(kind => ({ kind, value, unit: undefined })), ...(to.or ?? [])] }
}

const markRange = (figures: Figure[], index: number, text: string): void => {
  const [from, to] = [figures[index], figures[index + 1]]
  if (from?.kind !== to?.kind) return
  if (from && !from.range) figures[index] = { ...from, range: 'from' }
  if (from && to) figures[index + 1] = { ...completed(from, to, text), range: 'to' }
}
