import { openMemory } from '../../build/memory.js'
import type { Config } from '../../config.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import type { Memory, MemoryEntry, MemoryMatch } from '../../model/memory.js'
import type { ConcordanceLine, ConcordanceMessage, MatchMessage, SegmentKey } from '../protocol.js'
import type { Events } from './events.js'
import type { OpenedDocument } from './opened-document.js'

/** More than the same text: the same between the same neighbours, as other programs count it, too. */
const inContext = 101

/** The same text but for figures that were replaced: all its words are the same, and yet it is to be looked at. */
const butForFigures = 99

const percentOf = ({ kind, score, substituted }: MemoryMatch): number => {
  if (kind === 'context') return inContext
  return substituted ? butForFigures : Math.floor(score * 100)
}

/** What was made once, as it is shown. */
const messageOf = (match: MemoryMatch): MatchMessage => {
  const { entry, kind, difference, substituted } = match
  return {
    percent: percentOf(match),
    kind,
    difference,
    target: entry.target,
    origin: entry.origin === 'obsolete' ? `${entry.document} †` : entry.document,
    state: entry.state,
    ...(substituted === undefined ? {} : { substituted: substituted.text }),
    ...(entry.date === undefined ? {} : { date: entry.date }),
  }
}

const lineOf = ({ source, target, document, id, origin, state }: MemoryEntry): ConcordanceLine => ({
  source,
  target,
  origin: document,
  state,
  ...(origin === 'catalog' && id !== undefined ? { place: { document, id } } : {}),
})

/** What the whole book and the files of translations beside it have. */
export interface BookMemory {
  matches(document: OpenedDocument, key: SegmentKey): Promise<MatchMessage[]>
  concordance(text: string, language: LanguageTag): Promise<ConcordanceMessage['lines']>
}

/** From so many entries on a memory is made again at leisure: an answer at once is worth more than the last entry. */
const large = 5000
const leisure = 60_000

/** The memory of a book, made when it is first asked for, and again after something has changed. */
export const memoryOf = (config: Config, effects: Effects, events: Events): BookMemory => {
  let known: { memory: Promise<Memory>; at: number; size: number } | undefined
  let isOld = false
  events.subscribe(event => {
    if (event.kind === 'rows' || event.kind === 'reread') isOld = true
  })

  const open = (): Promise<Memory> => {
    const now = effects.now().getTime()
    if (known && (!isOld || (known.size > large && now - known.at < leisure))) return known.memory
    isOld = false
    const memory = openMemory(config, effects).then(opened => opened.memory)
    const made = { memory, at: now, size: known?.size ?? 0 }
    known = made
    memory.then(
      ({ entries }) => {
        made.size = entries.length
      },
      () => {
        isOld = true
      },
    )
    return memory
  }

  return {
    matches: async (document, { language, id }) => {
      const { segments, name } = document.segmented
      const index = segments.findIndex(segment => segment.id === id)
      const text = segments[index]?.text
      if (text === undefined) return []
      const context = { before: segments[index - 1]?.text ?? '', after: segments[index + 1]?.text ?? '' }
      const accept = (entry: MemoryEntry): boolean => entry.document !== name || entry.id !== id
      return (await open()).match(text, { language, context, accept }).map(messageOf)
    },
    concordance: async (text, language) =>
      (await open()).concordance(text, { language, limit: 50 }).map(({ entry }) => lineOf(entry)),
  }
}
