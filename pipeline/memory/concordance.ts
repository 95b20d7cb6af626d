import type { ConcordanceLine, ConcordanceOptions, MemoryEntry, TextRange } from '../model/memory.js'

/** Marks that a keyboard has one sign for and print has several. */
const variants: Readonly<Record<string, string>> = { "'": '‘’', '"': '“”', '-': '‐‑–—' }

/** The full-width form of an ASCII character: `A` → `Ａ` (Unicode, block Halfwidth and Fullwidth Forms). */
const fullWidth = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  return point > 0x20 && point < 0x7f ? String.fromCodePoint(point + 0xfee0) : ''
}

const escaped = (character: string): string => character.replace(/[\\\]^[-]/, '\\$&')

/** All ways to write a character that a search takes as one. */
const characterClass = (character: string): string => {
  const plain = character.normalize('NFKC')
  const cases = [plain, plain.toLowerCase(), plain.toUpperCase()].filter(one => [...one].length === 1)
  const ways = new Set([character, ...cases.flatMap(one => [one, fullWidth(one)])])
  return `[${[...ways].map(escaped).join('')}${variants[plain] ?? ''}]`
}

/** What may stand within a text without making it another: marks of emphasis, a line's end. */
const between = '[*_~\\n]*'

/** Finds a text whatever its case and width, across emphasis and line ends; undefined for no text. */
const patternOf = (text: string): RegExp | undefined => {
  const words = text.normalize('NFC').split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  const patterns = words.map(word => [...word].map(characterClass).join(between))
  return new RegExp(patterns.join('[\\s*_~]+'), 'gu')
}

const placesOf = (text: string, pattern: RegExp): TextRange[] => {
  const places: TextRange[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    places.push({ start: match.index, end: match.index + match[0].length })
  }
  return places
}

/**
 * The entries that hold a text on either side, in their order, with all places where it stands. Case and width
 * of letters, the form of quotation marks and hyphens, emphasis and line ends make no difference.
 */
export const concordance = (
  entries: readonly MemoryEntry[],
  text: string,
  { language, side, limit = 100 }: ConcordanceOptions = {},
): ConcordanceLine[] => {
  const pattern = patternOf(text)
  const lines: ConcordanceLine[] = []
  if (!pattern) return lines
  for (const entry of entries) {
    if (lines.length >= limit) break
    if (language !== undefined && entry.language !== language) continue
    const source = side === 'target' ? [] : placesOf(entry.source, pattern)
    const target = side === 'source' ? [] : placesOf(entry.target, pattern)
    if (source.length + target.length > 0) lines.push({ entry, source, target })
  }
  return lines
}
