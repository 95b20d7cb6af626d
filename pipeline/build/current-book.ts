import type { Config } from '../config.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { type Change, changesOf, layerFiles, readLayer } from '../segment/translation-files.js'
import { catalogLanguages } from './catalog-languages.js'
import { type CurrentDocument, readCurrent } from './current-texts.js'
import { withFiles } from './overlay.js'
import { type Heritage, type Relocation, relocate } from './relocate.js'
import { findSources, type Source } from './sources.js'

/** A document of a book whose catalogues are brought up to date. */
export interface BookDocument extends CurrentDocument {
  source: Source
  /** Documents whose segments it took over: it was renamed, or is a part of one, or is made of several. */
  heritage: Heritage[]
}

/** What is to be done to the catalogues of a book. */
export interface CurrentBook {
  documents: BookDocument[]
  /** Documents whose source file is gone, found so for the first time. */
  gone: GoneDocument[]
  /** Files that hold nothing more, since another document took over all they had. Absolute. */
  removed: string[]
}

/** A document whose source file is gone: all that is known of it is kept, with the day. */
export type GoneDocument = Pick<CurrentDocument, 'report' | 'changes' | 'isLeft' | 'messages'>

const goneDocument = async (
  name: string,
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
): Promise<GoneDocument> => {
  const { project, folders, sourceLanguage } = config
  const filesOf = (language: LanguageTag) => layerFiles(project, folders.translations, language, name)
  const files = filesOf(sourceLanguage)
  const read = await readLayer(files, effects)
  const targets = await Promise.all(languages.map(language => readLayer(filesOf(language), effects)))
  const isLeft = [read, ...targets].some(({ damaged }) => damaged)
  const day = effects.now().toISOString().slice(0, 10)
  const obsolete = [...read.catalog].map(([id, text]) => ({ id, text }))
  return {
    report: { document: name, kept: 0, moved: [], edited: [], new: [], revived: [], obsolete },
    changes: isLeft
      ? []
      : changesOf(files, read, {
          catalog: read.catalog,
          state: { ...read.state, gone: read.state.gone ?? day },
        }),
    isLeft,
    messages: [read, ...targets].flatMap(({ diagnostics }) => diagnostics),
  }
}

const readGone = async (
  names: readonly string[],
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
): Promise<GoneDocument[]> => {
  const documents: GoneDocument[] = []
  for (const name of names) documents.push(await goneDocument(name, config, languages, effects))
  return documents.filter(({ changes, isLeft }) => isLeft || changes.length > 0)
}

/** Told of each document before it is read. */
type Told = (source: Source, done: number, total: number) => void

/**
 * Read documents as their sources stand now, after a relocation of what their catalogues hold. Writes nothing.
 * @param languages those of their catalogues.
 */
export const readRelocated = async (
  wanted: readonly Source[],
  relocation: Relocation,
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
  told: Told = () => undefined,
): Promise<CurrentBook> => {
  const overlaid = withFiles(effects, relocation.files)
  const documents: BookDocument[] = []
  for (const [done, source] of wanted.entries()) {
    told(source, done, wanted.length)
    const current = await readCurrent(source, config, languages, overlaid)
    const relocated = relocatedFiles(source, relocation, languages, config)
    const changes = current.isLeft ? [] : together(relocated, current.changes)
    const heritage = relocation.heritage.get(source.name) ?? []
    documents.push({ ...current, changes, source, heritage })
  }
  return { documents, gone: [], removed: relocation.removed }
}

/**
 * Read some documents of a book as their sources stand now. Renamed, divided and merged documents are recognised, and
 * those they came from are read too; with all documents also those whose source file is gone. Writes nothing.
 */
export const readCurrentBook = async (
  chosen: readonly Source[],
  config: Config,
  effects: Effects,
  told?: Told,
): Promise<CurrentBook> => {
  const languages = await catalogLanguages(config, effects)
  const sources = await findSources(config, effects)
  const relocation = await relocate(sources, config, languages, effects)
  const names = new Set([...chosen.map(({ name }) => name), ...relocation.touched])
  const wanted = sources.filter(({ name }) => names.has(name))
  const book = await readRelocated(wanted, relocation, config, languages, effects, told)
  if (chosen.length < sources.length) return book
  return { ...book, gone: await readGone(relocation.orphans, config, languages, effects) }
}

/** A document's own files among those that a relocation changes. */
const relocatedFiles = (
  { name }: Source,
  { files }: Relocation,
  languages: readonly LanguageTag[],
  { project, folders, sourceLanguage }: Config,
): Change[] =>
  [sourceLanguage, ...languages]
    .map(language => layerFiles(project, folders.translations, language, name))
    .flatMap(({ catalog, state }) => [catalog, state])
    .flatMap(path => {
      const content = files.get(path)
      return content === undefined ? [] : [{ path, content }]
    })

/** Changes over changes: of a file that both write the later content. */
const together = (first: readonly Change[], later: readonly Change[]): Change[] => {
  const files = new Map([...first, ...later].map(({ path, content }) => [path, content]))
  return [...files].map(([path, content]) => ({ path, content }))
}
