import { type LanguageTag, primary, script } from '../model/language.js'
import type { MemoryEntry, TranslationUnit, UnitVariant } from '../model/memory.js'

/** The variant in a language: the tag itself, else the same language in the same script (`zh-CN` for `zh-Hans`). */
const variantIn = (variants: readonly UnitVariant[], language: LanguageTag): UnitVariant | undefined =>
  variants.find(variant => variant.language.toLowerCase() === language.toLowerCase()) ??
  variants.find(
    variant =>
      primary(variant.language) === primary(language) && script(variant.language) === script(language),
  )

/** The languages of a book. */
export interface MemoryLanguages {
  sourceLanguage: LanguageTag
  targetLanguages: readonly LanguageTag[]
}

/**
 * What a memory learns from the units of a file: a pair for each of the book's languages that a unit has beside
 * its source language, whichever way it was translated.
 * @param path names the file.
 */
export const unitEntries = (
  units: readonly TranslationUnit[],
  path: string,
  { sourceLanguage, targetLanguages }: MemoryLanguages,
): MemoryEntry[] =>
  units.flatMap(({ id, variants, before, after }) => {
    const source = variantIn(variants, sourceLanguage)
    if (!source) return []
    const places = {
      ...(id === undefined ? {} : { id }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }
    return targetLanguages.flatMap((language): MemoryEntry[] => {
      const target = variantIn(variants, language)
      if (!target || target === source) return []
      const { text, date, by } = target
      const made = { ...(date === undefined ? {} : { date }), ...(by === undefined ? {} : { by }) }
      const pair = { source: source.text, target: text, language }
      return [{ ...pair, origin: 'file', document: path, state: 'translated', ...places, ...made }]
    })
  })
