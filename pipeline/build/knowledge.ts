import type { LanguageResources } from '../check/options.js'
import { loadSpelling } from '../check/spelling/dictionary.js'
import type { Config } from '../config.js'
import { acceptedWords, termFinder } from '../memory/glossary/found-terms.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { openGlossary } from './glossary.js'

/** What the checks know of a book: the terms of its glossary and the words of dictionaries, by language. */
export interface Knowledge {
  languages: Record<LanguageTag, LanguageResources>
  /** What is wrong with the glossary. */
  messages: Diagnostic[]
}

/** Gather what the checks know of a book. */
export const readKnowledge = async (
  config: Config,
  targetLanguages: readonly LanguageTag[],
  effects: Effects,
): Promise<Knowledge> => {
  const { glossary, messages } = await openGlossary(config, effects)
  const entries = targetLanguages.map(async (language): Promise<[LanguageTag, LanguageResources]> => {
    const spelling = await loadSpelling(language)
    const terms = termFinder(glossary, language)
    return [
      language,
      { terms, accepted: acceptedWords(glossary, language), ...(spelling ? { spelling } : {}) },
    ]
  })
  return { languages: Object.fromEntries(await Promise.all(entries)), messages }
}
