import type { LanguageTag } from '../../model/language.js'
import type { Figure } from './figure.js'
import { grammarOf } from './grammars.js'
import { identity, mask } from './mask.js'

/**
 * The figures of a text of inline Markdown in the order they stand, with exact values and offsets into `text`.
 * Code, addresses and tags hold no figures. Never fails: what cannot be read is left out.
 */
export const readFigures = (text: string, language: LanguageTag): Figure[] => {
  const masked = mask(text)
  const figures = grammarOf(language).read(masked.text)
  const { original } = masked
  if (original === identity) return figures
  return figures.map(figure => ({
    ...figure,
    start: original(figure.start),
    end: endOf(original, figure.end),
    numeral: [original(figure.numeral[0]), endOf(original, figure.numeral[1])],
  }))
}

/** The offset behind the last character that belongs to the figure. */
const endOf = (original: (offset: number) => number, end: number): number => original(end - 1) + 1
