import type { Typography } from './typography.js'

/** A size of type and its leading, in points. */
export interface SmallSize {
  size: number
  leading: number
}

/** In half points, no more than a share of the text: what is smaller has to be seen to be. */
const smaller = (text: number, share: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, Math.floor(2 * share * text + 0.001) / 2))

const set = (size: number, leading: number): SmallSize => ({
  size,
  leading: Math.round(size * leading * 4) / 4,
})

/** Captions, of a language: a step below its text (10.5 pt: 8.5; 12 pt: 9.5). */
export const captionSize = ({ size }: Typography): SmallSize => set(smaller(size, 0.82, [8, 11]), 1.4)

/** Notes, of a language: two steps below its text (10.5 pt: 8; 15.75 pt: 10). */
export const noteSize = ({ size }: Typography): SmallSize => set(smaller(size, 0.77, [7.5, 10]), 1.4)

/** Tables are alike in all languages of a page, so that their rows stand level: a step below the smallest text. */
export const tableSize = (languages: readonly Typography[]): SmallSize =>
  set(smaller(Math.min(...languages.map(({ size }) => size)), 6 / 7, [8, 10.5]), 14 / 9)
