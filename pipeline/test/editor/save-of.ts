import type { Row, SaveRequest } from '../../editor/protocol.js'

let requests = 0

/** The save of a text for a row as a window has seen it. */
export const saveOf = (row: Row, text: string, changes: Partial<SaveRequest> = {}): SaveRequest => {
  requests += 1
  return {
    request: `request-${process.pid}-${requests}`,
    document: 'a',
    language: 'en',
    id: row.id,
    text,
    base: row.target,
    hash: row.hash,
    state: 'translated',
    seen: row.state,
    revision: row.revision,
    ...changes,
  }
}
