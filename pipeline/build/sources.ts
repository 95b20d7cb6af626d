import { posix } from 'node:path'
import type { Config } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { type Saying, saying } from '../model/messages/message.js'
import { nearest } from '../model/nearest.js'

/** A source file of the book. */
export interface Source {
  /** Path under the source folder without extension: names the document everywhere. */
  name: string
  /** Absolute path. */
  file: string
  /** Path relative to the project, for messages. */
  path: string
}

/** The namespace of the page's own labels in i18next. */
const reserved = 'interface'

/** Names that Windows keeps for devices, whatever their extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Why a name cannot be a folder of the output on every system; undefined when it can. */
const trouble = (name: string): Saying | undefined => {
  if (name === reserved) return saying('documents.name.labels')
  const parts = name.split('/')
  if (parts.some(part => device.test(part))) return saying('documents.name.device')
  if (parts.some(part => /[. ]$|^ /.test(part))) return saying('documents.name.ends')
  if (parts.some(part => /[<>:"|?*\\\u0000-\u001F]/.test(part))) return saying('documents.name.character')
  if (parts.some(part => Buffer.byteLength(part) > 200)) return saying('documents.name.long')
  return undefined
}

/** Two names that one file system may take for the same. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase()

const refuseTroubles = (sources: readonly Source[]): void => {
  const seen = new Map<string, Source>()
  for (const source of sources) {
    const reason = trouble(source.name)
    if (reason)
      throw new SetupError(saying('documents.name', { path: source.path, name: source.name, reason }))
    const twin = seen.get(folded(source.name))
    if (twin) {
      throw new SetupError(saying('documents.twins', { path: source.path, twin: twin.path }))
    }
    seen.set(folded(source.name), source)
  }
}

/**
 * The documents of a book, by name.
 * @throws SetupError when there is none, or when a name cannot be a folder of the output.
 */
export const findSources = async (config: Config, effects: Effects): Promise<Source[]> => {
  const { source } = config.folders
  const found = await effects.list(source, config.documents)
  const sources = found.map(path => ({
    name: path.replace(/\.[^./]+$/, ''),
    file: posix.join(source, path),
    path: posix.relative(config.project, posix.join(source, path)),
  }))
  refuseTroubles(sources)
  return sources
}

/**
 * The documents that were asked for, by name, by path, or all when none is named.
 * @throws SetupError that lists what there is, and proposes the nearest name.
 */
export const chooseSources = (sources: readonly Source[], asked: readonly string[] = []): Source[] => {
  if (sources.length === 0) {
    throw new SetupError(saying('book.no-documents'))
  }
  if (asked.length === 0) return [...sources]
  return asked.map(name => {
    const found = sources.find(source => source.name === name || source.path === name)
    if (found) return found
    const names = sources.map(source => source.name)
    const meant = nearest(name, names)
    throw new SetupError(
      meant
        ? saying('book.no-document.near', { name, meant, names })
        : saying('book.no-document', { name, names }),
    )
  })
}
