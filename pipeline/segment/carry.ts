import type { Catalog, ObsoleteSegment, Reconciliation, SegmentState } from '../model/catalog.js'
import { hashText } from '../model/hash.js'
import { heldStates } from '../model/signed-states.js'
import { withWording } from '../model/stale-states.js'
import { type Entry, entryOf, type Layer } from './layer.js'
import { between } from './regroup/old-units.js'
import { joinInto, unjoin } from './seams/layers.js'
import { settleStrays, withOther } from './strays.js'

const bare = ({ text: _, since: __, ...state }: ObsoleteSegment): SegmentState => state

/** The entry of an id that had vanished and is back. */
const revivedEntry = (layer: Layer, id: string): Entry => {
  const entry = entryOf(layer, id)
  const obsolete = layer.state.obsolete.get(id)
  if (entry.text !== undefined || !obsolete || obsolete.joined) return entry
  return { text: obsolete.text, state: { ...bare(obsolete), ...entry.state } }
}

/** A translation that is back; where a merge brought another one meanwhile, that holds and tells of it. */
const revivedTranslation = (layer: Layer, id: string): Entry => {
  const { text, state } = entryOf(layer, id)
  const obsolete = layer.state.obsolete.get(id)
  if (text === undefined || !obsolete || obsolete.joined) return revivedEntry(layer, id)
  return { text, state: withOther(state, text, obsolete.text) }
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

/** The states of ids that were joined into others: kept for when they are parted again. */
const dormant = ({ state }: Layer, { joins, aliases }: Reconciliation): [string, SegmentState][] =>
  [...(joins?.values() ?? []), ...(aliases?.values() ?? [])]
    .flat()
    .flatMap((id): [string, SegmentState][] => {
      const own = state.segments.get(id)
      return own ? [[id, own]] : []
    })

/**
 * Carry the source language's layer over to an edited source.
 * @param day ISO 8601 date, for what vanishes.
 * @returns texts in reading order; vanished ones obsolete, revived ones back. Nothing is dropped.
 */
export const carrySource = (source: Layer, reconciliation: Reconciliation, day: string): Layer => {
  const { matches, joins, splits, aliases } = reconciliation
  const vanished = retire(
    source,
    reconciliation.obsolete.map(({ id }) => id),
    new Map(),
    day,
  )
  const segments = new Map(dormant(source, reconciliation))
  for (const { id } of matches) {
    segments.set(id, revivedEntry(source, id).state)
    vanished.delete(id)
  }
  const catalog = new Map(matches.map(({ id, text }) => [id, text]))
  const seams = {
    ...(joins ? { joins } : {}),
    ...(splits ? { splits } : {}),
    ...(aliases ? { aliases } : {}),
  }
  const { gone: _, ...state } = source.state
  return { catalog, state: { ...state, ...seams, segments, obsolete: vanished } }
}

/** Join the translations of texts that a new cut of the same words made one. */
const mergeTargets = (
  target: Layer,
  { merged = [], matches }: Reconciliation,
  previous: ReadonlyMap<string, string>,
): Layer => {
  const texts = new Map(matches.map(({ id, text }) => [id, text]))
  let layer = target
  for (const { id, others } of merged) {
    let source = previous.get(id) ?? ''
    for (const [index, other] of others.entries()) {
      const next = previous.get(other) ?? ''
      const isLast = index === others.length - 1
      const whole = isLast ? (texts.get(id) ?? '') : source + between(source, next) + next
      layer = joinInto(layer, { id, source }, { id: other, source: next }, whole)
      source = whole
    }
  }
  return layer
}

/** Part the translations of texts that had been merged and are cut apart again. */
const partTargets = (
  target: Layer,
  { parted = [], matches }: Reconciliation,
  previous: ReadonlyMap<string, string>,
): Layer => {
  const texts = new Map(matches.map(({ id, text }) => [id, text]))
  const sideOf = (id: string) => ({ id, source: texts.get(id) ?? '' })
  let layer = target
  for (const { id, others } of parted)
    for (const other of [...others].reverse())
      layer = unjoin(layer, sideOf(id), sideOf(other), previous.get(id) ?? '')
  return layer
}

/**
 * Carry a target language's layer over to an edited source: in reading order; vanished texts obsolete, revived
 * ones back with their translation; a translation of an edited text is bound to the text it was made for, so that
 * it is known to be stale. Texts of ids that nobody knows stay at the end.
 * @param previous the source texts before, by id.
 * @param vanished ids of all texts that stand in the source no more.
 */
export const carryTarget = (
  target: Layer,
  reconciliation: Reconciliation,
  previous: ReadonlyMap<string, string>,
  vanished: ReadonlySet<string>,
  day: string,
): Layer => {
  const { matches, obsolete } = reconciliation
  const recut = partTargets(mergeTargets(target, reconciliation, previous), reconciliation, previous)
  const layer = settleStrays(recut, reconciliation, vanished, day)
  const retired = obsolete.map(({ id }) => id)
  const kept = retire(layer, retired, previous, day)
  const catalog: Catalog = new Map()
  const segments = new Map<string, SegmentState>()
  for (const match of matches) {
    const { id, fate } = match
    const entry = fate === 'revived' ? revivedTranslation(layer, id) : entryOf(layer, id)
    segments.set(id, withWording(boundTo(match.previous, entry), entry.text, match.text))
    if (entry.text !== undefined) catalog.set(id, entry.text)
    if (fate === 'revived' && !layer.state.obsolete.get(id)?.joined) kept.delete(id)
  }
  const gone = new Set([...matches.map(({ id }) => id), ...retired])
  for (const [id, text] of layer.catalog) if (!gone.has(id)) catalog.set(id, text)
  for (const [id, state] of layer.state.segments) if (!gone.has(id)) segments.set(id, state)
  return { catalog, state: heldStates(catalog, { ...layer.state, segments, obsolete: kept }).state }
}
