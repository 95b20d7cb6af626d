import type { Rational } from './rational.js'

/**
 * What a figure counts or names. Dates are read part by part (`2016年1月12日` is a year, a month and a day), so that a
 * part lost or changed in a translation shows by itself.
 */
export type FigureKind =
  | 'count'
  | 'quantity'
  | 'money'
  | 'percent'
  | 'points'
  | 'discount'
  | 'fraction'
  | 'multiple'
  | 'ordinal'
  | 'year'
  | 'decade'
  | 'century'
  | 'half'
  | 'quarter'
  | 'month'
  | 'day'
  | 'weekday'
  | 'time'
  | 'code'

/** On which side of the value the truth lies. */
export type Direction = 'under' | 'about' | 'over'

/**
 * How much the absence of a figure on the other side means: `strong` an alarm, `weak` a remark (一个, 两名警员),
 * `silent` nothing: it is there only so that a figure on the other side finds its partner (首次 / the first).
 */
export type Weight = 'strong' | 'weak' | 'silent'

/** How the number itself was written, for writing another value the same way. */
export interface Writing {
  form: 'digits' | 'words' | 'ordinalDigits' | 'ordinalWords' | 'name'
  /** The scale word as it stands, with what separates it from the digits: ` billion`, `bn`, `亿`. */
  scale?: string
  /** The value of that scale. */
  factor?: bigint
  /** The value of a scale that stands behind the last of a list: 40.84, 42.92 and 49.08 million. */
  shared?: bigint
  /** How many of what is written make one of the value: 10 for ‰, 100 for basis points. */
  divided?: bigint
  /** Told by the dozen. */
  dozen?: true
  /** Digits are grouped by thousands. */
  grouped?: boolean
  /** How many decimals are printed, zeros too: 1 for 609.0 billion. */
  places?: number
}

/** Another reading of a figure: what it would be, everything else as in the first reading. */
export type OtherReading = Pick<Figure, 'kind' | 'value'> & { unit: string | undefined }

/** One figure of a text. */
export interface Figure {
  kind: FigureKind
  /**
   * The value in its unit, scales applied. Percent: 5 for 5 %. Weekday: 1 is Monday. Time: minutes after midnight.
   * Vague: the power of ten (数十万 → 100,000).
   */
  value: Rational
  /** A key of `units`: `km`, `CNY`, `year`. */
  unit?: string
  about?: Direction
  /** Only the magnitude is known: 数十万, hundreds of thousands. */
  vague?: true
  /** The end of a range this is. */
  range?: 'from' | 'to'
  /** Where the true value may go up to, for 十几 (10 to 19) and 六七万. */
  upTo?: Rational
  /** A minus sign or a word for one stands before it: -1.48‰, negative 5 %. The value is told without it. */
  minus?: true
  /** It stands before what it counts in the plural, three times, and is no ordinal. */
  counts?: true
  /** A word of its own says that it is a place in a row: 第三; a grade (二级) may be told as a number. */
  rank?: true
  /** What a rate is told of: 每公顷, per acre. */
  rate?: true
  /** It belongs to a word that other languages count as well: 八强, the last eight. */
  counted?: true
  /** A growth: 增长两倍, where two times more is three times as much. */
  growth?: true
  /** A growth by so many times, and no other: 增长两倍, where 翻了两倍 may be twice as much. */
  growsBy?: true
  /** A verb tells how many times as much it has become: doubled. */
  grown?: true
  /** Degrees between two temperatures: 上升了5℃. */
  difference?: true
  /** A time of day that does not say which half of the day, or a year written with two digits. */
  short?: true
  /** What else the same words may mean: 2:05 is a time of day or of a race, `5m` five million or five metres. */
  or?: readonly OtherReading[]
  /** Every number of a name that holds several, parted by spaces: `737 800` of B737-800. */
  digits?: string
  /** The two numbers of a ratio: one in five. */
  parts?: readonly [top: bigint, bottom: bigint]
  weight: Weight
  /** Offsets of the figure in the text, [start, end): number, scale and unit, without the approximator. */
  start: number
  end: number
  /** Offsets of the number with its scale, without unit and currency. */
  numeral: readonly [start: number, end: number]
  writing: Writing
}

/** Reads the figures of one language, in the order of the text. `text` has been masked by `mask`. */
export type FigureReader = (text: string) => Figure[]

/** Writes a number the way another was written; undefined when this language cannot. */
export type FigureWriter = (value: Rational, like: Figure, text: string) => string | undefined

/** What we know of figures in one language: one file a language, all of them in `grammars`. */
export interface FigureGrammar {
  read: FigureReader
  write: FigureWriter
  /**
   * The whole text with `written` in the place of a figure's number, and what agrees with it (articles, singular and
   * plural) set right; undefined when that is not certain.
   */
  place: (text: string, figure: Figure, written: string, value: Rational) => string | undefined
  /** A figure of another language written from nothing, by this language's habits. */
  compose: (figure: Figure) => string
  /** An amount as it stands in a text with the unit of another: 1-GW for “1-MW”; undefined when that is not certain. */
  measure?: (source: Figure, target: Figure, text: string) => string | undefined
  /** Small numbers are read when written as words; where not, a small number that is not found proves nothing. */
  readsWords: boolean
  /** Where not all: numbers are read in words, but no ordinals and no shares. */
  readsNumbers?: boolean
  /** Ends what stands before the day on which something was said: said on. */
  reports?: RegExp
  /** Words for a date that is told from the one of speaking, each with the flag `g`. */
  relative?: Readonly<Record<'year' | 'month' | 'day', RegExp>>
}
