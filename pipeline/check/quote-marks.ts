import { type LanguageTag, primary } from '../model/language.js'
import type { Partners } from './paired.js'

/**
 * Double quotation marks by language. CLDR 46, `delimiters`, with the second level where it is not ’, which
 * is an apostrophe too.
 */
const byLanguage: Readonly<Record<string, Partners>> = {
  zh: { '“': '”', '‘': '’', '「': '」', '『': '』' },
  ja: { '「': '」', '『': '』' },
  de: { '„': '“', '»': '«' },
  fr: { '«': '»', '“': '”' },
  it: { '«': '»', '“': '”' },
  es: { '«': '»', '“': '”' },
  pt: { '«': '»', '“': '”' },
  ru: { '«': '»', '„': '“' },
  uk: { '«': '»', '„': '“' },
  pl: { '„': '”', '«': '»' },
}

const usual: Partners = { '“': '”' }

/** The double quotation marks of a language. */
export const quoteMarks = (language: LanguageTag): Partners => byLanguage[primary(language)] ?? usual
