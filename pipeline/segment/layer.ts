import type { Catalog, SegmentState, StateFile } from '../model/catalog.js'
import type { LanguageTag } from '../model/language.js'
import { emptyState } from '../model/state-file.js'

/** One language's texts of a document with their states. */
export interface Layer {
  catalog: Catalog
  state: StateFile
}

/** What is known of a language in which nobody has written yet. */
export const emptyLayer = (): Layer => ({ catalog: new Map(), state: emptyState() })

/** A document's texts in all its languages. */
export interface Layers {
  source: Layer
  targets: ReadonlyMap<LanguageTag, Layer>
}

/** What one language holds of one segment. */
export interface Entry {
  text: string | undefined
  state: SegmentState
}

/** The living entry of an id. */
export const entryOf = ({ catalog, state }: Layer, id: string): Entry => ({
  text: catalog.get(id),
  state: state.segments.get(id) ?? {},
})
