import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What parts the figures of one statement from those of the next one. */
const breaks: Readonly<Record<string, RegExp>> = {
  zh: /[，；。、,;：]|[和与及而至到]/g,
  en: /[,;:.](?=\s)|\b(?:and|while|but|or|to|against|with|than|compared)\b/g,
}

/** The marks that part statements in every other language. */
const marks = /[,;:.،؛](?=\s)|[、。，；]/g

/** Ends a sentence: what stands behind it is told of something else. */
const ends: Readonly<Record<string, RegExp>> = {
  zh: /[。！？]/g,
  en: /[.!?](?= [A-Z“"])/g,
}

/** How many signs a break counts for, and the end of a sentence besides. */
const [apart, farApart] = [30, 90]

/** How far two figures of a text stand from each other: signs, and what parts statements. */
const distance = ({ text, language }: Side, one: Figure, other: Figure): number => {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  const [parting, ending] = [breaks[primary(language)] ?? marks, ends[primary(language)]]
  const count = (pattern: RegExp | undefined): number => (pattern ? (between.match(pattern)?.length ?? 0) : 0)
  return between.length + apart * count(parting) + farApart * count(ending)
}

const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit

/** Whether a figure goes with the first of two: it stands far nearer to it. */
const goesWith = (side: Side, companion: Figure, own: Figure, other: Figure): boolean =>
  1.4 * distance(side, companion, own) + 8 < distance(side, companion, other) &&
  side.figures.every(
    each =>
      each === companion ||
      !isLike(each, companion) ||
      distance(side, each, own) > distance(side, companion, own),
  )

/** Whether two figures stand in another order than in the source. */
const inOtherOrder = (a: Rendered, b: Rendered): boolean =>
  a.source.start < b.source.start !== a.target.start < b.target.start

/** Of two equal figures it is not known which renders which. */
const isOnly = (figure: Figure, { figures }: Side): boolean =>
  figures.every(each => each === figure || !equal(each.value, figure.value))

/** A month or a weekday goes with its day and its year, which may be told once for both. */
const shared: ReadonlySet<Figure['kind']> = new Set(['month', 'day', 'weekday', 'half', 'quarter', 'time'])

/** The ends of a range belong together. */
const areEnds = (a: Figure, b: Figure): boolean => a.range === 'from' && b.range === 'to'

const areRivals = (a: Rendered, b: Rendered, source: Side, target: Side): boolean =>
  isLike(a.source, b.source) &&
  !shared.has(a.source.kind) &&
  isLike(a.target, b.target) &&
  !areEnds(a.source, b.source) &&
  [a, b].every(each => !each.source.vague && isOnly(each.source, source) && isOnly(each.target, target))

/**
 * Two figures of one kind each of which stands beside what the other one stands beside in the source: 从2001年的15.3%降到2005年的9.9%
 * and “from 15.3 percent in 2005 to 9.9 percent in 2001”. A clause that is moved takes all its figures along.
 */
export const exchangedCompanions = (
  source: Side,
  target: Side,
  rendered: readonly Rendered[],
): Exchanged[] => {
  if (rendered.length < 4) return []
  for (const [index, a] of rendered.entries())
    for (const b of rendered.slice(index + 1)) {
      if (!areRivals(a, b, source, target)) continue
      const others = rendered.filter(each => !isLike(each.source, a.source))
      const taken = (own: Rendered, partner: Rendered): Rendered[] =>
        others.filter(
          each =>
            goesWith(source, each.source, own.source, partner.source) &&
            goesWith(target, each.target, partner.target, own.target),
        )
      const [ours, theirs] = [taken(a, b), taken(b, a)]
      const isTurned = inOtherOrder(a, b)
      if (ours.some(x => theirs.some(y => inOtherOrder(x, y) !== isTurned))) return exchanged(a, b)
    }
  return []
}
