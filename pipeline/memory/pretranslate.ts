import type { Catalog, SegmentState } from '../model/catalog.js'
import type { Segmented } from '../model/document.js'
import { hashText } from '../model/hash.js'
import type { LanguageTag } from '../model/language.js'
import type { Memory, MemoryEntry, MemoryMatch } from '../model/memory.js'
import { type State, states } from '../model/segment.js'
import type { MemoryLayer } from './catalog-entries.js'

/** What to take from a memory. */
export interface PretranslateOptions {
  language: LanguageTag
  /** What is translated already; it is left alone. */
  catalog: Catalog
  /** Whether translations of texts that differ in figures alone are taken, with the new figures. Default false. */
  substituted?: boolean
  /** Whether a text repeated in this document is translated as elsewhere in it. Default false. */
  repeats?: boolean
  /** The least state of a translation that is taken. Default `translated`. */
  minimumState?: State
}

/** A translation that was found for a segment. */
export interface Pretranslation {
  id: string
  source: string
  text: string
  kind: 'context' | 'exact' | 'substituted'
  match: MemoryMatch
  /** How many other translations of the same text there are. */
  alternatives: number
}

/** What of a match may be taken over: the translation of the same text, or the one with its figures put right. */
const textOf = ({ kind, entry, substituted }: MemoryMatch): string | undefined =>
  kind === 'fuzzy' ? substituted?.text : entry.target

/**
 * Look up the segments that have no translation. Pure: see {@link withPretranslations} for what becomes of it.
 * A like text is never taken, only the same one, by choice with other figures.
 */
export const pretranslate = (
  { name, segments }: Pick<Segmented, 'name' | 'segments'>,
  memory: Memory,
  {
    language,
    catalog,
    substituted = false,
    repeats = false,
    minimumState = 'translated',
  }: PretranslateOptions,
): Pretranslation[] => {
  const accept = (entry: MemoryEntry): boolean =>
    states.indexOf(entry.state) >= states.indexOf(minimumState) &&
    (repeats || entry.origin !== 'catalog' || entry.document !== name)
  return segments.flatMap(({ id, text: source }, i): Pretranslation[] => {
    if (catalog.has(id)) return []
    const context = { before: segments[i - 1]?.text ?? '', after: segments[i + 1]?.text ?? '' }
    const matches = memory
      .match(source, { language, context, accept })
      .filter(match => match.kind !== 'fuzzy' || (substituted && match.substituted))
    const [match] = matches
    const text = match && textOf(match)
    if (!match || text === undefined) return []
    const kind = match.kind === 'fuzzy' ? 'substituted' : match.kind
    return [{ id, source, text, kind, match, alternatives: matches.length - 1 }]
  })
}

/** What the translator must know of a translation whose figures were replaced. */
const noteOf = ({ match }: Pretranslation, at: string): SegmentState['notes'] => {
  const figures = match.substituted?.figures.map(({ from, to }) => `${from} → ${to}`).join(', ')
  return figures ? [{ text: `Figures replaced: ${figures}. Compare with the source.`, at }] : []
}

const stateOf = (found: Pretranslation, before: SegmentState, at: string): SegmentState => {
  const { state: _, by: __, target: ___, ...kept } = before
  const notes = [...(before.notes ?? []), ...(noteOf(found, at) ?? [])]
  const made: SegmentState = { state: 'initial', source: hashText(found.source), at, origin: 'memory' }
  return { ...kept, ...made, ...(notes.length > 0 ? { notes } : {}) }
}

/**
 * Enter what was found: as `initial`, with the origin `memory`, bound to its source text; nobody's name.
 * @param ids all ids of the document in reading order, which the catalogue keeps.
 * @param at ISO 8601 time.
 */
export const withPretranslations = (
  { catalog, state }: MemoryLayer,
  found: readonly Pretranslation[],
  ids: readonly string[],
  at: string,
): MemoryLayer => {
  const byId = new Map(found.map(one => [one.id, one]))
  const texts = new Map<string, string>()
  const segments = new Map(state.segments)
  for (const id of ids) {
    const one = byId.get(id)
    const text = one?.text ?? catalog.get(id)
    if (text !== undefined) texts.set(id, text)
    if (one) segments.set(id, stateOf(one, segments.get(id) ?? {}, at))
  }
  for (const [id, text] of catalog) if (!texts.has(id)) texts.set(id, text)
  return { catalog: texts, state: { ...state, segments } }
}
