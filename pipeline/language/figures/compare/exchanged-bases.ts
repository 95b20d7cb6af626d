import { primary } from '../../../model/language.js'
import type { Figure, FigureKind } from '../figure.js'
import { equal } from '../rational.js'
import { dateGroup } from './date-group.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What makes a date the one that something is compared with: before it, or around it. */
interface Base {
  before: RegExp
  /** Before and behind it, where both must stand: 与2018年相比. */
  around?: readonly [before: RegExp, behind: RegExp]
}

const bases: Readonly<Record<string, Base>> = {
  zh: {
    before:
      /(?:(?<![对可])比|(?<!比)较|相比于?|相较于?|[高低大小多少快慢优好强弱早晚]于|超过|不及)[^，。；、\d]{0,4}$/,
    around: [/[与同和跟][^，。；、\d]{0,4}$/, /^[^，。；]{0,8}(?:相比|比较|相较|持平|一致|相当)/],
  },
  en: {
    before:
      /\b(?:(?:as )?compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|than|against|over|from|flat with|above|below|unchanged from)(?: (?:in|at|the|that|those|of|for|a|an|its|levels?|figures?|readings?|rate|pace|growth|rise|fall|increase|decrease|revised|data|same|corresponding|period|percent|points?|end|year|month|quarter|it was|they were|mid-|early|late|[\d.,]+%?))*,? $/i,
  },
}

const isBase = (side: Side, figure: Figure): boolean => {
  const words = bases[primary(side.language)]
  if (!words) return false
  const [first, last] = dateGroup(side, figure)
  const head = side.text.slice(Math.max(0, first.start - 64), first.start)
  // from June to July: the beginning of a stretch, and no base.
  if (
    /\bfrom $/i.test(head) &&
    /^[^.;,]{0,30}\b(?:to|until|till|through)\b/.test(side.text.slice(last.end, last.end + 40))
  )
    return false
  if (words.before.test(head)) return true
  const [before, behind] = words.around ?? []
  return (
    before !== undefined &&
    behind !== undefined &&
    before.test(head) &&
    behind.test(side.text.slice(last.end, last.end + 14))
  )
}

const dates: ReadonlySet<FigureKind> = new Set([
  'year',
  'quarter',
  'month',
  'half',
  'decade',
  'century',
  'ordinal',
])

const areRivals = (a: Rendered, b: Rendered): boolean =>
  dates.has(a.source.kind) &&
  a.source.kind === b.source.kind &&
  a.target.kind === b.target.kind &&
  !equal(a.source.value, b.source.value)

/** A date and the one it is compared with, in each other's place: 四季度比三季度增长 and “in Q3, compared with Q4”. */
export const exchangedBases = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  for (const base of rendered) {
    if (!dates.has(base.source.kind) || !isBase(source, base.source) || isBase(target, base.target)) continue
    const other = rendered.find(
      each => areRivals(each, base) && isBase(target, each.target) && !isBase(source, each.source),
    )
    if (other) return exchanged(other, base)
  }
  return []
}
