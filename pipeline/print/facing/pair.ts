/** A value for each page of a spread: the left-hand page (verso) first. */
export type Pair<T = number> = [verso: T, recto: T]
