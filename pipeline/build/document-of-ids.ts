import type { Config } from '../config.js'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { layerFiles, readLayer } from '../segment/translation-files.js'
import { chooseSources, findSources, type Source } from './sources.js'

/** A document with those of the ids in question that are its own. */
interface Holder {
  source: Source
  ids: Set<string>
}

/** All ids that a document's catalogue knows: its segments, and those that were joined into them. */
const idsOf = async (source: Source, config: Config, effects: Effects): Promise<Set<string>> => {
  const { project, folders, sourceLanguage } = config
  const files = layerFiles(project, folders.translations, sourceLanguage, source.name)
  const { catalog, state } = await readLayer(files, effects)
  const joined = [state.joins, state.aliases].flatMap(lists => [...(lists?.values() ?? [])].flat())
  return new Set([...catalog.keys(), ...joined])
}

const unknown = (id: string): SetupError => new SetupError(saying('ids.unknown', { id }))

const names = (holders: readonly Holder[]): string[] => holders.map(({ source }) => source.name)

/**
 * The document that has all of some segments. Ids are unique within a document; the same text may bear the
 * same one in another, and then the document must be named.
 * @param asked name or path of the document.
 * @throws SetupError when there is none, or more than one.
 */
export const documentOfIds = async (
  config: Config,
  ids: readonly string[],
  asked: string | undefined,
  effects: Effects,
): Promise<Source> => {
  const sources = await findSources(config, effects)
  if (asked !== undefined) return chooseSources(sources, [asked])[0] as Source
  const holders: Holder[] = []
  for (const source of chooseSources(sources)) {
    const known = await idsOf(source, config, effects)
    const own = new Set(ids.filter(id => known.has(id)))
    if (own.size > 0) holders.push({ source, ids: own })
  }
  const stranger = ids.find(id => !holders.some(holder => holder.ids.has(id)))
  if (stranger !== undefined) throw unknown(stranger)
  const [first, second] = holders.filter(holder => ids.every(id => holder.ids.has(id)))
  if (!first) throw new SetupError(saying('ids.apart', { names: names(holders) }))
  if (second) throw new SetupError(saying('ids.several', { names: names(holders) }))
  return first.source
}
