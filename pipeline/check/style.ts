import { type Gathered, gathered } from './gathered.js'
import type { Pair } from './pair.js'

/** One choice of style, as it stands at an offset of a pair's target prose. */
export interface Choice<Style extends string> {
  style: Style
  at: number
  length: number
}

/**
 * How most of a document writes something that can be written in several ways: undefined where no way is used
 * at least twice and more than twice as often as the next one.
 */
export const usualStyle = <Style extends string>(
  choices: (pair: Pair) => readonly Choice<Style>[],
): Gathered<Style | undefined> =>
  gathered({
    begin: () => new Map<Style, number>(),
    add: (counts, pair) => {
      for (const { style } of choices(pair)) counts.set(style, (counts.get(style) ?? 0) + 1)
    },
    tell: counts => {
      const [first, second] = [...counts].sort(([, one], [, other]) => other - one)
      return first && first[1] > 1 && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : undefined
    },
  })
