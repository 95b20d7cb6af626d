import { coverageOf } from '../model/font-coverage.js'
import type { Asset } from '../model/printable.js'

/** What is not drawn: white space, controls, joiners, variation selectors. */
const isDrawn = (character: string): boolean => !/[\p{Z}\p{C}\p{Variation_Selector}]/u.test(character)

const coverageOfFile = ({ bytes }: Asset): Set<number> => {
  try {
    return coverageOf(bytes)
  } catch {
    // Cut off or corrupt: the page itself reports a font that cannot be read.
    return new Set()
  }
}

/** HarfBuzz sets U+2010 for a hyphen without a break, and the parts of a character for it, where a font lacks it. */
const standIns = (character: string): string =>
  character === '\u2011' ? '\u2010' : character.normalize('NFD')

/**
 * The characters that no face of a document has.
 * @param characters those the page shows, each once.
 * @param assets the document's files, fonts among them.
 * @returns those it cannot show; none where no font can be read at all.
 */
export const lackingCharacters = (characters: string, assets: Asset[]): string[] => {
  const fonts = assets.filter(({ type }) => type.startsWith('font/')).map(coverageOfFile)
  if (fonts.every(({ size }) => size === 0)) return []
  const has = (character: string): boolean => fonts.some(font => font.has(character.codePointAt(0) ?? 0))
  const canBeSet = (character: string): boolean =>
    has(character) || [...standIns(character)].every(part => has(part))
  // A mark goes into the letter before it where the font has both in one.
  return [...characters].filter(
    character => isDrawn(character) && !/\p{M}/u.test(character) && !canBeSet(character),
  )
}
