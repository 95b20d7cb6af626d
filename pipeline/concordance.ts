import { chooseLanguages } from './build/languages.js'
import { openMemory } from './build/memory.js'
import type { Config } from './config.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import type { ConcordanceLine } from './model/memory.js'
import { nodeEffects } from './node.js'

/** Where to look, and for how much. */
export interface ConcordanceRequest {
  /** Default: all of the configuration. */
  languages?: readonly LanguageTag[]
  /** Lines a language at most. Default 100. */
  limit?: number
}

/**
 * All translations of a book, and of the files beside it, that hold a text on either side.
 * @throws SetupError when there is no such language.
 */
export const concordance = async (
  config: Config,
  text: string,
  { languages, limit }: ConcordanceRequest = {},
  effects: Effects = nodeEffects,
): Promise<{ lines: ConcordanceLine[]; messages: Diagnostic[] }> => {
  const asked = chooseLanguages(config, languages)
  const { memory, messages } = await openMemory(config, effects)
  const lines = asked.flatMap(language =>
    memory.concordance(text, { language, ...(limit === undefined ? {} : { limit }) }),
  )
  return { lines, messages }
}
