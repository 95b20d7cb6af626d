import { millimetre, points } from '../page-size.js'
import { black, parseInks } from './inks.js'
import type { RichBlack } from './separate-stream.js'

/** What a publisher may choose of a file for the press; all of it present. */
export interface PressChoice {
  /** How far colours go over the edge of the page: a CSS length. */
  bleed: string
  /** Colours and their inks: `{'#af2c1f': 'M80 Y80'}`. */
  colors: Record<string, string>
  /** The inks of black surfaces with sides of 10 mm and more. */
  richBlack: string
  /** Pixels an inch that a printed picture should have. */
  resolution: number
  /** Path of the ICC profile of the press. */
  profile?: string
  /** The printing condition by its name in the registry of the ICC: `FOGRA39`. */
  condition?: string
}

/** 10 mm: text and rules are thinner, and stay in black alone. */
const surface = 10 * millimetre

export const defaultPress: PressChoice = {
  bleed: '3mm',
  colors: {},
  richBlack: 'C60 M40 Y40 K100',
  resolution: 300,
}

export const richBlackOf = ({ richBlack }: PressChoice): RichBlack => ({
  inks: parseInks(richBlack) ?? black,
  from: surface,
})

/** The bleed in points. */
export const bleedOf = ({ bleed }: PressChoice): number => points(bleed) ?? 0
