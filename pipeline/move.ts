import { extname, posix } from 'node:path'
import { catalogLanguages } from './build/catalog-languages.js'
import { readRelocated } from './build/current-book.js'
import { withFiles } from './build/overlay.js'
import { relocateWhole } from './build/relocate.js'
import { findSources, type Source } from './build/sources.js'
import { writeTogether } from './build/write-together.js'
import type { Config } from './config.js'
import { type ExtractedDocument, extractedOf } from './extract.js'
import { SetupError } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import { saying } from './model/messages/message.js'
import { nodeEffects } from './node.js'

/** What to move. */
export interface MoveRequest {
  /** Name or path of a document as it was. */
  from: string
  /** Name or path as it is, or shall be. */
  to: string
  /** Say what would be written and write nothing. Default false. */
  dryRun?: boolean
}

/** The name of a document by its name or path. */
const nameOf = (given: string, { project, folders, documents }: Config): string => {
  const folder = `${posix.relative(project, folders.source)}/`
  const name = given.startsWith(folder) ? given.slice(folder.length) : given
  return documents.some(glob => glob.endsWith(extname(name)) && extname(name) !== '')
    ? name.slice(0, -extname(name).length)
    : name
}

/** The source file as it shall be, and what to write and remove for that. */
interface Renaming {
  source: Source
  files: Map<string, string>
  removed: string[]
}

/** Where the source file stands under its old name still, it goes along. */
const renaming = async (
  [from, to]: readonly [string, string],
  config: Config,
  effects: Effects,
): Promise<Renaming> => {
  const sources = await findSources(config, effects)
  const [old, now] = [from, to].map(name => sources.find(source => source.name === name))
  if (old && now) throw new SetupError(saying('move.both', { old: old.path, now: now.path }))
  if (now) return { source: now, files: new Map(), removed: [] }
  if (!old) throw new SetupError(saying('move.no-source', { from, to }))
  const file = posix.join(config.folders.source, `${to}${extname(old.file)}`)
  const text = (await effects.readText(old.file)) ?? ''
  const source = { name: to, file, path: posix.relative(config.project, file) }
  return { source, files: new Map([[file, text]]), removed: [old.file] }
}

/**
 * Say that a document has another name now: all that is known of its segments goes along, in every language. The
 * source file is renamed too where it has not been.
 * @throws SetupError when there is nothing to move, both documents are there, or a file cannot be written.
 */
export const move = async (
  config: Config,
  { from, to, dryRun = false }: MoveRequest,
  effects: Effects = nodeEffects,
): Promise<ExtractedDocument[]> => {
  const names = [nameOf(from, config), nameOf(to, config)] as const
  if (names[0] === names[1]) throw new SetupError(saying('move.same', { name: from }))
  const { source, files, removed } = await renaming(names, config, effects)
  const ahead = withFiles(effects, files)
  const languages = await catalogLanguages(config, effects)
  const relocation = await relocateWhole(names[0], source, config, languages, ahead)
  const book = await readRelocated([source], relocation, config, languages, ahead)
  const written = [...files].map(([path, content]) => ({ path, content }))
  if (!dryRun) {
    const changes = [...written, ...book.documents.flatMap(document => document.changes)]
    await writeTogether(changes, effects, config.project)
    for (const path of [...removed, ...book.removed]) await effects.remove(path)
  }
  return book.documents.map(document => extractedOf(document, config))
}
