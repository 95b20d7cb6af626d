import type { Figure } from './figure.js'
import type { Rational } from './rational.js'

/** A text with its stretch [start, end) replaced. */
export const splice = (text: string, start: number, end: number, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end)

/** Put a number into the place of another: for languages without agreement (Chinese). */
export const placePlain = (text: string, figure: Figure, written: string, _value: Rational): string =>
  splice(text, figure.numeral[0], figure.numeral[1], written)
