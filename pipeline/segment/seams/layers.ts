import type { ObsoleteSegment, SegmentState, StateFile } from '../../model/catalog.js'
import { hashText } from '../../model/hash.js'
import { type Entry, entryOf, type Layer } from '../layer.js'
import { joinEntries, joinTexts } from './join-entries.js'

/** A segment with its source text. */
export interface Side {
  id: string
  source: string
}

const withEntry = (layer: Layer, id: string, { text, state }: Entry): Layer => {
  const catalog = new Map(layer.catalog)
  const segments = new Map(layer.state.segments)
  if (text === undefined) catalog.delete(id)
  else catalog.set(id, text)
  segments.set(id, state)
  return { catalog, state: { ...layer.state, segments } }
}

const withoutEntry = (layer: Layer, id: string): Layer => {
  const catalog = new Map(layer.catalog)
  const segments = new Map(layer.state.segments)
  catalog.delete(id)
  segments.delete(id)
  return { catalog, state: { ...layer.state, segments } }
}

const withObsolete = (layer: Layer, obsolete: StateFile['obsolete']): Layer => ({
  ...layer,
  state: { ...layer.state, obsolete },
})

/**
 * Join a translation into the one before it. What both were is kept with the one that goes, so that `unjoin`
 * can bring it back.
 * @param whole the joined source text.
 */
export const joinInto = (layer: Layer, into: Side, gone: Side, whole: string): Layer => {
  const [first, second] = [entryOf(layer, into.id), entryOf(layer, gone.id)]
  const joined = joinEntries({ ...first, source: into.source }, { ...second, source: gone.source }, whole)
  if (first.text === undefined && second.text === undefined)
    return withEntry(withoutEntry(layer, gone.id), into.id, joined)
  const before = { ...first.state, ...(first.text === undefined ? {} : { text: first.text }) }
  const kept: ObsoleteSegment = {
    ...second.state,
    text: second.text ?? '',
    joined: { into: into.id, before },
  }
  const obsolete = new Map(layer.state.obsolete).set(gone.id, kept)
  return withObsolete(withEntry(withoutEntry(layer, gone.id), into.id, joined), obsolete)
}

const parted = ({ text, joined, ...state }: ObsoleteSegment): Entry => ({ text: text || undefined, state })

/** Notes that were made after two notes lists were joined. */
const notesSince = (now: SegmentState, ...before: SegmentState[]): NonNullable<SegmentState['notes']> => {
  const known = new Set(before.flatMap(({ notes = [] }) => notes.map(note => JSON.stringify(note))))
  return (now.notes ?? []).filter(note => !known.has(JSON.stringify(note)))
}

/** A translation of the whole stays with the first part, bound to the text that it was made for. */
const stayed = ({ text, state }: Entry, whole: string): Entry =>
  text === undefined
    ? { text, state }
    : { text, state: { ...state, source: state.source ?? hashText(whole) } }

/**
 * Give the second part of a segment its own place. A translation cannot be cut: it stays with the first part and
 * is stale, unless it is still what a join made of two, which then are two again.
 * @param whole the source text until now.
 */
export const unjoin = (layer: Layer, first: Side, second: Side, whole: string): Layer => {
  const entry = entryOf(layer, first.id)
  const kept = layer.state.obsolete.get(second.id)
  const before = kept?.joined?.into === first.id ? kept.joined.before : undefined
  if (!kept || !before || joinTexts(before.text, kept.text || undefined) !== entry.text)
    return withEntry(layer, first.id, stayed(entry, whole))
  const { text, ...state } = before
  const back = parted(kept)
  const since = notesSince(entry.state, state, back.state)
  const notes = [...(state.notes ?? []), ...since]
  const obsolete = new Map(layer.state.obsolete)
  obsolete.delete(second.id)
  const restored = { text, state: notes.length > 0 ? { ...state, notes } : state }
  return withObsolete(withEntry(withEntry(layer, first.id, restored), second.id, back), obsolete)
}
