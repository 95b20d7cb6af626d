import type { Figure, FigureKind } from '../figure.js'
import { equal, toNumber } from '../rational.js'
import { isCurrency } from '../units.js'

/** Kinds that stand in one place of a sentence: one may have been mistaken for the other. */
const families: readonly (readonly FigureKind[])[] = [
  ['count', 'ordinal', 'quantity', 'money', 'multiple', 'code'],
  ['percent', 'points', 'fraction', 'discount', 'multiple'],
  ['year', 'decade', 'century'],
  ['month', 'quarter', 'half'],
  ['day', 'ordinal'],
  ['weekday'],
  ['time'],
  ['half'],
  ['quarter'],
]

const sameFamily = (a: Figure, b: Figure): boolean =>
  families.some(family => family.includes(a.kind) && family.includes(b.kind))

/** 双方 and "the three sides", 第一 and "the second": small numbers without unit; a count of one says too little. */
const isSmallSlip = (source: Figure, target: Figure): boolean =>
  source.weight === 'silent' &&
  (target.weight === 'weak' || (target.weight === 'silent' && target.rank === true)) &&
  source.kind === target.kind &&
  [source, target].every(
    ({ kind, unit, value }) =>
      unit === undefined &&
      value.d === 1n &&
      value.n <= 10n &&
      (kind === 'ordinal' || (kind === 'count' && value.n > 1n)),
  )

/** 5.2% as “5.2”: the number is there, and what it is told in is not. */
const losesPercent = (source: Figure, target: Figure): boolean =>
  (source.kind === 'percent' || source.kind === 'points') &&
  target.kind === 'count' &&
  target.unit === undefined &&
  target.weight === 'strong' &&
  equal(source.value, target.value)

/** Covid-19 beside 15万元: a name is no amount gone wrong. */
const isNameForAmount = (source: Figure, target: Figure): boolean =>
  target.kind === 'code' && source.unit !== undefined && !equal(source.value, target.value)

/** How likely two lonely figures are one that was changed; 0 is not at all. */
const likeness = (source: Figure, target: Figure): number => {
  if (isSmallSlip(source, target)) return 1
  if (losesPercent(source, target)) return 5
  if (isNameForAmount(source, target)) return 0
  if (!sameFamily(source, target) || (source.weight === 'silent' && target.weight !== 'strong')) return 0
  if (target.weight === 'silent' && source.weight !== 'strong') return 0
  if (source.weight === 'silent' || target.weight === 'silent')
    return source.unit !== undefined && source.unit === target.unit ? 1 : 0
  if ((source.weight === 'weak' || target.weight === 'weak') && !isComparable(source, target)) return 0
  const kind = source.kind === target.kind ? 4 : 1
  const unit =
    source.unit === target.unit ? 2 : source.unit !== undefined && target.unit !== undefined ? 0 : 1
  return kind + unit + (equal(source.value, target.value) ? 2 : 0) + (source.kind === 'code' ? 0 : 1)
}

/** A weak figure is taken for a changed one only where both are of one size and kind. */
const isComparable = (source: Figure, target: Figure): boolean => {
  if (source.unit !== undefined && source.unit === target.unit) return true
  const ratio = toNumber(source.value) / Math.max(toNumber(target.value), 1e-9)
  return source.kind === target.kind && ratio >= 0.1 && ratio <= 10
}

/** A figure of the source and the one of the target that it became. */
export interface Change {
  source: Figure
  target: Figure
}

/**
 * The figures without a partner that were changed into each other: of each the most alike, each taken once.
 */
export const changesOf = (lonelySources: readonly Figure[], lonelyTargets: readonly Figure[]): Change[] => {
  const candidates = lonelySources
    .flatMap(source => lonelyTargets.map(target => ({ source, target, likeness: likeness(source, target) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const taken = new Set<Figure>()
  return candidates.filter(({ source, target }) => {
    if (taken.has(source) || taken.has(target)) return false
    taken.add(source).add(target)
    return true
  })
}

/** The number is right and the unit, the currency or the kind is not. */
export const isUnitChange = ({ source, target }: Change): boolean => {
  if (!equal(source.value, target.value)) return false
  const measured = source.unit !== undefined && target.unit !== undefined && source.unit !== target.unit
  return measured || source.kind !== target.kind || isCurrency(source.unit) !== isCurrency(target.unit)
}
