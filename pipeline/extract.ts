import { posix } from 'node:path'
import { readCurrent } from './build/current-texts.js'
import { chooseSources, findSources, type Source } from './build/sources.js'
import type { Config } from './config.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import { noProgress, type Progress } from './model/progress.js'
import { nodeEffects } from './node.js'
import type { ExtractReport } from './segment/report.js'

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
  /** Catalogues and state files that were written, or would be, relative to the project. */
  files: string[]
  /** The source or a catalogue could not be read whole: nothing of the document is written. */
  isLeft: boolean
  messages: Diagnostic[]
}

const extractDocument = async (
  source: Source,
  config: Config,
  dryRun: boolean,
  effects: Effects,
): Promise<ExtractedDocument> => {
  const { report, changes, isLeft, messages } = await readCurrent(source, config, effects)
  if (!dryRun) for (const { path, content } of changes) await effects.write(path, content)
  const files = changes.map(({ path }) => posix.relative(config.project, path))
  return { report, files, isLeft, messages }
}

/**
 * Bring the catalogues of a book up to date with its source: every text keeps its id, nothing is dropped.
 * @returns one entry a document, in the order of their names. A document or catalogue that cannot be read
 *   whole is left as it is.
 * @throws SetupError when nothing can be done: no such document, a folder that cannot be written.
 */
export const extract = async (
  config: Config,
  request: ExtractRequest = {},
  effects: Effects = nodeEffects,
  progress: Progress = noProgress,
): Promise<ExtractedDocument[]> => {
  const sources = chooseSources(await findSources(config, effects), request.documents)
  const extracted: ExtractedDocument[] = []
  for (const [done, source] of sources.entries()) {
    progress({ doing: 'extracting', document: source.name, done, total: sources.length })
    extracted.push(await extractDocument(source, config, request.dryRun ?? false, effects))
  }
  return extracted
}
