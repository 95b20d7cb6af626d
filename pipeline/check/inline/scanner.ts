import type { Mark } from './inline.js'

/** A stretch of the text that is not prose, and what stands in its place there. */
export interface Hidden {
  start: number
  end: number
  shown: string
}

/** A run of `*`, `_` or `~` that may open or close emphasis; shrinks as its characters find partners. */
export interface Run {
  character: string
  /** Offsets of what is left of the run. */
  start: number
  end: number
  opens: boolean
  closes: boolean
}

/** A `[` or `![` that waits for its `]`. */
export interface Bracket {
  start: number
  image: boolean
  /** False once a link was found behind it: links hold no links. */
  active: boolean
  /** How many runs stood before it: emphasis does not cross a link. */
  runs: number
}

/** A text while it is being taken apart. */
export interface Scanner {
  text: string
  at: number
  marks: Mark[]
  hidden: Hidden[]
  /** Where translators' notes begin, and where each ends. */
  notes: ReadonlyMap<number, number>
  runs: Run[]
  brackets: Bracket[]
  /** From where to where nothing is read, the innermost last. */
  jumps: { at: number; to: number }[]
}

/** Reads a construct that begins at `at` and moves past it; false where none begins. */
export type Reader = (scanner: Scanner) => boolean

/** Take a stretch for a construct of which nothing is prose but what is shown in its place. */
export const take = (scanner: Scanner, mark: Omit<Mark, 'start'>, shown: string): true => {
  scanner.marks.push({ ...mark, start: scanner.at })
  scanner.hidden.push({ start: scanner.at, end: mark.end, shown })
  scanner.at = mark.end
  return true
}

/** The match of a sticky expression at the scanner's place. */
export const matchAt = ({ text, at }: Scanner, expression: RegExp): RegExpExecArray | null => {
  expression.lastIndex = at
  return expression.exec(text)
}
