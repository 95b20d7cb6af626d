import { black, type Inks, parseInks } from './inks.js'

/** The colours of the designs: black, cinnabar, the grey of heads and notes, the rules of tables. */
export const designColors: Record<string, string> = {
  '#000000': 'K100',
  '#ffffff': '0',
  // Large type in one more ink than black would show any error of register; 朱 of Chinese prints has no black.
  '#af2c1f': 'M80 Y80',
  '#5c5853': 'K75',
  '#aaaaaa': 'K33',
}

/** How a colour of the screen becomes inks. */
export interface Separated {
  /** `#af2c1f` */
  color: string
  inks: Inks
  /** It stands in the map; it is a grey, printed in black alone; it was computed. */
  by: 'map' | 'grey' | 'formula'
}

/** `.6862745` → `af`. */
const hexadecimal = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')

/** Steps of 255 by which the parts of a grey may differ. */
const greyTolerance = 8

/** ISO 32000-1 §10.3.4, with all of the grey component in black. */
const computed = (parts: readonly number[]): Inks => {
  const key = 1 - Math.max(...parts)
  if (key >= 1) return black
  const [cyan = 0, magenta = 0, yellow = 0] = parts.map(part => (1 - part - key) / (1 - key))
  return [cyan, magenta, yellow, key]
}

/** Turns the colours of the screen into inks, and remembers which it met. */
export interface InkMap {
  inksOf(red: number, green: number, blue: number): Inks
  met(): Separated[]
}

/**
 * A map of colours to inks.
 * @param colors `#rrggbb` → `M80 Y80`; what is not in it is black alone where it is grey, else computed.
 */
export const inkMap = (colors: Readonly<Record<string, string>>): InkMap => {
  const stated = new Map(
    Object.entries({ ...designColors, ...colors }).map(([color, inks]) => [
      color.toLowerCase(),
      parseInks(inks) ?? black,
    ]),
  )
  const known = new Map<string, Separated>()
  const separate = (color: string, parts: readonly number[]): Separated => {
    const own = stated.get(color)
    if (own) return { color, inks: own, by: 'map' }
    const isGrey = (Math.max(...parts) - Math.min(...parts)) * 255 <= greyTolerance
    if (isGrey) return { color, inks: [0, 0, 0, 1 - (parts[1] ?? 0)], by: 'grey' }
    return { color, inks: computed(parts), by: 'formula' }
  }
  return {
    inksOf: (...parts) => {
      const color = `#${parts.map(hexadecimal).join('')}`
      const found = known.get(color) ?? separate(color, parts)
      known.set(color, found)
      return found.inks
    },
    met: () => [...known.values()],
  }
}
