import { posix } from 'node:path'
import { catalogLanguages } from './build/catalog-languages.js'
import { writeTogether } from './build/write-together.js'
import type { Config } from './config.js'
import { type Diagnostic, SetupError, severity } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import { saying } from './model/messages/message.js'
import { nodeEffects } from './node.js'
import type { Layer } from './segment/layer.js'
import { type Change, changesOf, layerFiles, type ReadLayer, readLayer } from './segment/translation-files.js'

/** What to delete. */
export interface PruneRequest {
  /** ISO 8601 date: texts that vanished before that day are deleted. */
  before: string
  /** Names of documents, those without source file too. Default: all. */
  documents?: readonly string[]
  /** Say what would be deleted and delete nothing. Default false. */
  dryRun?: boolean
}

/** A text that is deleted, in all its languages. */
export interface PrunedText {
  id: string
  /** The day it vanished from the source. */
  since: string
  texts: Record<LanguageTag, string>
}

/** What is deleted of a document. */
export interface PrunedDocument {
  document: string
  pruned: PrunedText[]
  /** Files that were written or removed, or would be, relative to the project. */
  files: string[]
  /** A catalogue is damaged: nothing of the document is deleted. */
  isLeft: boolean
  messages: Diagnostic[]
}

interface World {
  config: Config
  languages: readonly LanguageTag[]
  effects: Effects
}

/** Texts of a layer that may be deleted, with the day they vanished. What was joined into another has not. */
const vanishedIn = ({ catalog, state }: Layer, gone: string | undefined): [string, string][] => [
  ...[...state.obsolete].flatMap(([id, { since, joined }]): [string, string][] =>
    since === undefined || (joined && gone === undefined) ? [] : [[id, since]],
  ),
  // All of a document whose source file is gone, what was joined too.
  ...(gone === undefined
    ? []
    : [...catalog.keys(), ...state.obsolete.keys()].map((id): [string, string] => [id, gone])),
]

const left = <Value>(map: ReadonlyMap<string, Value>, ids: ReadonlyMap<string, string>): Map<string, Value> =>
  new Map([...map].filter(([id]) => !ids.has(id)))

/** A layer without some texts; those that stand in the source are never among them. */
const without = ({ catalog, state }: Layer, ids: ReadonlyMap<string, string>, isGone: boolean): Layer => ({
  catalog: isGone ? left(catalog, ids) : catalog,
  state: {
    ...state,
    segments: isGone ? left(state.segments, ids) : state.segments,
    obsolete: left(state.obsolete, ids),
  },
})

const isEmpty = ({ catalog, state }: Layer): boolean =>
  catalog.size === 0 && state.obsolete.size === 0 && state.segments.size === 0

const pruneDocument = async (
  document: string,
  { before, dryRun = false }: PruneRequest,
  { config, languages, effects }: World,
): Promise<PrunedDocument> => {
  const filesOf = (language: LanguageTag) =>
    layerFiles(config.project, config.folders.translations, language, document)
  const layers = new Map<LanguageTag, ReadLayer>()
  for (const language of [config.sourceLanguage, ...languages])
    layers.set(language, await readLayer(filesOf(language), effects))
  const messages = [...layers.values()].flatMap(({ diagnostics }) => diagnostics)
  if (messages.some(message => severity(message) === 'error'))
    return { document, pruned: [], files: [], isLeft: true, messages }
  const gone = layers.get(config.sourceLanguage)?.state.gone
  const all = [...layers.values()].flatMap(layer => vanishedIn(layer, gone))
  const ids = new Map(all.filter(([, since]) => since < before))
  const pruned = [...ids].map(([id, since]): PrunedText => {
    const texts = [...layers].flatMap(([language, { catalog, state }]) => {
      const text = state.obsolete.get(id)?.text ?? catalog.get(id)
      return text === undefined ? [] : [[language, text] as const]
    })
    return { id, since, texts: Object.fromEntries(texts) }
  })
  const after = [...layers].map(
    ([language, layer]) => [language, layer, without(layer, ids, gone !== undefined)] as const,
  )
  const changes: Change[] = []
  const removed: string[] = []
  for (const [language, read, layer] of after) {
    const files = filesOf(language)
    if (ids.size > 0 && isEmpty(layer)) removed.push(files.catalog, files.state)
    else changes.push(...changesOf(files, read, layer))
  }
  if (ids.size > 0 && !dryRun) {
    await writeTogether(changes, effects)
    for (const path of removed) await effects.remove(path)
  }
  const paths = ids.size > 0 ? [...changes.map(({ path }) => path), ...removed] : []
  return {
    document,
    pruned,
    files: paths.map(path => posix.relative(config.project, path)),
    isLeft: false,
    messages,
  }
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * Delete texts that vanished from the source before a day, with their translations: the only thing that ever deletes
 * a translation.
 * @returns one entry a document that has such texts or is damaged.
 * @throws SetupError for anything but a date, a document without catalogue, or a file that cannot be written.
 */
export const prune = async (
  config: Config,
  request: PruneRequest,
  effects: Effects = nodeEffects,
): Promise<PrunedDocument[]> => {
  if (!day.test(request.before)) throw new SetupError(saying('prune.date', { date: request.before }))
  const languages = await catalogLanguages(config, effects)
  const folder = posix.join(config.folders.translations, config.sourceLanguage)
  const known = (
    await effects.list(posix.join(config.folders.translations, '.state', config.sourceLanguage), [
      '**/*.json',
    ])
  ).concat(await effects.list(folder, ['**/*.json']))
  const names = [...new Set(known.map(path => path.replace(/\.json$/, '')))]
    .filter(name => name !== 'interface')
    .sort()
  const stranger = request.documents?.find(name => !names.includes(name))
  if (stranger !== undefined) throw new SetupError(saying('prune.document', { name: stranger, names }))
  const chosen = request.documents?.length ? request.documents : names
  const pruned: PrunedDocument[] = []
  for (const name of chosen) pruned.push(await pruneDocument(name, request, { config, languages, effects }))
  return pruned.filter(({ pruned: texts, isLeft }) => texts.length > 0 || isLeft)
}
