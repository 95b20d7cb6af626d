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
}

/** One language's layer as it was read from disk. */
export interface ReadLayer extends Layer {
  diagnostics: Diagnostic[]
  /** One of the files was not understood: neither may be written. */
  damaged: boolean
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

/**
 * Read one language's layer; a missing file is an empty one. A state that was given to another wording does not hold.
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
  const isSame = catalogText === before?.texts.catalog && stateText === before?.texts.state
  if (before && isSame && unread.length === 0 && !before.damaged) return before
  const catalog = parseCatalog(catalogText ?? '{}', shown(files.catalog, files.root))
  const state =
    stateText === undefined
      ? { state: emptyState(), diagnostics: [], damaged: false }
      : parseState(stateText, shown(files.state, files.root))
  const held = heldStates(catalog.catalog, state.state)
  const told = fellFrom(held.fell, shown(files.catalog, files.root), catalogText ?? '')
  return {
    catalog: catalog.catalog,
    state: held.state,
    diagnostics: [...unread, ...catalog.diagnostics, ...state.diagnostics, ...told],
    damaged: unread.length > 0 || catalog.damaged || state.damaged,
    texts: { catalog: catalogText, state: stateText },
  }
}

/** A file's path with what it shall hold. */
export interface Change {
  path: string
  content: string
}

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
