import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What stands between the two figures of a change, and before the first: 由…降至…, from … to …. */
interface Change {
  from: RegExp
  to: RegExp
}

const filler = '(?:an? |the |about |around |nearly |almost |some |just |only |over |more than |less than )*'

const changes: Record<string, Change> = {
  zh: {
    from: /(?:从|由)(?:[^，。；、：\d]{0,8}|[^，。；、：\d]{0,4}\d{4}年(?:[^，。；、：\d]{0,8}))$/,
    to: /^[^，。；、]*(?:至|到|为)(?:\d{4}年的?)?[^，。；、\d]{0,5}$/,
  },
  en: {
    from: new RegExp(`\\bfrom ${filler}$`, 'i'),
    to: new RegExp(`^[^.;]*\\bto ${filler}$`, 'i'),
  },
}

/** to 78.2 from 75.4, 1.36元，较上年的1.58元: the end first. */
const turned: Record<string, Change> = {
  zh: { from: /$/, to: /^[^。；]*(?:较|比|相比)[^，。；、\d]{0,8}的$/ },
  en: {
    from: /$/,
    to: new RegExp(`^(?:[^.;]|\\.\\d)*\\b(?:from|compared (?:with|to)|against|versus) ${filler}$`, 'i'),
  },
}

type Ends = readonly [from: Figure, to: Figure]

const isAmount = (figure: Figure): boolean =>
  figure.weight !== 'silent' && !['year', 'month', 'day', 'weekday', 'code'].includes(figure.kind)

/** Dates of a range that stand the other way: 1953年到2020年, “between 2020 and 1953”. */
const joinsDates = /^,? ?(?:and|to|through|until|till|[-–—~至到])? ?$/
/** And amounts: 七八个 and “eight or seven”. */
const joinsAmounts = /^ ?(?:or|to|[-–—~]) ?$/
/** between 6.9 % and 6.7 %. */
const between = /\bbetween (?:[$€£¥]|RMB|US\$)? ?$/i
const dates: ReadonlySet<Figure['kind']> = new Set(['year', 'month', 'day'])

const turnedRanges = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] =>
  source.figures.flatMap((from, index): Exchanged[] => {
    const to = source.figures[index + 1]
    if (from.range !== 'from' || to?.range !== 'to' || !alike(from, to)) return []
    const [first, last] = [partner(from), partner(to)]
    if (!first || !last || last.end > first.start) return []
    const joins = dates.has(from.kind) ? joinsDates : joinsAmounts
    const joint = target.text.slice(last.end, first.start)
    const isTurned =
      joins.test(joint) || (joint === ' and ' && between.test(target.text.slice(0, last.start)))
    return isTurned ? exchanged({ source: from, target: first }, { source: to, target: last }) : []
  })

const alike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && a.unit === b.unit && !equal(a.value, b.value)

const isBare = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === undefined

/** from 75.4 to 78.2 years: one of the two need not say its unit. */
const mayEnd = (a: Figure, b: Figure): boolean =>
  alike(a, b) || (isBare(a) !== isBare(b) && !equal(a.value, b.value))

/** 三年以上十年以下: the least and the most. */
const areBounds = (from: Figure, to: Figure, text: string): boolean =>
  from.about === 'over' && to.about === 'under' && /^以上[、，]?$/.test(text.slice(from.end, to.start))

/** 3至5年, three to five years, 14-30%: a range whose ends say what they count; 3-1 is a score. */
const isRange = (from: Figure, to: Figure, text: string): boolean =>
  areBounds(from, to, text) ||
  (from.range === 'from' &&
    to.range === 'to' &&
    (from.unit !== undefined || from.kind === 'percent' || !/^ ?[-–]/.test(text.slice(from.end, to.start))))

/** The changes and ranges of a side, as it tells them: where from, where to. */
const endsOf = ({ text, language, figures }: Side): Ends[] => {
  const words = changes[primary(language)]
  const amounts = figures.filter(isAmount)
  const back = turned[primary(language)]
  const tells = (change: Change | undefined, first: Figure, second: Figure): boolean | undefined =>
    change?.from.test(text.slice(0, first.start)) && change.to.test(text.slice(first.end, second.start))
  return amounts.flatMap((first, index): Ends[] => {
    const next = amounts[index + 1]
    if (next && alike(first, next) && isRange(first, next, text)) return [[first, next]]
    const others = amounts.slice(index + 1).filter(other => mayEnd(first, other))
    const to = others.find(other => tells(words, first, other))
    const from = to ? undefined : others.find(other => tells(back, first, other))
    return to ? [[first, to]] : from ? [[from, first]] : []
  })
}

/**
 * Changes and ranges that go the other way in the target: 由63.5%降至61.2% and “from 61.2% to 63.5%”.
 * @param partner the figure of the target that a figure of the source was paired with.
 * @returns each end of the source, and the one that stands there in the target.
 */
export const exchangedEnds = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  if (source.figures.length < 2 || target.figures.length < 2) return []
  const turned = turnedRanges(source, target, partner)
  if (turned.length > 0) return turned
  const told = endsOf(source)
  if (told.length === 0) return []
  const rendered = endsOf(target)
  return told.flatMap(([from, to]) => {
    const ends = rendered.find(([first, last]) => partner(from) === last && partner(to) === first)
    return ends ? exchanged({ source: from, target: ends[1] }, { source: to, target: ends[0] }) : []
  })
}
