import { primary } from '../language.js'
import { type MessageLanguage, messageLanguages } from './catalogs.js'

/** The language of messages for someone who reads a language: English where there is none. `zh-CN` → zh. */
export const messageLanguageOf = (tag: string): MessageLanguage =>
  messageLanguages.find(language => language === primary(tag)) ?? 'en'

/**
 * The language of messages in an environment. POSIX, “Environment Variables”: LC_ALL, else LC_MESSAGES, else LANG, as
 * `zh_CN.UTF-8`.
 * @param system the tag of the system's language, where the environment names none, as on Windows.
 */
export const messageLanguageIn = (
  environment: Readonly<Record<string, string | undefined>>,
  system = 'en',
): MessageLanguage => {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = LC_ALL || LC_MESSAGES || LANG || system
  return messageLanguageOf(locale.replace(/[_.@].*$/, ''))
}
