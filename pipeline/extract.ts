import { posix } from 'node:path'
import { changing } from './build/changing.js'
import { type BookDocument, type GoneDocument, readCurrentBook } from './build/current-book.js'
import type { Heritage } from './build/relocate.js'
import { chooseSources, findSources } from './build/sources.js'
import { type Outdated, outdatedOf } from './build/unconfirmed.js'
import { writeTogether } from './build/write-together.js'
import type { Config } from './config.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import { noProgress, type Progress } from './model/progress.js'
import { nodeEffects } from './node.js'
import type { ExtractReport } from './segment/report.js'
import type { Change } from './segment/translation-files.js'

/** What to extract; everything absent is the configuration's. */
export interface ExtractRequest {
  /** Names or paths of documents. Default: all. */
  documents?: readonly string[]
  /** Say what would change and write nothing. */
  dryRun?: boolean
}

/** What became of one document's catalogues. */
export interface ExtractedDocument {
  report: ExtractReport
  /** What it took over from other documents, where it was renamed, divided or put together. */
  heritage: Heritage[]
  /** Catalogues and state files that were written, or would be, relative to the project. */
  files: string[]
  /** The source or a catalogue could not be read whole: nothing of the document is written. */
  isLeft: boolean
  /** Stale translations that were changed since their source was: `confirm` says that they are right now. */
  changed: Outdated[]
  messages: Diagnostic[]
}

/** What became of a document, for a report. */
export const extractedOf = (
  {
    report,
    changes,
    isLeft,
    messages,
    heritage = [],
    layers,
  }: GoneDocument & Partial<Pick<BookDocument, 'heritage' | 'layers'>>,
  config: Config,
): ExtractedDocument => {
  const files = changes.map(({ path }) => posix.relative(config.project, path))
  const changed = layers ? outdatedOf({ layers }).filter(({ isChanged }) => isChanged) : []
  return { report, heritage, files, isLeft, changed, messages }
}

/** What belongs together: each document's files; where texts have moved from one to another, those of all. */
const groupsOf = (documents: readonly BookDocument[], gone: readonly GoneDocument[]): Change[][] => {
  const all = [...documents, ...gone].map(({ changes }) => changes)
  return documents.some(({ heritage }) => heritage.length > 0) ? [all.flat()] : all
}

const extractAlone = async (
  config: Config,
  request: ExtractRequest,
  effects: Effects,
  progress: Progress,
): Promise<ExtractedDocument[]> => {
  const sources = chooseSources(await findSources(config, effects), request.documents)
  const { documents, gone, removed } = await readCurrentBook(
    sources,
    config,
    effects,
    ({ name }, done, total) => progress({ doing: 'extracting', document: name, done, total }),
  )
  if (!request.dryRun) {
    for (const changes of groupsOf(documents, gone)) await writeTogether(changes, effects, config.project)
    for (const path of removed) await effects.remove(path)
  }
  return [...documents, ...gone].map(document => extractedOf(document, config))
}

/**
 * Bring the catalogues of a book up to date with its source: every text keeps its id, nothing is dropped. A document
 * that was renamed, divided or merged is recognised by its content, and all that is known of its texts goes along.
 * @returns one entry a document, in the order of their names; those that others came from are among them. A
 *   document or catalogue that cannot be read whole is left as it is. An open editor and other commands wait meanwhile.
 * @throws SetupError when nothing can be done: no such document, a folder that cannot be written.
 */
export const extract = async (
  config: Config,
  request: ExtractRequest = {},
  effects: Effects = nodeEffects,
  progress: Progress = noProgress,
): Promise<ExtractedDocument[]> => {
  const act = () => extractAlone(config, request, effects, progress)
  return request.dryRun ? act() : changing(config, effects, act)
}
