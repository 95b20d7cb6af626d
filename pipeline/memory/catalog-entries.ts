import type { Catalog, SegmentState, StateFile } from '../model/catalog.js'
import { hashText } from '../model/hash.js'
import type { LanguageTag } from '../model/language.js'
import type { MemoryEntry } from '../model/memory.js'

/** One language's texts of a document, with what is known of them. */
export interface MemoryLayer {
  catalog: Catalog
  state: StateFile
}

/** A document in two languages. */
export interface MemoryDocument {
  name: string
  language: LanguageTag
  source: MemoryLayer
  target: MemoryLayer
}

/** Whether a translation was made for another text than the one that stands now: the two are no pair. */
const isStale = (source: string, { source: madeFor }: SegmentState): boolean =>
  madeFor !== undefined && madeFor !== hashText(source)

const known = ({ state, at, by }: SegmentState): Pick<MemoryEntry, 'state' | 'date' | 'by'> => ({
  state: state ?? 'translated',
  ...(at === undefined ? {} : { date: at }),
  ...(by === undefined ? {} : { by }),
})

/** The translations of a document, each with the texts around it. */
const livingEntries = ({ name, language, source, target }: MemoryDocument): MemoryEntry[] => {
  const texts = [...source.catalog]
  return texts.flatMap(([id, text], i): MemoryEntry[] => {
    const translation = target.catalog.get(id)
    const state = target.state.segments.get(id) ?? {}
    if (translation === undefined || isStale(text, state)) return []
    const [before, after] = [texts[i - 1]?.[1] ?? '', texts[i + 1]?.[1] ?? '']
    const places = { origin: 'catalog', document: name, id, before, after } as const
    return [{ source: text, target: translation, language, ...places, ...known(state) }]
  })
}

/** The translations of texts that stand in the document no more. */
const obsoleteEntries = ({ name, language, source, target }: MemoryDocument): MemoryEntry[] =>
  [...source.state.obsolete].flatMap(([id, { text }]): MemoryEntry[] => {
    const translation = target.state.obsolete.get(id)
    if (translation === undefined || isStale(text, translation)) return []
    const places = { origin: 'obsolete', document: name, id } as const
    return [{ source: text, target: translation.text, language, ...places, ...known(translation) }]
  })

/**
 * What a memory learns from a document's catalogues. A stale translation teaches nothing: it belongs to a text
 * that is not there any more.
 */
export const catalogEntries = (document: MemoryDocument): MemoryEntry[] => [
  ...livingEntries(document),
  ...obsoleteEntries(document),
]
