import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/**
 * How the figures of a right translation stand was measured on 7,200 pairs with 2,500 couples of one kind and unit: where a
 * third figure stands between the two on both sides, 7 of 1,106 couples had changed places, and then others had moved with
 * them. Side by side 136 of 1,443 had, nearly all around 的 and “of”, “from”, “in”; no days, months and times had.
 */
const wordsBetween: Readonly<Record<string, { list: RegExp; turns: RegExp }>> = {
  zh: { list: /(?:[、和及与]|以及)[^，。；、]{0,4}$|[，,；;]$/, turns: /[的之中里内比较由从为每于占了]/ },
  en: {
    list: /[,;]|\band\b/,
    turns:
      /\b(?:of|from|in|per|out|than|to|for|over|at|across|on|after|before|by|between|compared|against|under|within|as|since|until|till|through|behind|when|while|who|which|that|with|including|into|down|up|every|each|if)\b|[:(.;/\n-]/i,
  },
}

/** What a sentence tells in the order of time, and a translation with it. */
const dates: ReadonlySet<FigureKind> = new Set([
  'year',
  'month',
  'day',
  'decade',
  'century',
  'quarter',
  'time',
])

/** A weekday goes with its clause; 第一届第二次 is “the second … of the first”. */
const movable: ReadonlySet<FigureKind> = new Set(['weekday', 'ordinal'])

const couplesOf = (count: number): number => (count * (count - 1)) / 2

/** How many couples may stand in another order when the two stand right again: a third of those of the others, up to three. */
const looseCouples = (figures: number): number => Math.min(3, Math.floor(couplesOf(figures - 2) / 3))

/** Two figures of which either could stand in the place of the other. */
const areRivals = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && a.unit === b.unit && !movable.has(a.kind) && !equal(a.value, b.value)

/** How many couples stand in another order than in the source. */
export const turnedCouples = (figures: readonly Figure[]): number =>
  figures.reduce(
    (sum, figure, index) => sum + figures.slice(index + 1).filter(later => later.start < figure.start).length,
    0,
  )

const withExchanged = <T>(list: readonly T[], x: number, y: number): T[] =>
  list.map((item, index) => (index === x ? (list[y] ?? item) : index === y ? (list[x] ?? item) : item))

interface Couple {
  a: Rendered
  b: Rendered
  /** Couples that stand right again when the two are exchanged, more than the two themselves. */
  gained: number
  /** Couples that still stand in another order then. */
  left: number
  /** Every figure stands before those that it followed, as in an address. */
  isReversal: boolean
}

const turnedRivals = (rendered: readonly Rendered[], digits: (figure: Figure) => boolean): Couple[] => {
  const order = rendered.map(({ target }) => target)
  const turned = turnedCouples(order)
  const isReversal = turned === couplesOf(order.length)
  return rendered.flatMap((a, x) =>
    rendered.flatMap((b, y): Couple[] => {
      if (x >= y || b.target.start >= a.target.start || !areRivals(a.source, b.source)) return []
      if (!digits(a.target) || !digits(b.target)) return []
      const left = turnedCouples(withExchanged(order, x, y))
      return [{ a, b, gained: turned - left - 1, left, isReversal }]
    }),
  )
}

const isList = ({ a, b }: Couple, source: Side, target: Side): boolean => {
  const [ours, theirs] = [wordsBetween[primary(source.language)], wordsBetween[primary(target.language)]]
  if (!ours || !theirs) return false
  const before = source.text.slice(a.source.end, b.source.start)
  const after = target.text.slice(b.target.end, a.target.start)
  return (
    ours.list.test(before) && [before, after].every((text, side) => !(side ? theirs : ours).turns.test(text))
  )
}

/** A320和B737 are the same two in either order: a name with digits tells nothing but itself. */
const isListOfAmounts = (couple: Couple, source: Side, target: Side): boolean =>
  couple.a.source.kind !== 'code' && isList(couple, source, target)

/**
 * Numbers of one kind that changed places while all others kept theirs: 29分、10个篮板、11次助攻 and “29 points, 11 rebounds
 * and 10 assists”. Told where a third figure between the two stayed there, in a list, and of dates.
 * @param rendered the figures that must be found, in the order of the source.
 */
export const exchangedPlaces = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const digits = ({ start, end }: Figure): boolean => /\d/.test(target.text.slice(start, end))
  const [couple] = turnedRivals(rendered, digits).sort((p, q) => q.gained - q.left - (p.gained - p.left))
  if (!couple) return []
  const staysBetween = couple.gained > 1 && couple.left <= looseCouples(rendered.length) && !couple.isReversal
  const isTurned =
    couple.left === 0 && (dates.has(couple.a.source.kind) || isListOfAmounts(couple, source, target))
  return staysBetween || isTurned ? exchanged(couple.a, couple.b) : []
}
