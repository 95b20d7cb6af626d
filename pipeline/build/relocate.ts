import { posix } from 'node:path'
import type { Config } from '../config.js'
import { SetupError, severity } from '../model/diagnostic.js'
import type { Document, Segmented } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import { saying } from '../model/messages/message.js'
import type { Layer, Layers } from '../segment/layer.js'
import { entriesOf, withEntries, withoutEntries } from '../segment/relocate/entries.js'
import { type Arriving, type Kinship, kinships, type Leaving } from '../segment/relocate/kinship.js'
import { segment } from '../segment/segment.js'
import { changesOf, layerFiles, type ReadLayer, readLayer } from '../segment/translation-files.js'
import { readSource } from './read-source.js'
import type { Source } from './sources.js'

/** What a document took over from another. */
export interface Heritage {
  from: string
  /** Segments, of so many that the other had. */
  segments: number
  of: number
}

/** What must stand in the catalogues before each document is reconciled with its own. */
export interface Relocation {
  /** Files that hold something else than on the disk, by absolute path. */
  files: Map<string, string>
  /** Files that hold nothing more and go, absolute. */
  removed: string[]
  /** What each document took over, by name. */
  heritage: Map<string, Heritage[]>
  /** Documents whose catalogues have changed. */
  touched: Set<string>
  /** Documents whose source file is gone and whose catalogues nobody took over. */
  orphans: string[]
}

/** A document's catalogues as they were read. */
interface Holding {
  name: string
  source: ReadLayer
  targets: Map<LanguageTag, ReadLayer>
  isDamaged: boolean
}

/** A document whose texts are looked at, with what it will hold. */
interface Place {
  name: string
  document: Document | undefined
  holding: Holding
  layers: Layers
}

interface World {
  config: Config
  languages: readonly LanguageTag[]
  effects: Effects
}

const filesOf = ({ config }: World, language: LanguageTag, name: string) =>
  layerFiles(config.project, config.folders.translations, language, name)

const readHolding = async (name: string, world: World): Promise<Holding> => {
  const read = (language: LanguageTag) => readLayer(filesOf(world, language, name), world.effects)
  const source = await read(world.config.sourceLanguage)
  const targets = new Map<LanguageTag, ReadLayer>()
  for (const language of world.languages) targets.set(language, await read(language))
  const isDamaged = [source, ...targets.values()].some(({ damaged }) => damaged)
  return { name, source, targets, isDamaged }
}

/** Names of the documents that have a catalogue. */
const catalogued = async ({ config, effects }: World): Promise<string[]> => {
  const folder = posix.join(config.folders.translations, config.sourceLanguage)
  const paths = await effects.list(folder, ['**/*.json'])
  return paths.map(path => path.replace(/\.json$/, '')).filter(name => name !== 'interface')
}

/** Names of the Markdown files in the source folder. One that `documents` leaves out of the book is not gone. */
const namesInSource = async ({ config, effects }: World): Promise<Set<string>> => {
  const paths = await effects.list(config.folders.source, ['**/*.{md,markdown}'])
  return new Set(paths.map(path => path.replace(/\.[^./]+$/, '')))
}

/** Places that can be read whole: nothing is taken from others or given to them. */
const placeOf = async (
  name: string,
  source: Source | undefined,
  world: World,
): Promise<Place | undefined> => {
  const document = source && (await readSource(source, world.config, world.effects))
  const holding = await readHolding(name, world)
  const isBroken = document?.messages.some(message => severity(message) === 'error') ?? false
  if (holding.isDamaged || isBroken) return undefined
  return { name, document, holding, layers: { source: holding.source, targets: holding.targets } }
}

const cut = (document: Document, source: Layer, { config }: World): Segmented =>
  segment(document, source, config.segmentation)

/** The texts of a document without source file: those that had vanished before are among them. */
const textsOf = ({ catalog, state }: Layer): string[] => [
  ...catalog.values(),
  ...[...state.obsolete.values()].map(({ text }) => text),
]

/** The texts that leave a document: all of one without source file, else those that vanish. */
const leavingOf = ({ name, document, layers }: Place, segmented: Segmented | undefined): Leaving[] => {
  const vanishing = segmented?.reconciliation.obsolete.map(({ text }) => text) ?? []
  const texts = document ? vanishing : textsOf(layers.source)
  return texts.length > 0 ? [{ name, texts, isOrphan: !document }] : []
}

const arrivingOf = ({ name, holding }: Place, segmented: Segmented | undefined): Arriving[] => {
  const texts = (segmented?.reconciliation.matches ?? [])
    .filter(({ fate }) => fate === 'new')
    .map(({ text }) => text)
  return texts.length > 0 ? [{ name, texts, isNew: holding.source.texts.catalog === undefined }] : []
}

/** What of a document may go to another: all of one without source file, else what vanishes from it. */
const offered = ({ document, layers }: Place, world: World): string[] => {
  if (!document) return [...layers.source.catalog.keys(), ...layers.source.state.obsolete.keys()]
  return cut(document, layers.source, world).reconciliation.obsolete.map(({ id }) => id)
}

/** Let one document take over from another what it has of its texts. @returns how many segments. */
const takeOver = (to: Place, from: Place, world: World): number => {
  if (!to.document) return 0
  const ids = offered(from, world)
  const { layers, idHere } = withEntries(to.layers, entriesOf(from.layers, ids))
  const living = new Set(cut(to.document, layers.source, world).reconciliation.matches.map(({ id }) => id))
  const before = new Set(
    cut(to.document, to.layers.source, world).reconciliation.matches.flatMap(({ id, fate }) =>
      fate === 'new' ? [] : [id],
    ),
  )
  const taken = ids.filter(id => living.has(idHere(id)) && !before.has(idHere(id)))
  to.layers = withEntries(to.layers, entriesOf(from.layers, taken)).layers
  from.layers = withoutEntries(from.layers, taken)
  return taken.length
}

/** All that is left of a document goes to another. */
const takeRest = (to: Place, from: Place): void => {
  to.layers = withEntries(to.layers, from.layers).layers
  from.layers = withoutEntries(from.layers, idsIn(from.layers))
}

const idsIn = ({ source, targets }: Layers): string[] =>
  [source, ...targets.values()].flatMap(({ catalog, state }) => [
    ...catalog.keys(),
    ...state.segments.keys(),
    ...state.obsolete.keys(),
  ])

const changesIn = ({ name, holding, layers }: Place, world: World) => [
  ...changesOf(filesOf(world, world.config.sourceLanguage, name), holding.source, layers.source),
  ...[...holding.targets].flatMap(([language, before]) =>
    changesOf(filesOf(world, language, name), before, layers.targets.get(language) ?? before),
  ),
]

const standing = ({ name, holding }: Place, world: World): string[] =>
  [[world.config.sourceLanguage, holding.source] as const, ...holding.targets].flatMap(
    ([language, { texts }]) => {
      const files = filesOf(world, language, name)
      return [
        ...(texts.catalog === undefined ? [] : [files.catalog]),
        ...(texts.state === undefined ? [] : [files.state]),
      ]
    },
  )

const none = (orphans: string[] = []): Relocation => ({
  files: new Map(),
  removed: [],
  heritage: new Map(),
  touched: new Set(),
  orphans,
})

/** Make the moves that kinships call for, the closest first. */
const moved = (
  kin: readonly Kinship[],
  places: ReadonlyMap<string, Place>,
  world: World,
): Map<string, Heritage[]> => {
  const heritage = new Map<string, Heritage[]>()
  const had = new Map([...places].map(([name, { layers }]) => [name, textsOf(layers.source).length]))
  for (const { from, to } of kin) {
    const [donor, heir] = [places.get(from.name), places.get(to.name)]
    const segments = donor && heir ? takeOver(heir, donor, world) : 0
    if (segments === 0) continue
    const entry = { from: from.name, segments, of: had.get(from.name) ?? 0 }
    heritage.set(to.name, [...(heritage.get(to.name) ?? []), entry])
  }
  for (const { from, to } of kin) {
    const [donor, heir] = [places.get(from.name), places.get(to.name)]
    const entry = heritage.get(to.name)?.find(one => one.from === from.name)
    if (!donor || !heir || !entry || donor.document || idsIn(donor.layers).length === 0) continue
    takeRest(heir, donor)
  }
  return heritage
}

/**
 * Recognise documents that were renamed, divided or put together, by their content, and move what is known of their
 * segments along, in every language: ids, texts, states, notes, joins. Writes nothing.
 * @param sources all documents of the book.
 */
export const relocate = async (
  sources: readonly Source[],
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
): Promise<Relocation> => {
  const world: World = { config, languages, effects }
  const known = await catalogued(world)
  const names = new Set(sources.map(({ name }) => name))
  const there = await namesInSource(world)
  const orphans = known.filter(name => !names.has(name) && !there.has(name))
  const isSettled = orphans.length === 0 && sources.every(({ name }) => known.includes(name))
  if (isSettled || known.length === 0) return none()
  const places = new Map<string, Place>()
  const leaving: Leaving[] = []
  const arriving: Arriving[] = []
  const sourceOf = new Map(sources.map(source => [source.name, source]))
  for (const name of [...sourceOf.keys(), ...orphans]) {
    const place = await placeOf(name, sourceOf.get(name), world)
    if (!place) continue
    places.set(place.name, place)
    const segmented = place.document && cut(place.document, place.layers.source, world)
    leaving.push(...leavingOf(place, segmented))
    arriving.push(...arrivingOf(place, segmented))
  }
  const heritage = moved(kinships(leaving, arriving), places, world)
  return relocationOf(heritage, places, orphans, world)
}

const relocationOf = (
  heritage: Map<string, Heritage[]>,
  places: ReadonlyMap<string, Place>,
  orphans: readonly string[],
  world: World,
): Relocation => {
  const touched = new Set([...heritage].flatMap(([to, entries]) => [to, ...entries.map(({ from }) => from)]))
  const relocation = { ...none(), heritage, touched }
  const isEmpty = ({ document, layers }: Place): boolean => !document && idsIn(layers).length === 0
  for (const place of [...touched].flatMap(name => places.get(name) ?? [])) {
    if (isEmpty(place)) relocation.removed.push(...standing(place, world))
    else for (const { path, content } of changesIn(place, world)) relocation.files.set(path, content)
  }
  const isLeft = (name: string): boolean => {
    const place = places.get(name)
    return !place || !isEmpty(place)
  }
  return { ...relocation, orphans: orphans.filter(isLeft) }
}

/** Segments of which no language knows anything: `extract` has seen them, and nobody has worked on them. */
const untouched = ({ source, targets }: Layers): string[] =>
  [...source.catalog.keys()].filter(id =>
    [...targets.values()].every(({ catalog, state }) => !catalog.has(id) && !state.segments.has(id)),
  )

/**
 * Give all that a document had to another, whatever their texts: it was renamed. Writes nothing.
 * @param from a document whose source file is gone.
 * @throws SetupError when it has no catalogue, or one of the two is damaged.
 */
export const relocateWhole = async (
  from: string,
  to: Source,
  config: Config,
  languages: readonly LanguageTag[],
  effects: Effects,
): Promise<Relocation> => {
  const world: World = { config, languages, effects }
  const [donor, heir] = [await placeOf(from, undefined, world), await placeOf(to.name, to, world)]
  if (!donor || !heir)
    throw new SetupError(
      donor
        ? saying('move.unreadable', { path: to.path })
        : saying('move.unreadable.catalogues', { name: from }),
    )
  const segments = donor.layers.source.catalog.size
  if (idsIn(donor.layers).length === 0) throw new SetupError(saying('move.no-catalogue', { name: from }))
  heir.layers = withoutEntries(heir.layers, untouched(heir.layers))
  takeRest(heir, donor)
  const places = new Map([donor, heir].map(place => [place.name, place]))
  return relocationOf(new Map([[to.name, [{ from, segments, of: segments }]]]), places, [], world)
}
