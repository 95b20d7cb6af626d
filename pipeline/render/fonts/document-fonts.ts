import type { Bilingual } from '../../model/document.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import { noteSign } from '../note-sign.js'
import { type EmbeddedFonts, embedFonts } from './embed.js'
import type { Medium } from './faces.js'
import { addRun, type Run, usageOf } from './usage.js'

/** Signs the page itself sets: numbers of paragraphs and sections. */
const ownSigns: Run[] = [
  { language: 'en', role: 'strong', text: 'IVXLCDM' },
  { language: 'en', role: 'interface', text: '0123456789' },
]

/** The signs of notes in each language: a note has a segment at least. */
const noteSigns = (document: Bilingual, languages: readonly LanguageTag[]): Run[] => {
  const count = document.segments.filter(({ role }) => role === 'footnote').length
  return languages.flatMap(language => {
    const text = Array.from({ length: count }, (_, index) => noteSign(index + 1, language)).join('')
    return (['interface', 'text', 'note'] as const).map(role => ({ language, role, text }))
  })
}

/**
 * The fonts of a document's pages in some languages.
 * @param words the page's own words besides the document: labels, dates.
 */
export const documentFonts = (
  document: Bilingual,
  languages: readonly LanguageTag[],
  words: readonly Run[],
  medium: Medium,
  effects: Effects,
): Promise<EmbeddedFonts> => {
  const usage = usageOf(document, languages)
  for (const run of [...ownSigns, ...noteSigns(document, languages), ...words]) addRun(usage, run)
  return embedFonts(usage, medium, document.path, effects)
}
