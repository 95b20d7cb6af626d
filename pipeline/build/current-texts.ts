import type { Config } from '../config.js'
import { type Diagnostic, severity } from '../model/diagnostic.js'
import type { Document, Segmented } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { planExtract } from '../segment/extract.js'
import type { Layers } from '../segment/layer.js'
import type { ExtractReport } from '../segment/report.js'
import type { Change } from '../segment/translation-files.js'
import { readSource } from './read-source.js'
import type { Source } from './sources.js'

/** A document as its source stands now, whatever its catalogues say. */
export interface CurrentDocument {
  /** As it was read. */
  document: Document
  segmented: Segmented
  /** How the source differs from its catalogue. */
  report: ExtractReport
  /** Its texts in all languages, as the catalogues must hold them now. */
  layers: Layers
  /** What must be written to bring the catalogues up to date; nothing of a document that is left. */
  changes: Change[]
  /** What must be written so that the catalogues hold other layers; nothing of a document that is left. */
  changesTo(layers: Layers): Change[]
  /** The source or a catalogue could not be read whole: nothing of the document may be written. */
  isLeft: boolean
  messages: Diagnostic[]
}

/**
 * Read and segment a document, each text under the id it has or will have. Writes nothing.
 * @param languages those of its catalogues: see `catalogLanguages`.
 */
export const readCurrent = async (
  source: Source,
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
): Promise<CurrentDocument> => {
  const { folders, project, segmentation } = config
  const document = await readSource(source, config, effects)
  const { translations } = folders
  const options = { root: project, translations, targetLanguages: languages, segmentation }
  const extraction = await planExtract(document, options, effects)
  const { segmented, report, layers } = extraction
  const messages = [...document.messages, ...extraction.diagnostics]
  // What could not be read whole must not make the texts it lacks obsolete.
  const isLeft = messages.some(message => severity(message) === 'error')
  const changesTo = (wanted: Layers): Change[] => (isLeft ? [] : extraction.changesTo(wanted))
  return { document, segmented, report, layers, changes: changesTo(layers), changesTo, isLeft, messages }
}
