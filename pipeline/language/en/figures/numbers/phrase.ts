import type { Rational } from '../../../figures/rational.js'

/** A number of an English text, without unit. */
export interface Phrase {
  value: Rational
  /** Indexes of its tokens, [first, next). */
  first: number
  next: number
  form: 'digits' | 'words'
  /** 20th, third. */
  ordinal?: boolean
  /** two-thirds, half; and its two numbers where they were said. */
  fraction?: boolean
  parts?: readonly [bigint, bigint]
  /** one hundredth: the part it may be as well. */
  part?: Rational
  /** The scale word as written with its gap. */
  scale?: string
  factor?: bigint
  grouped?: boolean
  /** Decimals as printed, zeros too. */
  places?: number
  /** `m` glued to digits: million or metre. */
  letter?: string
  /** a dozen, two dozen. */
  dozen?: true
  /** a dozen, a hundred, a million. */
  article?: boolean
}
