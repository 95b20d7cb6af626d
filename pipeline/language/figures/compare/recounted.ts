import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import type { Change } from './changes.js'
import { countedNoun } from './counted.js'
import type { Side } from './excuses/excuse.js'

const isCount = ({ kind, unit, value, vague }: Figure): boolean =>
  kind === 'count' && unit === undefined && value.d === 1n && !vague

/** 一名学生和另一名学生, 一对: one and one more, which may be told as two. */
const addsUp = /[另对双俩各每还再又]/

const isOneOfMore = ({ value }: Figure, { text }: Side): boolean => value.n === 1n && addsUp.test(text)

/** Figures by what they count, of what is known and counted by one of them alone. */
const byNoun = (side: Side, figures: readonly Figure[]): Map<string, Figure> => {
  const found = new Map<string, Figure>()
  const several = new Set<string>()
  for (const figure of figures.filter(isCount)) {
    const noun = countedNoun(side, figure)
    if (noun === undefined) continue
    if (found.has(noun)) several.add(noun)
    found.set(noun, figure)
  }
  for (const noun of several) found.delete(noun)
  return found
}

/**
 * Small numbers that changed before one noun: 三名学生 and “one student”. A number word alone says too little to be missed;
 * with what it counts it does not. Told only where the noun is known in both languages.
 */
export const recountedOf = (
  source: Side,
  target: Side,
  lonelySources: readonly Figure[],
  lonelyTargets: readonly Figure[],
): Change[] => {
  if (lonelySources.length === 0 || lonelyTargets.length === 0) return []
  const theirs = byNoun(target, lonelyTargets)
  if (theirs.size === 0) return []
  return [...byNoun(source, lonelySources)].flatMap(([noun, figure]): Change[] => {
    const other = theirs.get(noun)
    const isChanged = other && !equal(figure.value, other.value) && !isOneOfMore(figure, source)
    return isChanged ? [{ source: figure, target: other }] : []
  })
}
