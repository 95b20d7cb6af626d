import { createInstance, type i18n } from 'i18next'
import type { Catalog } from '../model/catalog.js'
import type { LanguageTag } from '../model/language.js'

/** The namespace of the page's own labels; every other namespace is a document's name. */
export const interfaceNamespace = 'interface'

/** i18next resources: language → namespace → key → text. */
export type Resources = Record<LanguageTag, Record<string, Record<string, string>>>

/** Languages to try, in order, when a language lacks a text: `{'en-GB': ['en']}`. */
export type Fallbacks = Record<LanguageTag, LanguageTag[]>

/** A catalogue as an i18next resource bundle. */
export const bundle = (catalog: Catalog): Record<string, string> => Object.fromEntries(catalog)

/**
 * An i18next instance of our own, set for prose: keys are whole strings (ids hold no separator, and texts
 * hold any), an empty string is no translation, nothing is escaped (that is the renderer's part), and no
 * language falls back to another one unless `fallbacks` says so or it is the same language with a region.
 */
export const createI18n = (resources: Resources, fallbacks: Fallbacks = {}): i18n => {
  const instance = createInstance()
  void instance.init({
    resources,
    fallbackLng: fallbacks,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    defaultNS: interfaceNamespace,
  })
  return instance
}

/** The languages in which a text is looked for: `en-GB` → `en-GB`, `en`, then the configured fallbacks. */
export const fallbackChain = (instance: i18n, language: LanguageTag): LanguageTag[] =>
  instance.services.languageUtils.toResolveHierarchy(language)

/**
 * A text of prose, literally: `$t(…)`, `{{…}}`, dots and colons mean nothing here.
 * @returns the text and the language it is in, or undefined. An empty text is none.
 */
export const prose = (
  instance: i18n,
  chain: readonly LanguageTag[],
  namespace: string,
  id: string,
): { text: string; language: LanguageTag } | undefined => {
  for (const language of chain) {
    const text: unknown = instance.getResource(language, namespace, id)
    if (typeof text === 'string' && text !== '') return { text, language }
  }
  return undefined
}
