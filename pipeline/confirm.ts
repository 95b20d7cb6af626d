import { posix } from 'node:path'
import { readCurrentBook } from './build/current-book.js'
import type { CurrentDocument } from './build/current-texts.js'
import { documentOfIds } from './build/document-of-ids.js'
import { chooseLanguages } from './build/languages.js'
import { chooseSources, findSources, type Source } from './build/sources.js'
import { type Outdated, outdatedOf } from './build/unconfirmed.js'
import { writeTogether } from './build/write-together.js'
import type { Config } from './config.js'
import type { SegmentState } from './model/catalog.js'
import { type Diagnostic, SetupError } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import { hashText } from './model/hash.js'
import type { LanguageTag } from './model/language.js'
import { saying } from './model/messages/message.js'
import { nodeEffects } from './node.js'
import type { Layer } from './segment/layer.js'

/** Which stale translations are right for the source as it stands. */
export interface ConfirmRequest {
  /** Segments. Default: those whose translation was changed since its source was. */
  ids?: readonly string[]
  /** Default: all languages of the configuration. */
  languages?: readonly LanguageTag[]
  /** Name or path of the document. Default: the one that has the segments; without segments, all. */
  document?: string
  /** Who says so; nobody is named where none is given. */
  by?: string
  /** Say what would be confirmed and write nothing. Default false. */
  dryRun?: boolean
}

/** What was confirmed in one document. */
export interface ConfirmedDocument {
  document: string
  confirmed: Outdated[]
  /** Files that were written, or would be, relative to the project. */
  files: string[]
  /** The source or a catalogue could not be read whole: nothing of the document is written. */
  isLeft: boolean
  messages: Diagnostic[]
}

/** The state of a translation that somebody has compared with the source as it stands. */
const madeFor = (
  before: SegmentState,
  source: string,
  known: Pick<SegmentState, 'by' | 'at'>,
): SegmentState => {
  const { state: _, source: __, by: ___, at: ____, origin: _____, target: ______, ...kept } = before
  return { source: hashText(source), ...known, ...kept }
}

const bound = (
  layer: Layer,
  confirmed: readonly Outdated[],
  known: Pick<SegmentState, 'by' | 'at'>,
): Layer => {
  const segments = new Map(layer.state.segments)
  for (const { id, source } of confirmed) segments.set(id, madeFor(segments.get(id) ?? {}, source, known))
  return { ...layer, state: { ...layer.state, segments } }
}

const isMeant =
  ({ ids = [] }: ConfirmRequest, languages: readonly LanguageTag[]) =>
  ({ id, language, isChanged }: Outdated): boolean =>
    languages.includes(language) && (ids.length > 0 ? ids.includes(id) : isChanged)

const documentsOf = async (
  { ids = [], document }: ConfirmRequest,
  config: Config,
  effects: Effects,
): Promise<Source[]> =>
  ids.length > 0
    ? [await documentOfIds(config, ids, document, effects)]
    : chooseSources(await findSources(config, effects), document === undefined ? [] : [document])

const changesOf = (
  { layers, changesTo }: CurrentDocument,
  confirmed: readonly Outdated[],
  known: Pick<SegmentState, 'by' | 'at'>,
) => {
  const targets = [...layers.targets].map(([language, layer]): [LanguageTag, Layer] => [
    language,
    bound(
      layer,
      confirmed.filter(each => each.language === language),
      known,
    ),
  ])
  return changesTo({ ...layers, targets: new Map(targets) })
}

/** @throws SetupError for a segment that was named and is not stale. */
const refuseFresh = ({ ids = [] }: ConfirmRequest, documents: readonly ConfirmedDocument[]): void => {
  if (documents.some(({ isLeft }) => isLeft)) return
  const found = new Set(documents.flatMap(({ confirmed }) => confirmed.map(({ id }) => id)))
  const fresh = ids.find(id => !found.has(id))
  if (fresh !== undefined) throw new SetupError(saying('confirm.fresh', { id: fresh }))
}

/**
 * Say of stale translations that they are right for the source as it stands. Files of the documents are brought up to date
 * with the source first.
 * @returns one entry a document in which something was confirmed, or that could not be read whole.
 * @throws SetupError when there is no such segment, one that was named is not stale, or a file cannot be written.
 */
export const confirm = async (
  config: Config,
  request: ConfirmRequest = {},
  effects: Effects = nodeEffects,
): Promise<ConfirmedDocument[]> => {
  const languages = chooseLanguages(config, request.languages)
  const sources = await documentsOf(request, config, effects)
  const { documents } = await readCurrentBook(sources, config, effects)
  const known = { ...(request.by ? { by: request.by } : {}), at: effects.now().toISOString() }
  const chosen = documents
    .filter(({ source }) => sources.some(({ name }) => name === source.name))
    .map(current => {
      const confirmed = outdatedOf(current).filter(isMeant(request, languages))
      return { current, confirmed, changes: confirmed.length > 0 ? changesOf(current, confirmed, known) : [] }
    })
  const reports = chosen
    .filter(({ current, confirmed }) => current.isLeft || confirmed.length > 0)
    .map(({ current: { source, isLeft, messages }, confirmed, changes }) => ({
      document: source.name,
      confirmed: isLeft ? [] : confirmed,
      files: changes.map(({ path }) => posix.relative(config.project, path)),
      isLeft,
      messages,
    }))
  refuseFresh(request, reports)
  if (!request.dryRun) for (const { changes } of chosen) await writeTogether(changes, effects)
  return reports
}
