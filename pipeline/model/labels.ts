import type { LanguageTag } from './language.js'

/** A label of the page in a language: `labels('en', 'paragraph', {number: 3})` → “Paragraph 3”. */
export type Labels = (
  language: LanguageTag,
  key: string,
  values?: Record<string, string | number | Date>,
) => string
