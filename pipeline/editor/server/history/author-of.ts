import type { SegmentKey } from '../../protocol.js'
import type { OpenedDocument } from '../opened-document.js'
import type { History } from './history.js'

/** Who made a text and when (ISO 8601), as far as anything knows. */
export interface Author {
  by?: string
  at?: string
}

/** To the second: the state file keeps no more. */
const second = (at: string): string => at.slice(0, 19)

/**
 * Who made the text that a segment has now: the newest entry of its history with that text, else what the state file
 * says, unless that is known to be about another text.
 */
export const authorOf = async (
  history: History,
  document: OpenedDocument,
  key: SegmentKey,
): Promise<Author> => {
  const { catalog, state } = document.targets.get(key.language)?.carried ?? {}
  const text = catalog?.get(key.id)
  const entries = await history.of(document, key)
  const entry = entries.find(one => one.text === text)
  if (entry) return { at: entry.at, ...(entry.by === undefined ? {} : { by: entry.by }) }
  const { by, at } = state?.segments.get(key.id) ?? {}
  if (at === undefined || entries.some(one => second(one.at) === second(at))) return {}
  return { at, ...(by === undefined ? {} : { by }) }
}
