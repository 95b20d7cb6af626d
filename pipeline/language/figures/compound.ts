import type { Figure } from './figure.js'
import { add, compare, divide, multiply, rational } from './rational.js'
import { units } from './units.js'

/** Units that make one quantity together, the larger first: 3小时20分钟, 6 feet 2 inches. */
const parts: Record<string, readonly string[]> = {
  hour: ['minute', 'second'],
  minute: ['second'],
  year: ['month'],
  day: ['hour'],
  foot: ['inch'],
  km: ['m'],
  jin: ['liang'],
}

const gap = /^(?: |, | and |, and |又|零|-)?$/

/** Dollars whose coins are called as those of the yuan. */
const ofDollars: ReadonlySet<string> = new Set(['HKD', 'TWD', 'MOP'])

/** 3元5角, 港币3元5角: coins behind the yuan, or the dollar. */
const coins = (first: Figure, second: Figure): boolean =>
  first.kind === 'money' &&
  second.kind === 'money' &&
  (first.unit === second.unit ||
    (second.unit === 'CNY' && ofDollars.has(first.unit ?? '')) ||
    (first.unit === 'CNY' && ofDollars.has(second.unit ?? ''))) &&
  first.end === second.start &&
  second.value.n < second.value.d

/** Currencies of a hundred cents. */
const inCents: ReadonlySet<string> = new Set([...['USD', 'HKD', 'AUD', 'CAD', 'NZD', 'SGD'], 'EUR', 'dollar'])

/** 259 dollars and 40 cents. */
const cents = (first: Figure, second: Figure, text: string): boolean =>
  second.unit === 'cent' &&
  inCents.has(first.unit ?? '') &&
  second.value.n < 100n * second.value.d &&
  /^(?: (?:and )?)?$/.test(text.slice(first.end, second.start))

const joins = (first: Figure, second: Figure, text: string, between: string): boolean =>
  coins(first, second) || cents(first, second, text) || isMixed(first, second, between)

/** an hour and 45 minutes: the article counts when more is added. */
const isOneMore = (first: Figure, between: string): boolean =>
  first.weight !== 'silent' || (between === ' and ' && first.value.n === first.value.d)

/** What is added is less than one of the larger unit: 一天24小时 is no sum. */
const isLess = (first: Figure, second: Figure): boolean => {
  const [large, small] = [units.get(first.unit ?? ''), units.get(second.unit ?? '')]
  return !large || !small || compare(multiply(second.value, small.factor), large.factor) < 0
}

const isMixed = (first: Figure, second: Figure, between: string): boolean =>
  first.kind === 'quantity' &&
  second.kind === 'quantity' &&
  !first.vague &&
  isOneMore(first, between) &&
  isLess(first, second) &&
  !second.vague &&
  (parts[first.unit ?? '']?.includes(second.unit ?? '') ?? false) &&
  gap.test(between)

const sum = (first: Figure, second: Figure): Figure => {
  if (first.kind === 'money')
    return {
      ...first,
      ...(first.unit === 'CNY' && second.unit !== 'cent' && second.unit ? { unit: second.unit } : {}),
      weight: 'strong',
      value: add(first.value, divide(second.value, rational(second.unit === 'cent' ? 100 : 1))),
      end: second.end,
      numeral: [first.start, second.end],
    }
  const [large, small] = [units.get(first.unit ?? ''), units.get(second.unit ?? '')]
  if (!large || !small) return first
  const value = add(multiply(first.value, divide(large.factor, small.factor)), second.value)
  const about = first.about ?? second.about
  return {
    ...second,
    value,
    start: first.start,
    numeral: [first.start, second.end],
    weight: 'strong',
    ...(about ? { about } : {}),
  }
}

/** 2h 1m 9s: the m behind hours are minutes. */
const asMinutes = (first: Figure | undefined, second: Figure, text: string): Figure =>
  first?.unit === 'hour' && second.unit === 'm' && /^ ?$/.test(text.slice(first.end, second.start))
    ? { ...second, unit: 'minute' }
    : second

const inches = /^\d{1,2}(?:in)?$/

/** 6-foot-6, 5ft 11in, 5 feet 11: what stands behind feet are inches. */
const asInches = (first: Figure | undefined, second: Figure, text: string): Figure => {
  const between = first?.unit === 'foot' ? text.slice(first.end, second.start) : undefined
  const isBare = between === '-' || (between === ' ' && /^(?:$|[.,;:)])/.test(text.slice(second.end)))
  const isSaid = text.slice(second.start, second.end).endsWith('in') && /^ ?$/.test(between ?? '…')
  return (isBare || isSaid) &&
    (second.kind === 'count' || second.kind === 'code') &&
    inches.test(text.slice(second.start, second.end)) &&
    second.value.n < 12n
    ? { ...second, kind: 'quantity', unit: 'inch', writing: { form: 'digits' } }
    : second
}

const asItStands = (between: string): string => between

/**
 * Join what is one quantity said in two units.
 * @param joining what stands between the two, in the words of `gap`; for languages that have others.
 */
export const compound = (
  figures: Figure[],
  text: string,
  joining: (between: string) => string = asItStands,
): Figure[] => {
  const result: Figure[] = []
  for (const read of figures) {
    const last = result.at(-1)
    const figure = asInches(last, asMinutes(last, read, text), text)
    const between = last ? joining(text.slice(last.end, figure.start)) : ''
    if (last && joins(last, figure, text, between)) result[result.length - 1] = sum(last, figure)
    else result.push(figure)
  }
  return result
}
