import { equal } from '../rational.js'
import { countedNoun } from './counted.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

const isCount = ({ source, target }: Rendered): boolean =>
  [source, target].every(({ kind, unit }) => kind === 'count' && unit === undefined)

/**
 * Numbers that changed places between two nouns: 15辆消防车、80余名消防员 and “80 engines and more than 15 firefighters”. Told
 * only where the nouns of both are known in both languages.
 */
export const exchangedNouns = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const counts = rendered.filter(isCount)
  if (counts.length < 2) return []
  const nouns = counts.map(each => ({
    each,
    ours: countedNoun(source, each.source),
    theirs: countedNoun(target, each.target),
  }))
  for (const [index, a] of nouns.entries()) {
    if (a.ours === undefined || a.theirs === undefined || a.ours === a.theirs) continue
    const b = nouns
      .slice(index + 1)
      .find(
        ({ each, ours, theirs }) =>
          ours === a.theirs && theirs === a.ours && !equal(each.source.value, a.each.source.value),
      )
    if (b) return exchanged(a.each, b.each)
  }
  return []
}
