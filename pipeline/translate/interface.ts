import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { nodeEffects } from '../node.js'

/** The languages whose labels come with the program; a book's own `interface.json` goes before them. */
export const interfaceLanguages: readonly LanguageTag[] = [
  'en',
  'zh-Hans',
  'ar',
  'de',
  'es',
  'fr',
  'ja',
  'ko',
  'pt',
  'ru',
  'zh-Hant',
]

/** The labels that come with the program, as i18next resources of the namespace `interface`. */
export const interfaceLabels = async (
  effects: Effects = nodeEffects,
): Promise<Record<LanguageTag, Record<string, string>>> => {
  const read = async (language: LanguageTag): Promise<[LanguageTag, Record<string, string>]> => [
    language,
    JSON.parse(await effects.resource(`translate/interface/${language}.json`)),
  ]
  return Object.fromEntries(await Promise.all(interfaceLanguages.map(read)))
}
