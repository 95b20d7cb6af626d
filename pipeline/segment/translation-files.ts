import { join } from 'node:path'
import { parseCatalog, serializeCatalog } from '../model/catalog-file.js'
import { catalogLines } from '../model/catalog-lines.js'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { saying } from '../model/messages/message.js'
import { readJsonText } from '../model/read-json-text.js'
import { heldStates } from '../model/signed-states.js'
import { emptyState, parseState, serializeState } from '../model/state-file.js'
import { nodeEffects } from '../node.js'
import type { Layer } from './layer.js'

/** Where a document's files of one language stand. Absolute, and relative to the project's folder for messages. */
export interface LayerFiles {
  catalog: string
  state: string
  /** Taken off the front of paths in messages. */
  root: string
  /** The folder of all translations. */
  folder: string
}

/** The two files of a layer. */
type FileKind = 'catalog' | 'state'

/** One language's layer as it was read from disk. */
export interface ReadLayer extends Layer {
  diagnostics: Diagnostic[]
  /** One of the files was not understood, or was lost: neither may be written. */
  damaged: boolean
  /** Files that are not there and were. */
  lost: readonly FileKind[]
  /** What the files held, undefined where there was none. */
  texts: { catalog: string | undefined; state: string | undefined }
}

/**
 * The files of a document in a language: `translations/en/guide/intro.json` and
 * `translations/.state/en/guide/intro.json`.
 */
export const layerFiles = (
  root: string,
  translations: string,
  language: LanguageTag,
  document: string,
): LayerFiles => ({
  root,
  folder: translations,
  catalog: join(translations, language, `${document}.json`),
  state: join(translations, '.state', language, `${document}.json`),
})

const shown = (path: string, root: string): string =>
  path.startsWith(root)
    ? path
        .slice(root.length)
        .replace(/^[/\\]/, '')
        .replaceAll('\\', '/')
    : path

/** Warnings of texts that were changed by hand since somebody vouched for them. */
const fellFrom = (fell: readonly string[], file: string, text: string): Diagnostic[] => {
  const lines = catalogLines(fell.length > 0 ? text : '')
  return fell.map(id =>
    diagnostic({
      severity: 'warning',
      rule: 'translation-state',
      file,
      place: { line: lines.get(id) ?? 1, column: 1 },
      reason: saying('state.changed', { id }),
      note: saying('state.changed.do'),
    }),
  )
}

/** How many translations a state file speaks of. */
const stated = ({ state }: Layer): number =>
  [...state.segments.values()].filter(({ source, target }) => source !== undefined || target !== undefined)
    .length

/**
 * What was lost of a layer. An empty file is not written, so a missing one may be as it should. Translations were lost
 * where their states stand. States alone never tell: catalogues made by hand have none.
 */
const lostOf = async (
  files: LayerFiles,
  { texts, ...layer }: Layer & Pick<ReadLayer, 'texts'>,
  effects: Effects,
  before: ReadLayer | undefined,
): Promise<FileKind[]> => {
  const isLost = async (kind: FileKind): Promise<boolean> => {
    if (texts[kind] !== undefined) return false
    const wasThere = before !== undefined && (before.texts[kind] !== undefined || before.lost.includes(kind))
    return (kind === 'catalog' && stated(layer) > 0) || effects.isLost(files.folder, files[kind], wasThere)
  }
  const kinds: FileKind[] = ['catalog', 'state']
  const lost = await Promise.all(kinds.map(isLost))
  return kinds.filter((_, index) => lost[index])
}

/** Errors of files that were lost: who wrote them anew would keep the old ones from coming back. */
const lack = (lost: readonly FileKind[], files: LayerFiles, layer: Layer): Diagnostic[] =>
  lost.map(kind => {
    const file = shown(files[kind], files.root)
    const other = shown(files[kind === 'catalog' ? 'state' : 'catalog'], files.root)
    const count = kind === 'catalog' ? stated(layer) : layer.catalog.size
    const reason = count > 0 ? saying(`lost.${kind}`, { other, count }) : saying('lost.all')
    return diagnostic({
      severity: 'error',
      rule: 'translation-file',
      file,
      reason,
      note: saying('lost.do', { file }),
    })
  })

/**
 * Read one language's layer; a missing file is an empty one, unless it was lost. A state that was given to another wording does not hold.
 * @param before what was read earlier: it is given back where the files hold the same still.
 */
export const readLayer = async (
  files: LayerFiles,
  effects: Effects = nodeEffects,
  before?: ReadLayer,
): Promise<ReadLayer> => {
  const read = (path: string) => readJsonText(path, shown(path, files.root), effects)
  const [readCatalog, readState] = await Promise.all([read(files.catalog), read(files.state)])
  const [catalogText, stateText] = [readCatalog.text, readState.text]
  const unread = [...readCatalog.diagnostics, ...readState.diagnostics]
  const texts = { catalog: catalogText, state: stateText }
  const isSame = catalogText === before?.texts.catalog && stateText === before?.texts.state
  if (before && isSame && unread.length === 0 && !before.damaged)
    if ((await lostOf(files, { ...before, texts }, effects, before)).length === 0) return before
  const catalog = parseCatalog(catalogText ?? '{}', shown(files.catalog, files.root))
  const state =
    stateText === undefined
      ? { state: emptyState(), diagnostics: [], damaged: false }
      : parseState(stateText, shown(files.state, files.root))
  const held = heldStates(catalog.catalog, state.state)
  const layer = { catalog: catalog.catalog, state: held.state }
  const lost = await lostOf(files, { ...layer, texts }, effects, before)
  const told = fellFrom(held.fell, shown(files.catalog, files.root), catalogText ?? '')
  return {
    ...layer,
    diagnostics: [
      ...unread,
      ...lack(lost, files, layer),
      ...catalog.diagnostics,
      ...state.diagnostics,
      ...told,
    ],
    damaged: unread.length > 0 || lost.length > 0 || catalog.damaged || state.damaged,
    lost,
    texts,
  }
}

/** A file's path with what it shall hold. */
export interface Change {
  path: string
  content: string
  /** What it held when it was read, undefined where there was none: another program may have written into it since. */
  before?: { text: string | undefined }
}

/** Changes that are made only where the files hold still what was read of them. */
export const unlessChanged = (changes: readonly Change[], files: LayerFiles, read: ReadLayer): Change[] =>
  changes.map(change => ({
    ...change,
    before: { text: change.path === files.catalog ? read.texts.catalog : read.texts.state },
  }))

/** What must be written so that the files hold a layer: nothing where they do, no file for nothing. */
export const changesOf = (files: LayerFiles, before: ReadLayer, layer: Layer): Change[] => {
  const wanted = [
    { path: files.catalog, content: serializeCatalog(layer.catalog), found: before.texts.catalog },
    { path: files.state, content: serializeState(layer.state), found: before.texts.state },
  ]
  return wanted
    .filter(({ content, found }) => content !== (found ?? '{}\n'))
    .map(({ path, content }) => ({ path, content }))
}
