import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { Target } from '../model/segment.js'
import { readMarkdown } from '../read/markdown.js'
import { segment } from '../segment/segment.js'
import { definitionsOf } from '../translate/definitions.js'
import { parseTarget } from '../translate/parse-target.js'

/** A translation: its text, or more than that. `undefined`: not translated. */
export type Translation = string | undefined | { text: string; stale?: boolean; language?: LanguageTag }

const fields = ['title', 'subtitle', 'description', 'publisher', 'author', 'keywords']

const targetOf = (
  translation: Translation,
  language: LanguageTag,
  definitions: string,
): Target | undefined => {
  if (translation === undefined) return undefined
  const {
    text,
    stale = false,
    language: real = language,
  } = typeof translation === 'string' ? { text: translation } : translation
  return { text, language: real, children: parseTarget(text, definitions), state: 'translated', stale }
}

/**
 * A small bilingual document. Its segments are `s1`, `s2` … in reading order: front matter first.
 * @param translations by language, in the same order.
 */
export const bilingualFrom = (
  value: string,
  translations: Record<LanguageTag, Translation[]>,
  options: { language?: LanguageTag; name?: string } = {},
): Bilingual => {
  const { language = 'zh-Hans', name = 'sample' } = options
  const document = segment(readMarkdown(value, { name, path: `source/${name}.md`, language, fields }))
  const definitions = definitionsOf(document.tree, document.value)
  for (const [index, one] of document.segments.entries()) {
    one.id = `s${index + 1}`
    for (const [target, texts] of Object.entries(translations)) {
      const made = targetOf(texts[index], target, definitions)
      if (made) one.targets[target] = made
    }
  }
  return { ...document, targetLanguages: Object.keys(translations) }
}
