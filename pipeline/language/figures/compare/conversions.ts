import type { Figure, FigureKind } from '../figure.js'
import { equal, toNumber } from '../rational.js'
import { units } from '../units.js'
import type { Side } from './excuses/excuse.js'
import { nearQuantity, sameQuantity } from './sameness.js'

const dimension = ({ unit }: Figure): string | undefined =>
  unit === 'C' || unit === 'F' ? 'temperature' : units.get(unit ?? '')?.dimension

/** What stands between a quantity and its conversion: 60 mu (4 hectares), 60 mu (about 4 hectares). */
const opening = /^ ?[(（](?:about |around |approximately |some |roughly |or |= ?|~|约|合|约合)?$/

/** A figure that is told again in brackets, in another unit of its dimension: the figure before it. */
const convertedFrom = ({ text, figures }: Side, figure: Figure): Figure | undefined => {
  const before = figures[figures.indexOf(figure) - 1]
  const isAgain =
    before !== undefined &&
    before.unit !== figure.unit &&
    dimension(before) !== undefined &&
    dimension(before) === dimension(figure) &&
    opening.test(text.slice(before.end, figure.start))
  return isAgain ? before : undefined
}

/** The least and the most yuan that one of a currency has been worth since 1994: a rate beyond is a slip of a digit. */
const inYuan: Readonly<Record<string, readonly [number, number]>> = {
  CNY: [1, 1],
  USD: [5.8, 8.9],
  dollar: [4, 8.9],
  EUR: [6.3, 11.6],
  GBP: [7.8, 16.2],
  pound: [7.8, 16.2],
  JPY: [0.042, 0.11],
  HKD: [0.74, 1.15],
  TWD: [0.19, 0.34],
  KRW: [0.004, 0.012],
  AUD: [3.8, 7.3],
  CAD: [4.4, 8.3],
  CHF: [4.5, 9.3],
  RUB: [0.045, 0.36],
  INR: [0.075, 0.28],
}

/** An amount of money told again in a currency that it cannot be worth: 121 trillion yuan ($179.5 trillion). */
export const isImpossible = (original: Figure, figure: Figure): boolean => {
  const [own, other] = [inYuan[original.unit ?? ''], inYuan[figure.unit ?? '']]
  if (!own || !other || original.vague || figure.vague || figure.value.n === 0n) return false
  const rate = toNumber(original.value) / toNumber(figure.value)
  return rate < (other[0] / own[1]) * 0.97 || rate > (other[1] / own[0]) * 1.03
}

/** 2,300 yuan, or about $349. */
const orInstead = /^,? or (?:about |around |approximately |some |roughly |nearly |just over )?$/

/** A sum of money behind another, in brackets or as “or $349”: the one before it. */
const exchangedFrom = ({ text, figures }: Side, figure: Figure): Figure | undefined => {
  const before = figures[figures.indexOf(figure) - 1]
  const isAgain =
    before?.kind === 'money' &&
    figure.kind === 'money' &&
    before.unit !== figure.unit &&
    [opening, orInstead].some(between => between.test(text.slice(before.end, figure.start)))
  return isAgain ? before : undefined
}

/** 53.9 trillion yuan ($8.06 trillion): a sum of the target told again in another currency, which renders no figure of the source. */
export const isExchangedSum = (target: Side, figure: Figure, paired: ReadonlySet<Figure>): boolean => {
  const amount = exchangedFrom(target, figure)
  return amount !== undefined && paired.has(amount)
}

/** Amounts that contracts say in words and again in digits. */
const saidTwice: ReadonlySet<FigureKind> = new Set(['count', 'percent', 'quantity', 'money', 'points'])

/** A number in digits and brackets behind one in words, as contracts have it, “sixty percent (60%)”: the figure before it. */
const repeatedFrom = ({ text, figures }: Side, figure: Figure): Figure | undefined => {
  const before = figures[figures.indexOf(figure) - 1]
  const isAgain =
    before?.writing.form === 'words' &&
    figure.writing.form === 'digits' &&
    saidTwice.has(before.kind) &&
    (figure.kind === before.kind || figure.kind === 'count') &&
    /^ ?[(（]$/.test(text.slice(before.end, figure.start)) &&
    /^[)）]/.test(text.slice(figure.end))
  return isAgain ? before : undefined
}

/**
 * Conversions of the target that are reckoned wrong, 60亩 as “60 mu (40 hectares)”, and numbers told twice that are not the same.
 * @param lonely the figures of the target that found no partner.
 * @param partner the figure of the source that one of the target was paired with.
 */
export const wrongConversions = (
  target: Side,
  lonely: readonly Figure[],
  partner: (figure: Figure) => Figure | undefined,
): { source: Figure; target: Figure }[] =>
  lonely.flatMap(figure => {
    const amount = exchangedFrom(target, figure)
    const paid = amount && isImpossible(amount, figure) ? partner(amount) : undefined
    if (paid) return [{ source: paid, target: figure }]
    const said = repeatedFrom(target, figure)
    const meant = said && !equal(said.value, figure.value) ? partner(said) : undefined
    if (meant) return [{ source: meant, target: figure }]
    const original = convertedFrom(target, figure)
    const source = original && partner(original)
    const isRight = original && (sameQuantity(original, figure) || nearQuantity(original, figure))
    return source && !isRight ? [{ source, target: figure }] : []
  })
