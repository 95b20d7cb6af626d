import { posix } from 'node:path'
import type { Config } from '../config.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Document } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { hashText } from '../model/hash.js'
import type { LanguageTag } from '../model/language.js'
import { carry } from '../segment/extract.js'
import type { Layer, Layers } from '../segment/layer.js'
import { segment } from '../segment/segment.js'
import { catalogLanguages } from './catalog-languages.js'
import { readCurrent } from './current-texts.js'
import type { Source } from './sources.js'
import { writeTogether } from './write-together.js'

/** One language's text of a segment whose seams were changed. */
export interface SewnText {
  text: string | undefined
  /** Of a translation: it was made for another source text. */
  isStale: boolean
}

/** A segment after a join or a split. */
export interface SewnSegment {
  id: string
  /** Ids that were joined into it. */
  aliases: string[]
  source: string
  targets: Record<LanguageTag, SewnText>
}

/** What a join or a split made. */
export interface SeamReport {
  document: string
  /** The segments it made, in reading order; none when the document is left. */
  segments: SewnSegment[]
  /** Catalogues and state files that were written, or would be, relative to the project. */
  files: string[]
  /** The source or a catalogue could not be read whole: nothing of the document is written. */
  isLeft: boolean
  messages: Diagnostic[]
}

const textOf = ({ catalog, state }: Layer, id: string, source: string): SewnText => {
  const text = catalog.get(id)
  const madeFor = state.segments.get(id)?.source
  return { text, isStale: text !== undefined && madeFor !== undefined && madeFor !== hashText(source) }
}

const sewn = ({ source, targets }: Layers, id: string): SewnSegment => {
  const text = source.catalog.get(id) ?? ''
  return {
    id,
    aliases: [...(source.state.joins?.get(id) ?? []), ...(source.state.aliases?.get(id) ?? [])],
    source: text,
    targets: Object.fromEntries([...targets].map(([language, layer]) => [language, textOf(layer, id, text)])),
  }
}

/** What is to be done to a document's seams: the layers it makes, and the ids of the segments it makes. */
export type Sewing = (document: Document, layers: Layers) => { layers: Layers; ids: string[] }

/**
 * Change the seams of a document, in every language, and write it: all files or none. Its catalogues are brought
 * up to date with the source first.
 * @throws SetupError when the change cannot be made, or a file cannot be written.
 */
export const sew = async (
  source: Source,
  config: Config,
  { work, dryRun }: { work: Sewing; dryRun: boolean },
  effects: Effects,
): Promise<SeamReport> => {
  const languages = await catalogLanguages(config, effects)
  const current = await readCurrent(source, config, languages, effects)
  const { document, isLeft, messages } = current
  if (isLeft) return { document: source.name, segments: [], files: [], isLeft, messages }
  const made = work(document, current.layers)
  const segmented = segment(document, made.layers.source, config.segmentation)
  const day = effects.now().toISOString().slice(0, 10)
  // Brings what was moved between languages into reading order again.
  const layers = carry(segmented, made.layers.source, made.layers.targets, day)
  const changes = current.changesTo(layers)
  if (!dryRun) await writeTogether(changes, effects, config.project)
  return {
    document: source.name,
    segments: made.ids.map(id => sewn(layers, id)),
    files: changes.map(({ path }) => posix.relative(config.project, path)),
    isLeft,
    messages,
  }
}
