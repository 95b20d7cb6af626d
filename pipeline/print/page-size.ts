import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'

/** Width and height in points (1/72 in). */
export interface PageSize {
  width: number
  height: number
}

/** Points in one unit. CSS Values and Units Level 4 §6.2. */
const units: Record<string, number> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  q: 72 / 101.6,
  in: 72,
  pc: 12,
  px: 0.75,
}

/**
 * Sizes by name, in millimetres. The first are those of CSS Paged Media Level 3 §7.1; 16K and 32K are the trimmed
 * sizes of Chinese books on 787 × 1092 sheets (GB/T 788—1999 and the trade); 6x9 is the American trade book.
 */
const named: Record<string, [width: number, height: number]> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  b4: [250, 353],
  b5: [176, 250],
  'jis-b4': [257, 364],
  'jis-b5': [182, 257],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  ledger: [279.4, 431.8],
  '16k': [185, 260],
  '32k': [140, 203],
  '6x9': [152.4, 228.6],
}

/** Sizes that designs are made for and held against; the others have a name, too. */
export const presets = ['a4', 'a5', 'letter', '6x9', '16k', '32k'] as const satisfies string[]

/** A millimetre in points. */
export const millimetre = 72 / 25.4

/**
 * A CSS length in points: `37mm` → 104.88.
 * @returns undefined when it is no length.
 */
export const points = (length: string): number | undefined => {
  const [, number, unit] = /^\s*(\d*\.?\d+)\s*(pt|mm|cm|q|in|pc|px)\s*$/i.exec(length) ?? []
  const factor = units[unit?.toLowerCase() ?? '']
  return number !== undefined && factor !== undefined ? Number(number) * factor : undefined
}

const byName = (words: string[]): PageSize | undefined => {
  const turn = words.find(word => word === 'landscape' || word === 'portrait')
  const [name, ...rest] = words.filter(word => word !== turn)
  const [width, height] = named[name ?? ''] ?? []
  if (width === undefined || height === undefined || rest.length > 0) return undefined
  const size = { width: width * millimetre, height: height * millimetre }
  return turn === 'landscape' ? { width: size.height, height: size.width } : size
}

const byLengths = (words: string[]): PageSize | undefined => {
  const [width, height = width, ...rest] = words.map(points)
  return width && height && rest.length === 0 ? { width, height } : undefined
}

/** The smallest side a page may have: less holds no line of text. The largest is that of a PDF, 200 in. */
const smallest = 40 * millimetre
const largest = 14_400

/**
 * Read a page size of CSS: `A4`, `a5 landscape`, `185mm 260mm`, `6in 9in`; also `16K`, `32K`, `6x9`.
 * @throws SetupError when it is none, or smaller than 40 mm, or larger than 200 in.
 */
export const pageSize = (size: string): PageSize => {
  const words = size.trim().toLowerCase().split(/\s+/)
  const found = byName(words) ?? byLengths(words)
  if (!found) {
    throw new SetupError(saying('page-size.unknown', { size, names: Object.keys(named) }))
  }
  if (Math.min(found.width, found.height) < smallest || Math.max(found.width, found.height) > largest) {
    throw new SetupError(saying('page-size.sides', { size }))
  }
  return found
}
