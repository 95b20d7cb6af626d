import type { ObsoleteSegment, StateFile } from '../../model/catalog.js'
import { minter } from '../ids.js'
import { emptyLayer, type Layer, type Layers } from '../layer.js'

type Lists = StateFile['joins']

const mapLayers = (layers: Layers, change: (layer: Layer) => Layer): Layers => ({
  source: change(layers.source),
  targets: new Map([...layers.targets].map(([language, layer]) => [language, change(layer)])),
})

const kept = <Value>(map: ReadonlyMap<string, Value>, keeps: (id: string) => boolean): Map<string, Value> =>
  new Map([...map].filter(([id]) => keeps(id)))

const filtered = ({ catalog, state }: Layer, keeps: (id: string) => boolean): Layer => {
  const lists = (own: Lists): Lists => own && kept(own, keeps)
  const { joins, splits, aliases } = state
  const seams = { joins: lists(joins), splits: lists(splits), aliases: lists(aliases) }
  return {
    catalog: kept(catalog, keeps),
    state: {
      ...state,
      segments: kept(state.segments, keeps),
      obsolete: kept(state.obsolete, keeps),
      ...(Object.fromEntries(
        Object.entries(seams).filter(([, own]) => own !== undefined),
      ) as Partial<StateFile>),
    },
  }
}

/** Segments with those that were joined into them. */
const familyOf = ({ source }: Layers, ids: Iterable<string>): Set<string> => {
  const family = new Set(ids)
  for (const lists of [source.state.joins, source.state.aliases])
    for (const [id, own] of lists ?? []) if (family.has(id)) for (const other of own) family.add(other)
  return family
}

/** All that is known of some segments of a document, in every language. */
export const entriesOf = (layers: Layers, ids: Iterable<string>): Layers => {
  const family = familyOf(layers, ids)
  return mapLayers(layers, layer => filtered(layer, id => family.has(id)))
}

/** A document without some of its segments, in every language. */
export const withoutEntries = (layers: Layers, ids: Iterable<string>): Layers => {
  const family = familyOf(layers, ids)
  return mapLayers(layers, layer => filtered(layer, id => !family.has(id)))
}

const idsOf = ({ source, targets }: Layers): Set<string> =>
  new Set(
    [source, ...targets.values()].flatMap(({ catalog, state }) => [
      ...catalog.keys(),
      ...state.segments.keys(),
      ...state.obsolete.keys(),
      ...[state.joins, state.aliases].flatMap(lists => [...(lists?.values() ?? [])].flat()),
    ]),
  )

/** New ids for those that are taken. */
const renaming = (taken: Set<string>, guests: Layers): ((id: string) => string) => {
  const mint = minter(taken)
  const names = new Map<string, string>()
  for (const id of idsOf(guests)) {
    if (!taken.has(id)) taken.add(id)
    else names.set(id, mint(guests.source.catalog.get(id) ?? id))
  }
  return id => names.get(id) ?? id
}

const renamed = ({ catalog, state }: Layer, name: (id: string) => string): Layer => {
  const keys = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...map].map(([id, value]) => [name(id), value]))
  const lists = (own: Lists): Lists => own && new Map([...own].map(([id, ids]) => [name(id), ids.map(name)]))
  const led = (one: ObsoleteSegment): ObsoleteSegment =>
    one.joined ? { ...one, joined: { ...one.joined, into: name(one.joined.into) } } : one
  const seams = {
    joins: lists(state.joins),
    splits: state.splits && keys(state.splits),
    aliases: lists(state.aliases),
  }
  return {
    catalog: keys(catalog),
    state: {
      ...state,
      segments: keys(state.segments),
      obsolete: new Map([...keys(state.obsolete)].map(([id, one]) => [id, led(one)])),
      ...(Object.fromEntries(
        Object.entries(seams).filter(([, own]) => own !== undefined),
      ) as Partial<StateFile>),
    },
  }
}

const both = <Value>(
  one: ReadonlyMap<string, Value> = new Map(),
  other: ReadonlyMap<string, Value> = new Map(),
) => new Map([...one, ...other])

const put = (layer: Layer, guest: Layer): Layer => ({
  catalog: both(layer.catalog, guest.catalog),
  state: {
    ...guest.state,
    ...layer.state,
    segments: both(layer.state.segments, guest.state.segments),
    obsolete: both(layer.state.obsolete, guest.state.obsolete),
    joins: both(layer.state.joins, guest.state.joins),
    splits: both(layer.state.splits, guest.state.splits),
    aliases: both(layer.state.aliases, guest.state.aliases),
  },
})

/**
 * A document with segments of another behind its own, in every language.
 * @returns its layers, and the id that each of the others has here: its own, unless that was taken.
 */
export const withEntries = (
  layers: Layers,
  guests: Layers,
): { layers: Layers; idHere: (id: string) => string } => {
  const idHere = renaming(idsOf(layers), guests)
  const languages = new Set([...layers.targets.keys(), ...guests.targets.keys()])
  const here = (guest: Layer | undefined): Layer => renamed(guest ?? emptyLayer(), idHere)
  return {
    layers: {
      source: put(layers.source, here(guests.source)),
      targets: new Map(
        [...languages].map(language => [
          language,
          put(layers.targets.get(language) ?? emptyLayer(), here(guests.targets.get(language))),
        ]),
      ),
    },
    idHere,
  }
}
