import type { PictureColor } from './color-spaces.js'
import type { Ink } from './inks.js'

/** A picture as it stands on paper. */
export interface PressPicture {
  /** From 1. */
  page: number
  /** The file, where it is known: `images/park.png`. */
  file?: string
  /** Width and height in pixels and in millimetres. */
  pixels: [number, number]
  millimetres: [number, number]
  /** Pixels an inch, of the side that has less. */
  resolution: number
  color: PictureColor
}

/** A font of the file. */
export interface PressFont {
  name: string
  type: string
  embedded: boolean
  subset: boolean
}

/** What a printer asks of a file. Lengths in millimetres. */
export interface PressReport {
  /** Standards the file conforms to. */
  conforms: string[]
  /** The press the inks are meant for; null where none was named. */
  output: { condition: string | null; profile: string | null } | null
  /** `[left, bottom, right, top]` in points, as they stand in the file, and the size of the page. */
  boxes: { media: number[]; bleed: number[]; trim: number[] }
  trim: { width: number; height: number }
  bleed: number
  /** The plates of each page; crop marks stand on all. */
  pages: { page: number; inks: Ink[] }[]
  /** How the colours of the screen were separated: by the map, as a grey, by the formula. */
  colors: { color: string; inks: string; by: string }[]
  fonts: PressFont[]
  pictures: PressPicture[]
}
