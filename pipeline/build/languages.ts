import type { Config } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import type { LanguageTag } from '../model/language.js'
import { saying } from '../model/messages/message.js'

/**
 * The languages that were asked for; all that the book is translated into when none is named.
 * @throws SetupError that lists what there is.
 */
export const chooseLanguages = (
  { targetLanguages }: Config,
  asked: readonly LanguageTag[] = [],
): LanguageTag[] => {
  const unknown = asked.find(language => !targetLanguages.includes(language))
  if (unknown === undefined) return asked.length > 0 ? [...asked] : [...targetLanguages]
  throw new SetupError(saying('languages.unknown', { language: unknown, languages: targetLanguages }))
}
