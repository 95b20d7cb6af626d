import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import { isSomeOf } from './exchanged-parts.js'
import type { Side } from './excuses/excuse.js'

const hasSide = ({ about }: Figure): boolean => about === 'over' || about === 'under'

/** One figure lost the word before it, and another of its kind has it. */
const isCrossed = (a: Rendered, b: Rendered): boolean =>
  a.source.kind === b.source.kind &&
  a.source.unit === b.source.unit &&
  a.target.kind === b.target.kind &&
  !equal(a.source.value, b.source.value) &&
  a.source.about === undefined &&
  b.target.about === undefined &&
  hasSide(b.source) &&
  b.source.about === a.target.about

/** Each has the word of the other: 约300万…近500万 and “nearly 3 million … about 5 million”. */
const isExchanged = (a: Rendered, b: Rendered): boolean =>
  a.source.kind === b.source.kind &&
  a.source.unit === b.source.unit &&
  a.target.kind === b.target.kind &&
  !equal(a.source.value, b.source.value) &&
  a.source.about !== undefined &&
  b.source.about !== undefined &&
  a.source.about !== b.source.about &&
  a.source.about === b.target.about &&
  b.source.about === a.target.about

/** Numbers that left their “more than” behind: 超1000万，最高1375万 and “more than 13.75 million, with a peak of 10 million”. */
export const exchangedDirections = (source: Side, rendered: readonly Rendered[]): Exchanged[] => {
  for (const [index, a] of rendered.entries()) {
    const b = rendered
      .slice(index + 1)
      .find(other => isExchanged(a, other) || isCrossed(a, other) || isCrossed(other, a))
    // 至少538张中的270张: the bound before a whole may be told of its part.
    if (b && !isSomeOf(source, a.source, b.source)) return exchanged(a, b)
  }
  return []
}
