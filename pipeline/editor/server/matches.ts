import type { Config } from '../../config.js'
import { substituteFigures } from '../../language/figures/substitute.js'
import { buildMemory } from '../../memory/memory.js'
import type { LanguageTag } from '../../model/language.js'
import type { Memory, MemoryEntry, MemoryMatch } from '../../model/memory.js'
import type { ConcordanceMessage, MatchMessage, SegmentKey } from '../protocol.js'
import type { OpenedDocument, OpenedLayer } from './opened-document.js'
import type { Store } from './store.js'

/** The translations of a document in a language; those of an earlier wording of the source are not of this one. */
const living = (document: OpenedDocument, { language, carried }: OpenedLayer): MemoryEntry[] => {
  const { segments, name } = document.segmented
  return segments.flatMap((segment, index): MemoryEntry[] => {
    const target = carried.catalog.get(segment.id)
    if (target === undefined) return []
    const { state = 'translated', at, by } = carried.state.segments.get(segment.id) ?? {}
    return [
      {
        source: segment.text,
        target,
        language,
        origin: 'catalog',
        document: name,
        id: segment.id,
        state,
        before: segments[index - 1]?.text ?? '',
        after: segments[index + 1]?.text ?? '',
        ...(at === undefined ? {} : { date: at }),
        ...(by === undefined ? {} : { by }),
      },
    ]
  })
}

const obsolete = (document: OpenedDocument, { language, carried }: OpenedLayer): MemoryEntry[] =>
  [...carried.state.obsolete].flatMap(([id, entry]): MemoryEntry[] => {
    const source = document.sourceLayer.carried.state.obsolete.get(id)?.text
    if (source === undefined) return []
    const { text: target, state = 'translated', since } = entry
    return [
      {
        source,
        target,
        language,
        origin: 'obsolete',
        document: document.segmented.name,
        id,
        state,
        ...(since === undefined ? {} : { date: since }),
      },
    ]
  })

const entriesOf = (document: OpenedDocument): MemoryEntry[] =>
  [...document.targets.values()].flatMap(layer => [...living(document, layer), ...obsolete(document, layer)])

const messageOf = ({ entry, kind, score, difference, substituted }: MemoryMatch): MatchMessage => ({
  percent: Math.floor(score * 100),
  kind,
  difference,
  target: entry.target,
  origin: entry.origin === 'obsolete' ? `${entry.document} †` : entry.document,
  state: entry.state,
  ...(substituted === undefined ? {} : { substituted: substituted.text }),
  ...(entry.date === undefined ? {} : { date: entry.date }),
})

/** What the whole book has already translated. */
export interface BookMemory {
  matches(key: SegmentKey): Promise<MatchMessage[]>
  concordance(text: string, language: LanguageTag): Promise<ConcordanceMessage['lines']>
}

/** A memory of one language, with figures put in each other's place. */
const memoryIn = (
  language: LanguageTag,
  entries: readonly MemoryEntry[],
  { sourceLanguage }: Config,
): Memory =>
  buildMemory(
    entries.filter(entry => entry.language === language),
    {
      substitute: (sourceOld, sourceNew, targetOld) => {
        const spec = { sourceOld, sourceNew, targetOld, sourceLanguage, targetLanguage: language }
        const text = substituteFigures(spec)
        return text === undefined ? undefined : { text, figures: [] }
      },
    },
  )

/** From so many entries on a memory is made again at leisure: an answer at once is worth more than the last entry. */
const large = 5000
const leisure = 60_000

/** The memory of a book, made when it is first asked for and again when a document has changed since. */
export const memoryOf = (store: Store, config: Config, now: () => number): BookMemory => {
  const entries = new WeakMap<OpenedDocument, MemoryEntry[]>()
  const made = new Map<LanguageTag, { documents: OpenedDocument[]; memory: Memory; at: number }>()

  const documents = async (): Promise<OpenedDocument[]> => {
    const read = await Promise.all((await store.sources()).map(({ name }) => store.read(name)))
    return read.flatMap(found => found?.document ?? [])
  }

  const isCurrent = (language: LanguageTag, current: readonly OpenedDocument[]): boolean => {
    const known = made.get(language)
    if (!known) return false
    if (known.memory.entries.length > large && now() - known.at < leisure) return true
    return known.documents.length === current.length && known.documents.every((one, i) => one === current[i])
  }

  const memoryFor = async (language: LanguageTag): Promise<Memory> => {
    const current = await documents()
    const known = made.get(language)
    if (known && isCurrent(language, current)) return known.memory
    const all = current.flatMap(document => {
      const its = entries.get(document) ?? entriesOf(document)
      entries.set(document, its)
      return its
    })
    const memory = memoryIn(language, all, config)
    made.set(language, { documents: current, memory, at: now() })
    return memory
  }

  return {
    matches: async ({ document, language, id }) => {
      const memory = await memoryFor(language)
      const segments = (await store.read(document))?.document?.segmented.segments ?? []
      const index = segments.findIndex(segment => segment.id === id)
      const text = segments[index]?.text
      if (text === undefined) return []
      const context = { before: segments[index - 1]?.text ?? '', after: segments[index + 1]?.text ?? '' }
      const accept = (entry: MemoryEntry): boolean => entry.document !== document || entry.id !== id
      return memory.match(text, { context, accept }).map(messageOf)
    },
    concordance: async (text, language) =>
      (await memoryFor(language))
        .concordance(text, { limit: 50 })
        .map(({ entry: { source, target, document, state } }) => ({
          source,
          target,
          origin: document,
          state,
        })),
  }
}
