import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import type { NumberedTexts } from '../text-layer.js'

const box = '\uFFFD'

/** A font that cannot be read makes a box of everything: the first of them tell as much as all. */
const most = 5

/** The missing glyph as an empty box, with what stands beside it. */
const around = (text: string): string => {
  const at = text.indexOf(box)
  return text
    .slice(Math.max(0, at - 12), at + 13)

    .replaceAll(box, '□')
    .trim()
}

/**
 * A diagnostic for each text that shows the glyph .notdef, the empty box of a font for what it has not, with the first
 * page it stands on. ISO 14289-1 §7.21.8 and ISO 19005-2 §6.2.11.8 forbid it.
 */
export const checkGlyphs = (file: string, pages: Iterable<NumberedTexts>): Diagnostic[] => {
  const found = new Map<string, Diagnostic>()
  for (const { number, missing } of pages) {
    for (const words of missing.map(around)) {
      if (found.has(words)) continue
      const message = diagnostic({
        reason: saying('pdf-glyph.box', { words, page: number }),
        severity: 'error',
        rule: 'pdf-glyph',
        file,
        actual: words,
        note: saying('pdf-glyph.box.why'),
      })
      found.set(words, message)
    }
  }
  return [...found.values()].slice(0, most)
}
