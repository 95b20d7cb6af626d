import type { SegmentState } from '../../model/catalog.js'
import type { LanguageTag } from '../../model/language.js'
import type { State } from '../../model/segment.js'
import { signedFor } from '../../model/signed-states.js'
import type { Layer } from '../../segment/layer.js'
import { type Change, changesOf, unlessChanged } from '../../segment/translation-files.js'
import type { OpenedDocument } from './opened-document.js'

/** What a segment shall hold in a language. */
export interface Written {
  id: string
  text: string
  known: SegmentState
}

/** The state of a confirmed translation: what was said of the text before is not true of it any more. */
export const confirmed = (
  before: SegmentState,
  { text, state, hash, at }: { text: string; state: State; hash: string; at: string },
): SegmentState => {
  const { state: _, source: __, by: ___, at: ____, origin: _____, target: ______, ...kept } = before
  return text === '' ? kept : signedFor({ state, source: hash, at, ...kept }, text)
}

/** A layer in which segments are changed, everything in reading order. */
const changed = (layer: Layer, ids: readonly string[], written: readonly Written[]): Layer => {
  const texts = new Map(layer.catalog)
  const segments = new Map(layer.state.segments)
  for (const { id, text, known } of written) {
    if (text === '') texts.delete(id)
    else texts.set(id, text)
    segments.set(id, known)
  }
  const catalog = new Map<string, string>()
  for (const each of [...ids, ...texts.keys()]) {
    const found = texts.get(each)
    if (found !== undefined) catalog.set(each, found)
  }
  return { catalog, state: { ...layer.state, segments } }
}

/**
 * The files that must be written for changes of segments: the catalogue, then its state. Where the source
 * has been edited since `extract`, what `extract` would write goes along, or the other languages would never
 * learn that they are stale.
 */
export const changesFor = (
  document: OpenedDocument,
  language: LanguageTag,
  written: readonly Written[],
): Change[] => {
  const ids = document.segmented.segments.map(({ id }) => id)
  const layers = [document.sourceLayer, ...document.targets.values()]
  return layers.flatMap(({ language: tag, files, read, carried }) => {
    const layer = tag === language ? changed(carried, ids, written) : carried
    return read.damaged ? [] : unlessChanged(changesOf(files, read, layer), files, read)
  })
}
