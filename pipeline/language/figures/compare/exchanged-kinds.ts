import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'

const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit

/** What a number counts, beside what it ranks, is told either way: 3号楼12层 is Building 3, 12th Floor. */
const isRank = ({ source, target }: Rendered): boolean =>
  source.kind === 'ordinal' || target.kind === 'ordinal'

/** 6点 as “at 6”: an hour may be told as a number. */
const isHour = ({ source, target }: Rendered): boolean => source.kind === 'time' || target.kind === 'time'

/** Each took the kind and unit of the other: the numbers were exchanged, the words around them were not. */
const isCrossed = (a: Rendered, b: Rendered): boolean =>
  !equal(a.source.value, b.source.value) &&
  !(isRank(a) && isRank(b)) &&
  !(isHour(a) && isHour(b)) &&
  !isLike(a.source, a.target) &&
  isLike(a.source, b.target) &&
  isLike(b.source, a.target)

/**
 * Numbers that changed places between two kinds of thing: 深度10公里，30多间房屋 and “a depth of 30 kilometers … 10 houses”.
 * Each number is there, and each has the unit of the other.
 */
export const exchangedKinds = (rendered: readonly Rendered[]): Exchanged[] => {
  for (const [index, a] of rendered.entries()) {
    const b = rendered.slice(index + 1).find(other => isCrossed(a, other))
    if (b) return exchanged(a, b)
  }
  return []
}
