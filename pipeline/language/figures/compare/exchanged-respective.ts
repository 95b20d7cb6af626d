import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import type { Exchanged, Rendered } from './exchanged.js'
import { figuresBySubject, figuresInClauses, movedOf } from './exchanged-subjects.js'
import type { Side } from './excuses/excuse.js'

/** Says that what follows belongs to what stood before, each to its own: 开行31列，运送8万箱，分别增长4%、7%. */
const each: Readonly<Record<string, RegExp>> = { zh: /分别[^，。；、\d]{0,8}$/ }

/** What stands between the values of such a list. */
const listed = /^(?:[、,]|和|与|及|以及)[^，。；、\d]{0,4}$/

const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit

/** The values behind 分别, in their order. */
const valuesFrom = ({ text, figures }: Side, first: Figure): Figure[] => {
  const values = [first]
  for (const figure of figures.slice(figures.indexOf(first) + 1)) {
    const last = values.at(-1) ?? first
    if (!isLike(figure, first) || !listed.test(text.slice(last.end, figure.start))) break
    values.push(figure)
  }
  return values
}

/** Amounts that such values may be told of: no dates. */
const owners: ReadonlySet<Figure['kind']> = new Set(['count', 'quantity', 'money', 'year'])

/** The last figures before a list in its sentence, as many as its values. */
const ownersOf = ({ text, figures }: Side, values: readonly Figure[]): Figure[] => {
  const [first] = values
  const from = first ? text.lastIndexOf('。', first.start) : 0
  const before = figures.filter(
    ({ kind, weight, start, end }) =>
      first && start > from && end <= first.start && weight === 'strong' && owners.has(kind),
  )
  return before.slice(-values.length)
}

/**
 * Values of a 分别 that stand beside the figure of another: 开行31列，运送8万箱，分别增长4%、7% and “31 trains, up 7 percent, took
 * 80,000 boxes, up 4 percent”.
 */
export const exchangedRespective = (
  source: Side,
  target: Side,
  rendered: readonly Rendered[],
): Exchanged[] => {
  const words = each[primary(source.language)]
  if (!words || !source.text.includes('分别')) return []
  const partner = (figure: Figure): Figure | undefined =>
    rendered.find(({ source: own }) => own === figure)?.target
  for (const { source: first } of rendered) {
    if (!words.test(source.text.slice(0, first.start))) continue
    const values = valuesFrom(source, first)
    const told = ownersOf(source, values)
    if (values.length < 2 || told.length !== values.length) continue
    const places = told
      .map(partner)
      .filter(found => found !== undefined)
      .map(({ start }) => start)
    const said = values.map(partner).filter(found => found !== undefined)
    if (places.length !== values.length || said.length !== values.length) continue
    const inOrder = said.toSorted((a, b) => a.start - b.start)
    const beside = figuresBySubject(places, inOrder) ?? figuresInClauses(target, places, said)
    const moved = beside ? movedOf(values, beside, partner) : []
    if (moved.length > 0) return moved
  }
  return []
}
