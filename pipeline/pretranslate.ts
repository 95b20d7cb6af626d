import { posix } from 'node:path'
import { readCurrentBook } from './build/current-book.js'
import { chooseLanguages } from './build/languages.js'
import { openMemory } from './build/memory.js'
import { withFiles } from './build/overlay.js'
import { chooseSources, findSources } from './build/sources.js'
import type { Config } from './config.js'
import { pretranslate as lookUp, type Pretranslation, withPretranslations } from './memory/pretranslate.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Segmented } from './model/document.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import type { Memory } from './model/memory.js'
import { nodeEffects } from './node.js'
import { changesOf, layerFiles, readLayer } from './segment/translation-files.js'

/** What to pretranslate, and how; everything absent is the default. */
export interface PretranslateRequest {
  /** Names or paths of documents. Default: all. */
  documents?: readonly string[]
  /** Default: all of the configuration. */
  languages?: readonly LanguageTag[]
  /** Take translations of texts that differ in figures alone, with the new figures. Default false. */
  substituted?: boolean
  /** Translate repeats within a document alike. Default false. */
  repeats?: boolean
  /** Say what would be entered and write nothing. */
  dryRun?: boolean
}

/** What was found for a document in a language. */
export interface PretranslatedDocument {
  document: string
  language: LanguageTag
  found: Pretranslation[]
  /** Segments that have no translation still. */
  missing: number
}

/** All that was done. */
export interface PretranslateReport {
  documents: PretranslatedDocument[]
  /** Catalogues and state files that were written, or would be, relative to the project. */
  files: string[]
  messages: Diagnostic[]
}

/** The files of a book as they shall be. */
type Files = Map<string, string>

const lookUpInto = async (
  segmented: Segmented,
  language: LanguageTag,
  memory: Memory,
  { config, request, files }: { config: Config; request: PretranslateRequest; files: Files },
  effects: Effects,
): Promise<PretranslatedDocument> => {
  const places = layerFiles(config.project, config.folders.translations, language, segmented.name)
  const layer = await readLayer(places, withFiles(effects, files))
  const { substituted = false, repeats = false } = request
  const options = { language, catalog: layer.catalog, substituted, repeats }
  const found = layer.damaged ? [] : lookUp(segmented, memory, options)
  const ids = segmented.segments.map(({ id }) => id)
  const missing = ids.filter(id => !layer.catalog.has(id)).length - found.length
  if (found.length > 0) {
    const filled = withPretranslations(layer, found, ids, effects.now().toISOString())
    for (const { path, content } of changesOf(places, layer, filled)) files.set(path, content)
  }
  return { document: segmented.name, language, found, missing }
}

/** What tells a diagnostic from another one. */
const placed = ({ file, line, column, reason }: Diagnostic): string => [file, line, column, reason].join('\n')

/**
 * Fill translations that are missing with what the memory knows of the same texts, as `initial`. Catalogues are
 * brought up to date first.
 * @throws SetupError when nothing can be done: no such document or language, a folder that cannot be written.
 */
export const pretranslate = async (
  config: Config,
  request: PretranslateRequest = {},
  effects: Effects = nodeEffects,
): Promise<PretranslateReport> => {
  const languages = chooseLanguages(config, request.languages)
  const sources = chooseSources(await findSources(config, effects), request.documents)
  const files: Files = new Map()
  const messages: Diagnostic[] = []
  const segmented: Segmented[] = []
  const book = await readCurrentBook(sources, config, effects)
  for (const current of book.documents) {
    messages.push(...current.messages)
    for (const { path, content } of current.changes) files.set(path, content)
    const isAsked = sources.some(({ name }) => name === current.source.name)
    if (isAsked && !current.isLeft) segmented.push(current.segmented)
  }
  const { memory, messages: found } = await openMemory(config, withFiles(effects, files))
  const known = new Set(messages.map(placed))
  messages.push(...found.filter(message => !known.has(placed(message))))
  const documents: PretranslatedDocument[] = []
  for (const document of segmented) {
    for (const language of languages) {
      documents.push(await lookUpInto(document, language, memory, { config, request, files }, effects))
    }
  }
  if (!request.dryRun) {
    for (const [path, content] of files) await effects.write(path, content)
    for (const path of book.removed) await effects.remove(path)
  }
  return { documents, files: [...files.keys()].map(path => posix.relative(config.project, path)), messages }
}
