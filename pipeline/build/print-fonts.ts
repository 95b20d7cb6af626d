import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import type { Asset } from '../model/printable.js'
import { field } from '../print/front.js'
import { embedFonts } from '../render/fonts/embed.js'
import { addRun, usageOf } from '../render/fonts/usage.js'

/** Labels that stand on paper. */
const printedLabels = ['contents', 'notes', 'earlierWording', 'notYetTranslated', 'translationNote']

/** Figures, folios and signs of notes, which no text may hold but every page does. */
const furniture = '0123456789 /—–·IVXLC年月日①②③④⑤⑥⑦⑧⑨⑩'

/** The issuing body, in the bold of the masthead. */
const mastheads = (document: Bilingual, languages: readonly LanguageTag[]) =>
  field(document, 'publisher', [...languages]).flatMap(texts =>
    Object.entries(texts).map(([language, text]) => ({ language, text: text ?? '' })),
  )

/** The faces of a PDF, cut to its characters, and the style sheet `fonts.css` that names them. */
export const printFonts = async (
  document: Bilingual,
  languages: readonly LanguageTag[],
  labels: Labels,
  effects: Effects,
): Promise<{ assets: Asset[]; messages: Diagnostic[] }> => {
  const usage = usageOf(document, languages)
  for (const language of languages) {
    const words = printedLabels.map(key => labels(language, key)).join('')
    for (const role of ['text', 'strong', 'title', 'note', 'interface'] as const) {
      addRun(usage, { language, role, text: words + furniture })
    }
  }
  for (const { language, text } of mastheads(document, languages)) {
    addRun(usage, { language, role: 'strong', text })
  }
  const { css, assets, messages } = await embedFonts(usage, 'print', document.path, effects)
  const sheet = { path: 'fonts.css', bytes: Buffer.from(css), type: 'text/css; charset=utf-8' }
  return { assets: [sheet, ...assets], messages }
}
