import type { LanguageTag } from '../../../../model/language.js'
import type { Figure, FigureKind } from '../../figure.js'
import { equal } from '../../rational.js'

/** A text with its figures. */
export interface Side {
  /** What is compared: of a Chinese source in simplified characters, in which all words here are listed. */
  text: string
  /** The text as it was written, where that is not the same. Offsets hold in either. */
  written?: string
  language: LanguageTag
  figures: readonly Figure[]
}

/** A figure that stands alone, with its own side and the other. */
export interface Lonely {
  figure: Figure
  own: Side
  other: Side
  /** It stands in the target and not in the source. */
  added: boolean
  /** The figures of the own side that found a partner. */
  paired: ReadonlySet<Figure>
}

/** Why a figure without a partner may be right all the same. A new reason is a row. */
export interface Excuse {
  name: string
  holds(lonely: Lonely): boolean
}

/** Whether a side has a figure of a kind. */
export const has = (side: Side, kind: FigureKind): boolean =>
  side.figures.some(figure => figure.kind === kind)

/** Whether two figures are of one kind and value. */
export const isSame = (a: Figure, b: Figure): boolean => a.kind === b.kind && equal(a.value, b.value)

/** Two to ten in words, without unit: what the members of a list are counted with. */
export const isSmallCount = (figure: Figure): boolean =>
  figure.kind === 'count' &&
  figure.unit === undefined &&
  figure.value.d === 1n &&
  figure.value.n >= 2n &&
  figure.value.n <= 10n &&
  figure.writing.form === 'words'

/** A small number of what is not measured, in words or digits: 三家, 三月. */
export const isSmallWord = ({ kind, unit, value, vague, range }: Figure): boolean =>
  kind === 'count' &&
  unit === undefined &&
  !vague &&
  range === undefined &&
  value.d === 1n &&
  value.n >= 2n &&
  value.n <= 10n

/** The number of a figure as it is written, without its unit. */
export const numeralIn = ({ text }: Side, { numeral: [start, end] }: Figure): string =>
  text.slice(start, end).trim()
