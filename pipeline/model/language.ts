/** A language by its BCP 47 tag: `zh-Hans`, `en`, `en-GB`, `ar`. */
export type LanguageTag = string

/** Scripts written from right to left (Unicode, `Bidi_Class` R and AL of their letters). */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Languages whose own words are written in Han characters. */
const han = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'])

const likelyScript = (language: LanguageTag): string => {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Zyyy'
  } catch {
    return 'Zyyy'
  }
}

/** Looked up once a language: measured, asking `Intl` each time took a third of the time of a page. */
const scripts = new Map<LanguageTag, string>()

/** The script a language is written in, by CLDR's likely subtags: `zh` → `Hans`, `ar` → `Arab`. */
export const script = (language: LanguageTag): string => {
  const written = scripts.get(language) ?? likelyScript(language)
  scripts.set(language, written)
  return written
}

/** The direction a language is written in. */
export const direction = (language: LanguageTag): 'ltr' | 'rtl' =>
  rightToLeft.has(script(language)) ? 'rtl' : 'ltr'

/** Whether a language is set on the square grid of Chinese or Japanese: no spaces between words. */
export const isHan = (language: LanguageTag): boolean => {
  const written = script(language)
  return han.has(written) && written !== 'Kore'
}

/** What stands between sentences and between words: nothing on the square grid. */
export const wordSpace = (language: LanguageTag): '' | ' ' => (isHan(language) ? '' : ' ')

const primaries = new Map<LanguageTag, string>()

/** The first subtag: `zh-Hans` → `zh`. Asked for each figure of a text, so each tag is cut once. */
export const primary = (language: LanguageTag): string => {
  const known = primaries.get(language)
  if (known !== undefined) return known
  const first = language.split('-', 1)[0]?.toLowerCase() ?? ''
  primaries.set(language, first)
  return first
}

/** A language's name for itself, for a reader: `zh-Hans` → 中文 , `en` → English. */
export const nativeName = (language: LanguageTag): string => {
  if (primary(language) === 'zh') return script(language) === 'Hant' ? '繁體中文' : '中文'
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}
