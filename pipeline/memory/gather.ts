import { posix } from 'node:path'
import { type ParsedCatalog, parseCatalog } from '../model/catalog-file.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import type { MemoryEntry, TranslationUnit } from '../model/memory.js'
import { readJsonText } from '../model/read-json-text.js'
import { heldStates } from '../model/signed-states.js'
import { type ParsedState, parseState } from '../model/state-file.js'
import { nodeEffects } from '../node.js'
import { catalogEntries, type MemoryLayer } from './catalog-entries.js'
import { type MemoryLanguages, unitEntries } from './unit-entries.js'

/** Where translations lie. */
export interface MemoryFolders extends MemoryLanguages {
  /** The project's folder, absolute. */
  project: string
  /** The folder of translations, absolute. */
  translations: string
}

/** Reads a file of translations of one format. */
export type ReadUnits = (
  content: Uint8Array,
  path: string,
) => { units: TranslationUnit[]; messages: Diagnostic[] }

/** All there is to remember, and what is wrong with the files. */
export interface Gathered {
  entries: MemoryEntry[]
  messages: Diagnostic[]
}

/** Labels of the page are no prose. */
const isDocument = (path: string): boolean => path !== 'interface.json'

/** One file a reader, whatever is in it. */
const reader = ({ project }: MemoryFolders, messages: Diagnostic[], effects: Effects) => {
  const read = async <Parsed extends ParsedCatalog | ParsedState>(
    file: string,
    parse: (text: string, path: string) => Parsed,
  ): Promise<Parsed> => {
    const shown = posix.relative(project, file)
    const { text, diagnostics } = await readJsonText(file, shown, effects)
    const parsed = parse(text ?? '{}', shown)
    messages.push(...diagnostics, ...parsed.diagnostics)
    return parsed
  }
  return async (folder: string, language: LanguageTag, document: string): Promise<MemoryLayer> => {
    const { catalog } = await read(posix.join(folder, language, `${document}.json`), parseCatalog)
    const { state } = await read(posix.join(folder, '.state', language, `${document}.json`), parseState)
    return { catalog, state: heldStates(catalog, state).state }
  }
}

/**
 * Gather all translations of a book as they stand in its files at this moment: the catalogues and states of all
 * documents, texts that have vanished from their source included, and files of translations laid into
 * `translations/memory/`. A file that is damaged is told of and used as far as it can be read.
 * @param formats readers of such files, by their ending: `{'.tmx': parseTmx}`.
 */
export const gatherMemory = async (
  folders: MemoryFolders,
  formats: Readonly<Record<string, ReadUnits>>,
  effects: Effects = nodeEffects,
): Promise<Gathered> => {
  const { project, translations, sourceLanguage, targetLanguages } = folders
  const entries: MemoryEntry[] = []
  const messages: Diagnostic[] = []
  const readLayer = reader(folders, messages, effects)
  const found = await effects.list(posix.join(translations, sourceLanguage), ['**/*.json'])
  for (const path of found.filter(isDocument)) {
    const name = path.replace(/\.json$/, '')
    const source = await readLayer(translations, sourceLanguage, name)
    for (const language of targetLanguages) {
      const target = await readLayer(translations, language, name)
      for (const entry of catalogEntries({ name, language, source, target })) entries.push(entry)
    }
  }
  const folder = posix.join(translations, 'memory')
  for (const [ending, readUnits] of Object.entries(formats)) {
    for (const name of await effects.list(folder, [`**/*${ending}`])) {
      const file = posix.join(folder, name)
      const path = posix.relative(project, file)
      const read = readUnits((await effects.readBytes(file)) ?? new Uint8Array(), path)
      messages.push(...read.messages)
      for (const entry of unitEntries(read.units, path, folders)) entries.push(entry)
    }
  }
  return { entries, messages }
}
