/** A value for each page of a spread: the left-hand page (verso) first. */
export type Pair<T = number> = [verso: T, recto: T]

/** Make one value from each of two pairs. */
export const zip = <A, B, C>([a, b]: Pair<A>, [c, d]: Pair<B>, make: (one: A, other: B) => C): Pair<C> => [
  make(a, c),
  make(b, d),
]

/** Add lengths page by page. */
export const sum = (one: Pair, other: Pair): Pair => [one[0] + other[0], one[1] + other[1]]
