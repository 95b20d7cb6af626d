import type {
  Catalog,
  Match,
  ObsoleteSegment,
  Reconciliation,
  SegmentState,
  StateFile,
} from '../model/catalog.js'
import { hashText } from '../model/hash.js'

/** One language's texts of a document with their states. */
export interface Layer {
  catalog: Catalog
  state: StateFile
}

/** An entry while it is carried over: its text, and what is known of it. */
interface Entry {
  text: string | undefined
  state: SegmentState
}

const bare = ({ text: _, since: __, ...state }: ObsoleteSegment): SegmentState => state

/** The entry of an id, living or obsolete. */
const entryOf = ({ catalog, state }: Layer, id: string): Entry => {
  const living = catalog.get(id)
  const known = state.segments.get(id)
  const obsolete = state.obsolete.get(id)
  if (living !== undefined || !obsolete) return { text: living, state: known ?? {} }
  return { text: obsolete.text, state: { ...bare(obsolete), ...known } }
}

/** An edited text's translation was made for the text before, whether or not that was written down. */
const boundTo = (previous: string | undefined, { text, state }: Entry): SegmentState =>
  text === undefined || previous === undefined || state.source !== undefined
    ? state
    : { ...state, source: hashText(previous) }

/** Entries of ids that the source has lost: kept as obsolete, with the day. */
const retire = (
  layer: Layer,
  ids: readonly string[],
  previous: ReadonlyMap<string, string>,
  day: string,
): Map<string, ObsoleteSegment> => {
  const obsolete = new Map(layer.state.obsolete)
  for (const id of ids) {
    const entry = entryOf(layer, id)
    if (entry.text === undefined) continue
    obsolete.set(id, { text: entry.text, since: day, ...boundTo(previous.get(id), entry) })
  }
  return obsolete
}

const living = (matches: readonly Match[]): Set<string> => new Set(matches.map(({ id }) => id))

/**
 * Carry the source language's layer over to an edited source.
 * @param day ISO 8601 date, for what vanishes.
 * @returns texts in reading order; vanished ones obsolete, revived ones back. Nothing is dropped.
 */
export const carrySource = (source: Layer, { matches, obsolete }: Reconciliation, day: string): Layer => {
  const vanished = retire(
    source,
    obsolete.map(({ id }) => id),
    new Map(),
    day,
  )
  const segments = new Map<string, SegmentState>()
  for (const { id } of matches) {
    segments.set(id, entryOf(source, id).state)
    vanished.delete(id)
  }
  const catalog = new Map(matches.map(({ id, text }) => [id, text]))
  return { catalog, state: { ...source.state, segments, obsolete: vanished } }
}

/**
 * Carry a target language's layer over to an edited source: in reading order; vanished texts obsolete, revived
 * ones back with their translation; a translation of an edited text is bound to the text it was made for, so that
 * it is known to be stale. Texts of ids that nobody knows stay at the end.
 * @param previous the source texts before, by id.
 */
export const carryTarget = (
  target: Layer,
  { matches, obsolete }: Reconciliation,
  previous: ReadonlyMap<string, string>,
  day: string,
): Layer => {
  const retired = obsolete.map(({ id }) => id)
  const kept = retire(target, retired, previous, day)
  const catalog: Catalog = new Map()
  const segments = new Map<string, SegmentState>()
  for (const match of matches) {
    const { id } = match
    const entry = entryOf(target, id)
    segments.set(id, boundTo(match.previous, entry))
    if (entry.text !== undefined) catalog.set(id, entry.text)
    kept.delete(id)
  }
  const gone = new Set([...living(matches), ...retired])
  for (const [id, text] of target.catalog) if (!gone.has(id)) catalog.set(id, text)
  for (const [id, state] of target.state.segments) if (!gone.has(id)) segments.set(id, state)
  return { catalog, state: { ...target.state, segments, obsolete: kept } }
}
