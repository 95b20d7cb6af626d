import { posix } from 'node:path'
import type { Config } from '../config.js'
import type { Catalog } from '../model/catalog.js'
import { parseCatalog } from '../model/catalog-file.js'
import { catalogLines } from '../model/catalog-lines.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { readJsonText } from '../model/read-json-text.js'
import { layerFiles, type ReadLayer, readLayer } from '../segment/translation-files.js'

/** One language's texts of one document with what is known of them and of their file. */
export interface LanguageCatalog extends ReadLayer {
  /** Path of the catalogue relative to the project, for messages. */
  path: string
  /** Line of a segment in the catalogue's file, from 1. */
  lineOf: (id: string) => number | undefined
}

/** Read a catalogue and its state. What is not there is empty; what is damaged is said and read as far as it goes. */
export const readCatalog = async (
  config: Config,
  language: LanguageTag,
  name: string,
  effects: Effects,
): Promise<LanguageCatalog> => {
  const files = layerFiles(config.project, config.folders.translations, language, name)
  const layer = await readLayer(files, effects)
  const lines = catalogLines(layer.texts.catalog ?? '')
  return { ...layer, path: posix.relative(config.project, files.catalog), lineOf: id => lines.get(id) }
}

/** The labels of the page that a book brings along for a language. */
export const readInterface = async (
  config: Config,
  language: LanguageTag,
  effects: Effects,
): Promise<{ labels: Catalog; messages: Diagnostic[] }> => {
  const path = posix.join(config.folders.translations, language, 'interface.json')
  const shown = posix.relative(config.project, path)
  const { text, diagnostics } = await readJsonText(path, shown, effects)
  if (text === undefined) return { labels: new Map(), messages: [] }
  const parsed = parseCatalog(text, shown)
  return { labels: parsed.catalog, messages: [...diagnostics, ...parsed.diagnostics] }
}
