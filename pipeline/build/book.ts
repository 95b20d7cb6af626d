import type { i18n } from 'i18next'
import { type Config, policyOf } from '../config.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import { bundle, createI18n, fallbackChain, interfaceNamespace } from '../translate/i18n.js'
import { interfaceLabels } from '../translate/interface.js'
import { labelsOf } from '../translate/labels.js'
import { type LanguageCatalog, readCatalog, readInterface } from './catalogs.js'
import { type Knowledge, readKnowledge } from './knowledge.js'
import type { Source } from './sources.js'

/** What the documents of a book have in common. */
export interface Book {
  config: Config
  i18n: i18n
  labels: Labels
  /** The languages that are published in this build. */
  targetLanguages: LanguageTag[]
  /** What the checks know of its languages. */
  knowledge: Knowledge['languages']
  messages: Diagnostic[]
}

/** The labels of a book's pages, in its own words where it has them. */
export const openLabels = async (
  config: Config,
  targetLanguages: readonly LanguageTag[],
  effects: Effects,
): Promise<Pick<Book, 'i18n' | 'labels' | 'messages'>> => {
  const i18n = createI18n({}, config.fallbacks)
  const supplied = await interfaceLabels(effects)
  for (const [language, labels] of Object.entries(supplied)) {
    i18n.addResourceBundle(language, interfaceNamespace, labels)
  }
  const messages: Diagnostic[] = []
  for (const language of [config.sourceLanguage, ...targetLanguages]) {
    const own = await readInterface(config, language, effects)
    i18n.addResourceBundle(language, interfaceNamespace, bundle(own.labels), true, true)
    messages.push(...own.messages)
  }
  return { i18n, labels: labelsOf(i18n, config.dateLocales), messages }
}

/** Open a book: its labels, and what the checks know. */
export const openBook = async (
  config: Config,
  targetLanguages: LanguageTag[],
  effects: Effects,
): Promise<Book> => {
  const { messages, ...labels } = await openLabels(config, targetLanguages, effects)
  const { languages: knowledge, messages: glossary } = await readKnowledge(config, targetLanguages, effects)
  return { config, ...labels, targetLanguages, knowledge, messages: [...messages, ...glossary] }
}

/** The languages whose catalogues a document needs: those published and those they fall back to. */
const languagesOf = ({ i18n, targetLanguages, config }: Book): LanguageTag[] =>
  [...new Set(targetLanguages.flatMap(language => fallbackChain(i18n, language)))].filter(
    language => language !== config.sourceLanguage,
  )

/** Read a document's catalogues and hand its texts to i18next. */
export const readCatalogs = async (
  book: Book,
  source: Source,
  effects: Effects,
): Promise<{ source: LanguageCatalog; targets: Record<LanguageTag, LanguageCatalog> }> => {
  const { config, i18n } = book
  const read = (language: LanguageTag) => readCatalog(config, language, source.name, effects)
  const targets: Record<LanguageTag, LanguageCatalog> = {}
  for (const language of languagesOf(book)) {
    targets[language] = await read(language)
    i18n.addResourceBundle(language, source.name, bundle(targets[language].catalog))
  }
  return { source: await read(config.sourceLanguage), targets }
}

/** What the publisher wants of unfinished translations of a document, by language. */
export const policiesOf = ({ config, targetLanguages }: Book, name: string) =>
  Object.fromEntries(targetLanguages.map(language => [language, policyOf(config, name, language)]))
