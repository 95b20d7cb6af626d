import { en } from './en.js'
import type { Catalog, Key } from './message.js'
import { zh } from './zh.js'

/** The languages that messages are told in. One more is a file and a word. */
const catalogs = { en, zh }

export type MessageLanguage = keyof typeof catalogs

export const messageLanguages = Object.keys(catalogs) as MessageLanguage[]

const plurals = new Map<MessageLanguage, Intl.PluralRules>()

const formOf = (count: number, language: MessageLanguage): Intl.LDMLPluralRule => {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language)
  plurals.set(language, rules)
  return rules.select(count)
}

/** The sentence of a language, in the form for a count where it has forms. */
const sentenceIn = (language: MessageLanguage, key: Key, count: unknown): string | undefined => {
  const catalog: Catalog = catalogs[language]
  return (
    catalog[key] ?? (typeof count === 'number' ? catalog[`${key}_${formOf(count, language)}`] : undefined)
  )
}

/** A sentence with its placeholders; English where the language has none. */
export const sentence = (key: Key, language: MessageLanguage, count?: unknown): string =>
  sentenceIn(language, key, count) ?? sentenceIn('en', key, count) ?? key
