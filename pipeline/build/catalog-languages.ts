import type { Config } from '../config.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'

/** A folder that is named like a language: `en`, `pt-BR`; `memory` is none. */
const tag = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i

/**
 * The languages of a book's catalogues: those it is published in, and all others that lie in its folder, such as one
 * it falls back to. They all go along when the source is edited.
 */
export const catalogLanguages = async (config: Config, effects: Effects): Promise<LanguageTag[]> => {
  const { folders, targetLanguages, sourceLanguage } = config
  const paths = await effects.list(folders.translations, ['*/**/*.json'])
  const found = paths.map(path => path.split('/', 1)[0] ?? '').filter(name => tag.test(name))
  return [...new Set([...targetLanguages, ...found])].filter(language => language !== sourceLanguage)
}
