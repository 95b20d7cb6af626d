import { type LanguageTag, primary } from '../model/language.js'
import { anySentences } from './any/sentences.js'
import { englishSentences } from './en/sentences.js'
import type { SentenceOptions, SentenceRule } from './sentence-rule.js'
import { chineseSentences } from './zh/sentences.js'

/** Languages whose sentences have a grammar of their own, by their first subtag. Japanese shares the Chinese marks. */
const rules: Record<string, SentenceRule> = {
  zh: chineseSentences,
  yue: chineseSentences,
  lzh: chineseSentences,
  ja: chineseSentences,
  en: englishSentences,
}

/**
 * Where the sentences of a block end.
 * @param text one block: words, with `placeholder`s for inline nodes.
 * @returns the offsets just after each sentence but the last, rising; white space that follows is not counted in.
 */
export const sentenceEnds = (
  language: LanguageTag,
  text: string,
  options: SentenceOptions = { semicolon: true },
): number[] => {
  const tag = primary(language)
  const rule = Object.hasOwn(rules, tag) ? rules[tag] : undefined
  return rule ? rule(text, options) : anySentences(language)(text, options)
}
