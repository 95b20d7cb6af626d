/**
 * A piece of a paragraph that no line break divides: a word or a part of one, a Chinese character, a mark, a picture.
 * Lengths in CSS pixels. What stands between it and the item before it is its gap, which vanishes where a line begins:
 * a space, the room between Chinese and Latin, the half that a mark gives up beside another mark (negative).
 */
export interface Item {
  width: number
  gap: number
  /** How much the gap may well grow, and shrink at most. */
  stretch: number
  shrink: number
  /** What it costs to begin a line here; Infinity: not possible. */
  penalty: number
  /** The width of the hyphen at the end of the line before it, where the break divides a word; else 0. */
  hyphen: number
  /** At the end of a line it may be narrower by so much: the blank half of a closing mark. */
  trim: number
  /** Signs of writing in it, marks not counted. */
  letters: number
  /** A line must begin here. */
  forced: boolean
}

/** What lines are made for. */
export interface Measure {
  /** The width of a line, and how much the first one is drawn in, in CSS pixels. */
  width: number
  indent: number
  /** How much lines that the source does not begin are drawn in: verse. */
  hang?: number
  /** Even lines, or a ragged edge. */
  justified: boolean
  /** The paragraph goes on elsewhere: its last line is full as the others, where that leaves no gaps. */
  openEnded: boolean
  /** The size of type, in CSS pixels. */
  size: number
  /** On the square grid: Chinese, Japanese. */
  han: boolean
}

/** A line: items `from` to `to` (not included). */
export interface Line {
  from: number
  to: number
  /** Width left, negative where gaps must shrink by so much. */
  slack: number
}
