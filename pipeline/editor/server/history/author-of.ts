import type { SegmentKey } from '../../protocol.js'
import type { OpenedDocument } from '../opened-document.js'
import type { History } from './history.js'

/** Who made a text and when (ISO 8601), as far as anything knows. */
export interface Author {
  by?: string
  at?: string
}

/**
 * Who made the text that a segment has now: what the state file says, else the newest entry of its history with that
 * text.
 */
export const authorOf = async (
  history: History,
  document: OpenedDocument,
  key: SegmentKey,
): Promise<Author> => {
  const { catalog, state } = document.targets.get(key.language)?.carried ?? {}
  const { by, at } = state?.segments.get(key.id) ?? {}
  const known = { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) }
  if (by !== undefined && at !== undefined) return known
  const text = catalog?.get(key.id)
  const entry = (await history.of(document, key)).find(one => one.text === text)
  return {
    ...(entry?.by === undefined ? {} : { by: entry.by }),
    ...(entry ? { at: entry.at } : {}),
    ...known,
  }
}
