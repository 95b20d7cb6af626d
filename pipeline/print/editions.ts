import type { Labels } from '../model/labels.js'
import { isHan, type LanguageTag, primary } from '../model/language.js'
import type { Texts } from './front.js'

/** The name of a language in another: `zh-Hans` in `en` → Chinese. In Chinese that of its writing: 英文, not 英语. */
export const languageName = (language: LanguageTag, inside: LanguageTag): string => {
  const name = new Intl.DisplayNames([inside], { type: 'language' }).of(primary(language)) ?? language
  return isHan(inside) ? name.replace(/[语語]$/, '文') : name
}

/** 中文 and 英文 → 中英; Chinese and English. */
const together = (languages: readonly LanguageTag[], inside: LanguageTag): string => {
  const names = languages.map(language => languageName(language, inside))
  if (isHan(inside)) return names.map(name => name.replace(/文$/, '')).join('')
  return new Intl.ListFormat(inside, { type: 'conjunction' }).format(names)
}

/** Which languages stand beside each other, in each of some languages: 中英对照本. None of one language alone. */
export const editions = (
  languages: readonly LanguageTag[],
  edition: readonly LanguageTag[],
  labels: Labels,
): Texts =>
  edition.length < 2
    ? {}
    : Object.fromEntries(
        languages.map(language => [
          language,
          { text: labels(language, 'edition', { languages: together(edition, language) }), language },
        ]),
      )
