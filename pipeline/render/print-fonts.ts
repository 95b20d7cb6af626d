import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import type { Asset } from '../model/printable.js'
import { nodeEffects } from '../node.js'
import { documentFonts } from './fonts/document-fonts.js'
import type { Run } from './fonts/usage.js'

/** Fonts for print: static TrueType, cut to what the document shows. */
export interface PrintFonts {
  /** `fonts.css` with the `@font-face` rules, and the files it names under `fonts/`. */
  assets: Asset[]
  messages: Diagnostic[]
}

/** As on the screen a note's sign is of the interface; paper sets it in the faces of text and notes. */
const alsoInText = (words: readonly Run[]): Run[] =>
  words.flatMap(run => [run, { ...run, role: 'text' as const }, { ...run, role: 'note' as const }])

/**
 * The faces that paper is set in: families `zh serif` (400, 500, 700), `latin serif` (400, italic, 600), `latin display`,
 * `latin caption`, `zh sans`, `latin sans`; those alone that are used.
 * @param words labels, dates and whatever else the printed page says besides the document.
 */
export const fontsForPrint = async (
  document: Bilingual,
  languages: readonly LanguageTag[],
  words: readonly Run[],
  effects: Effects = nodeEffects,
): Promise<PrintFonts> => {
  const { css, assets, messages } = await documentFonts(
    document,
    languages,
    alsoInText(words),
    'print',
    effects,
  )
  const sheet: Asset = {
    path: 'fonts.css',
    bytes: new TextEncoder().encode(css),
    type: 'text/css; charset=utf-8',
  }
  return { assets: [sheet, ...assets], messages }
}
