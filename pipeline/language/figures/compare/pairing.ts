import type { Figure, FigureKind, OtherReading } from '../figure.js'
import { equal } from '../rational.js'
import { units } from '../units.js'
import type { Equivalence } from './equivalences/equivalence.js'
import { equivalences } from './equivalences.js'

/** Which figure of the target renders which of the source, by index; -1 where none does. */
export interface Pairing {
  bySource: number[]
  byTarget: number[]
}

const impossible = 100

const isShare = ({ kind }: Pick<Figure, 'kind'>): boolean => kind === 'fraction' || kind === 'percent'

/** A number that may be told with its unit on the other side: those over 60, 60岁以上. */
const isBareAge = (other: OtherReading, partner: Figure): boolean =>
  other.kind === 'count' && partner.kind === 'quantity' && partner.unit === 'year'

/** The figure under its other readings that are of the kind of a partner. */
const readings = (figure: Figure, partner: Figure): Figure[] =>
  (figure.or ?? [])
    .filter(
      other =>
        other.kind === partner.kind || (isShare(other) && isShare(partner)) || isBareAge(other, partner),
    )
    .map(({ unit, ...other }) => {
      const { unit: _unit, short: _short, ...rest } = figure
      return { ...rest, ...other, ...(unit === undefined ? {} : { unit }) }
    })

type Cost = (source: Figure, target: Figure) => number

/** A text that says the very unit on both sides converts nothing: 45英里（72公里） is 45 miles (72 km). Degrees may be of any scale, and 数千英里 measures nothing. */
const saysUnit = (figures: readonly Figure[], unit: string | undefined): boolean =>
  unit !== 'deg' && figures.some(figure => figure.unit === unit && figure.vague !== true)

const isQuantity = (a: Figure, b: Figure): boolean => a.unit === b.unit && equal(a.value, b.value)

/** 1公顷等于15亩: the hectare of the target is the one of the source, and no rendering of 15亩. */
const isOwned = (figure: Figure, own: readonly Figure[], others: readonly Figure[]): boolean => {
  const theirs = others.filter(other => isQuantity(figure, other)).length
  return theirs > 0 && theirs >= own.filter(other => isQuantity(figure, other)).length
}

/** 上半年 is not the “first” of “the first three quarters” where “the second half” stands besides. */
const isOrdinalOfHalf = (half: Figure, ordinal: Figure, others: readonly Figure[]): boolean =>
  half.kind === 'half' && ordinal.kind === 'ordinal' && others.some(({ kind }) => kind === 'half')

/** 增长两倍 is tripled; who says doubled says another growth. */
const isOtherGrowth = (a: Figure, b: Figure): boolean =>
  a.growsBy === true && b.grown === true && equal(a.value, b.value) && a.value.n > a.value.d

const costOfReading =
  (sources: readonly Figure[], targets: readonly Figure[]): Cost =>
  (source, target) => {
    if (isOrdinalOfHalf(source, target, targets) || isOrdinalOfHalf(target, source, sources))
      return impossible
    if (isOtherGrowth(source, target) || isOtherGrowth(target, source)) return impossible
    const said = forKinds(source.kind, target.kind).find(equivalence => equivalence.holds(source, target))
    const crosses = said?.crosses && source.unit !== target.unit
    if (crosses && (isOwned(target, targets, sources) || isOwned(source, sources, targets))) return impossible
    if (said?.converts && (saysUnit(targets, source.unit) || saysUnit(sources, target.unit)))
      return impossible
    return said?.cost ?? impossible
  }

const costOf =
  (costOne: Cost): Cost =>
  (source, target) => {
    const first = costOne(source, target)
    const silent = source.weight === 'silent' || target.weight === 'silent'
    if (first !== impossible || silent || (!source.or && !target.or)) return first
    const least = Math.min(
      impossible,
      ...readings(source, target).map(reading => costOne(reading, target)),
      ...readings(target, source).map(reading => costOne(source, reading)),
    )
    return least === impossible ? impossible : least + 1
  }

const ordered = equivalences.toSorted((a, b) => a.cost - b.cost)

const known = new Map<FigureKind, Map<FigureKind, readonly Equivalence[]>>()

/** The equivalences that may hold between figures of two kinds, the cheapest first. */
const forKinds = (source: FigureKind, target: FigureKind): readonly Equivalence[] => {
  const row = known.get(source) ?? new Map<FigureKind, readonly Equivalence[]>()
  const list = row.get(target)
  if (list) return list
  const some = ordered.filter(
    ({ holds: { kinds } }) =>
      !kinds ||
      (kinds.includes(source) && kinds.includes(target) && (source !== target || kinds[0] === kinds[1])),
  )
  known.set(source, row.set(target, some))
  return some
}

interface Edge {
  source: number
  target: number
  cost: number
}

/** A figure that must be found takes a partner before one that need not. */
const need: Record<Figure['weight'], number> = { strong: 0, weak: 1, silent: 2 }

/** Of two equal numbers the one with the same sign comes first: smaller than -1 or greater than 1. */
const signCost = (source: Figure, target: Figure): number => (!source.minus === !target.minus ? 0 : 5)

/** Of two equal numbers the one that goes the same way comes first: below 800 km or above 800 km. */
const wayCost = (source: Figure, target: Figure): number =>
  source.about !== undefined && target.about !== undefined && source.about !== target.about ? 2 : 0

const edgesOf = (source: readonly Figure[], target: readonly Figure[]): Edge[] => {
  const edges: Edge[] = []
  const costBetween = costOf(costOfReading(source, target))
  source.forEach((from, s) => {
    target.forEach((to, t) => {
      const cost = costBetween(from, to)
      if (cost === impossible) return
      const distance = Math.abs(s / source.length - t / target.length)
      edges.push({
        source: s,
        target: t,
        cost:
          cost * 100 +
          (need[from.weight] + need[to.weight]) * 10 +
          signCost(from, to) +
          wayCost(from, to) +
          distance,
      })
    })
  })
  return edges.sort((a, b) => a.cost - b.cost)
}

/**
 * Match figures one to one. Cheapest pairs first, then paths of exchange (Kuhn's algorithm) for a strong figure that was left
 * over, so that none stays alone because another took its only partner.
 */
export const pairFigures = (source: readonly Figure[], target: readonly Figure[]): Pairing => {
  const pairing: Pairing = { bySource: source.map(() => -1), byTarget: target.map(() => -1) }
  const edges = edgesOf(source, target)
  for (const edge of edges) {
    if (pairing.bySource[edge.source] !== -1 || pairing.byTarget[edge.target] !== -1) continue
    join(pairing, edge.source, edge.target)
  }
  source.forEach((figure, index) => {
    if (figure.weight === 'strong' && pairing.bySource[index] === -1)
      exchange(pairing, edges, index, new Set())
  })
  target.forEach((figure, index) => {
    if (figure.weight === 'strong' && pairing.byTarget[index] === -1) exchangeTarget(pairing, edges, index)
  })
  giveWay(pairing, edges, source, target)
  leaveIdioms(pairing, source, target)
  leaveWords(pairing, source, target)
  uncross(pairing, source, target)
  return pairing
}

const isTwin = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.about === b.about &&
  a.weight === b.weight &&
  a.upTo === undefined &&
  b.upTo === undefined &&
  equal(a.value, b.value)

/** 过去5年 and 未来5年 beside “the past 5 years” and “the next 5”: of equal figures the first renders the first. */
const uncross = (pairing: Pairing, sources: readonly Figure[], targets: readonly Figure[]): void => {
  sources.forEach((first, s) => {
    for (let later = s + 1; later < sources.length; later++) {
      const [t, other] = [pairing.bySource[s] ?? -1, pairing.bySource[later] ?? -1]
      if (other === -1 || t <= other) continue
      if (!isTwin(first, sources[later]) || !isTwin(targets[t], targets[other])) continue
      join(pairing, s, other)
      join(pairing, later, t)
    }
  })
}

const join = (pairing: Pairing, source: number, target: number): void => {
  pairing.bySource[source] = target
  pairing.byTarget[target] = source
}

/** A figure that nobody misses, left alone, leaves its partner to a strong one that nothing else was found for; 再次 the II of a name to 东湖二号. */
const giveWay = (
  pairing: Pairing,
  edges: readonly Edge[],
  sources: readonly Figure[],
  targets: readonly Figure[],
): void => {
  for (const { source, target } of edges) {
    const [rival, partner] = [pairing.byTarget[target] ?? -1, pairing.bySource[source] ?? -1]
    const [from, to] = [sources[source], targets[target]]
    const isName = to?.kind === 'ordinal' && to.weight === 'weak'
    if (from?.weight !== 'strong' || (to?.weight !== 'strong' && !isName)) continue
    const isSourceAlone = partner === -1 && sources[rival]?.weight === 'silent'
    const isTargetAlone = rival === -1 && !isName && targets[partner]?.weight === 'silent'
    if (isSourceAlone) pairing.bySource[rival] = -1
    else if (isTargetAlone) pairing.byTarget[partner] = -1
    else continue
    join(pairing, source, target)
  }
}

const isSmallCount = ({ kind, unit, value }: Figure): boolean =>
  kind === 'count' && unit === undefined && value.d === 1n && value.n >= 2n && value.n <= 10n

/** 长江三角洲 holds no “three” where 两大经济区 is left: a numeral inside a word gives a strong count back. */
const leaveIdioms = (pairing: Pairing, sources: readonly Figure[], targets: readonly Figure[]): void => {
  targets.forEach((target, t) => {
    const s = pairing.byTarget[t] ?? -1
    if (
      target.weight !== 'strong' ||
      !isSmallCount(target) ||
      sources[s]?.weight !== 'silent' ||
      sources[s]?.counted
    )
      return
    const isLeft = sources.some(
      (figure, index) => figure.weight === 'weak' && isSmallCount(figure) && pairing.bySource[index] === -1,
    )
    if (!isLeft) return
    pairing.bySource[s] = -1
    pairing.byTarget[t] = -1
  })
}

const dimensionOf = ({ unit }: Figure): string | undefined => units.get(unit ?? '')?.dimension

/** 一批 is no 1 MW where a 1 GW is left: a numeral inside a word gives back what was measured. */
const leaveWords = (pairing: Pairing, sources: readonly Figure[], targets: readonly Figure[]): void => {
  targets.forEach((target, t) => {
    const s = pairing.byTarget[t] ?? -1
    const word = sources[s]
    if (target.weight !== 'strong' || word?.weight !== 'silent' || word.unit !== undefined) return
    const dimension = dimensionOf(target)
    const isLeft =
      dimension !== undefined &&
      sources.some(
        (figure, index) =>
          figure.weight === 'strong' && pairing.bySource[index] === -1 && dimensionOf(figure) === dimension,
      )
    if (!isLeft) return
    pairing.bySource[s] = -1
    pairing.byTarget[t] = -1
  })
}

const exchange = (pairing: Pairing, edges: readonly Edge[], source: number, seen: Set<number>): boolean => {
  for (const edge of edges) {
    if (edge.source !== source || seen.has(edge.target)) continue
    seen.add(edge.target)
    const holder = pairing.byTarget[edge.target] ?? -1
    if (holder !== -1 && !exchange(pairing, edges, holder, seen)) continue
    join(pairing, source, edge.target)
    return true
  }
  return false
}

/** A strong target takes the partner of a source that has another, or that a weak target holds. */
const exchangeTarget = (pairing: Pairing, edges: readonly Edge[], target: number): void => {
  for (const edge of edges) {
    if (edge.target !== target) continue
    const held = pairing.bySource[edge.source] ?? -1
    const other = edges.find(
      ({ source, target: taken }) =>
        taken === held && source !== edge.source && pairing.bySource[source] === -1,
    )
    if (held !== -1 && !other) continue
    join(pairing, edge.source, target)
    if (other) join(pairing, other.source, held)
    return
  }
}
