import type { Policy } from '../config.js'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'

/**
 * Put the source in the place of stale translations where the publisher wants it so, once for everything that
 * is made of the document: pages, contents, title, fonts, what a PDF promises. Changes the segments; done after the
 * checks, which look at the translation itself.
 */
export const putSourceForStale = (
  { segments, language: source }: Bilingual,
  policies: Readonly<Record<LanguageTag, Pick<Policy, 'stale'>>>,
): void => {
  for (const segment of segments) {
    for (const [language, target] of Object.entries(segment.targets)) {
      if (!target.stale || policies[language]?.stale !== 'source') continue
      const { text, children } = segment
      segment.targets[language] = { ...target, text, children, language: source }
    }
  }
}
