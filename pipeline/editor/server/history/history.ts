import { hashText } from '../../../model/hash.js'
import type { LanguageTag } from '../../../model/language.js'
import type { HistoryEntry, SegmentKey } from '../../protocol.js'
import type { OpenedDocument } from '../opened-document.js'
import type { Edit, Edits } from './edits.js'
import { type CommittedText, gitTexts } from './git-texts.js'

/** What a book remembers of its segments: what was written here, and what Git has. */
export interface History {
  /** Texts of a segment, newest first; the newest is not always the one that stands. */
  of(document: OpenedDocument, key: SegmentKey): Promise<HistoryEntry[]>
  /** The source text of a hash, where anything remembers it. */
  sourceOf(document: OpenedDocument, key: SegmentKey, hash: string): Promise<string | undefined>
}

const ofEdit = ({ text, state, at }: Edit): HistoryEntry => ({ text, state, at, origin: 'editor' })

const ofCommit = ({ text, at, by, subject }: CommittedText): HistoryEntry => ({
  text,
  at,
  by,
  about: subject,
  origin: 'git',
})

const time = ({ at }: HistoryEntry): number => new Date(at).getTime() || 0

/** Two entries of one text, one after the other: the older, with the commit's author and words. */
const together = (older: HistoryEntry, newer: HistoryEntry): HistoryEntry =>
  newer.origin === 'editor' || older.by !== undefined
    ? older
    : { ...newer, at: older.at, ...(older.state ? { state: older.state } : {}) }

/** A commit of a text that was written here says nothing new of it but who, and why. */
const withoutRepeats = (entries: readonly HistoryEntry[]): HistoryEntry[] => {
  const kept: HistoryEntry[] = []
  for (const entry of entries.toReversed()) {
    const older = kept.at(-1)
    if (older?.text === entry.text) kept[kept.length - 1] = together(older, entry)
    else kept.push(entry)
  }
  return kept.reverse()
}

const catalogOf = (document: OpenedDocument, language: LanguageTag): string | undefined =>
  document.targets.get(language)?.files.catalog

export const historyOf = (edits: Edits): History => ({
  of: async (document, key) => {
    const catalog = catalogOf(document, key.language)
    const [written, committed] = await Promise.all([
      edits.of(key),
      catalog === undefined ? [] : gitTexts(catalog, key.id),
    ])
    const all = [...written.map(ofEdit), ...committed.map(ofCommit)]
    return withoutRepeats(all.sort((one, other) => time(other) - time(one)))
  },
  sourceOf: async (document, key, hash) => {
    const isIt = (text: string): boolean => hashText(text) === hash
    const written = (await edits.of(key)).find(({ source }) => isIt(source))
    if (written) return written.source
    const committed = await gitTexts(document.sourceLayer.files.catalog, key.id)
    return committed.find(({ text }) => isIt(text))?.text
  },
})
