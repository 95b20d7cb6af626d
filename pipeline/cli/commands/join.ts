import { join as joinSegments } from '../../join.js'
import { type SeamFlags, sewing } from '../sewing.js'
import type { Terminal } from '../terminal.js'

/** `duizhao join ID ID…`: make one segment of neighbours, in every language. */
export const join = (ids: readonly string[], flags: SeamFlags, terminal: Terminal): Promise<number> => {
  const { document, dryRun = false } = flags
  const request = { ids, dryRun, ...(document === undefined ? {} : { document }) }
  return sewing(flags, terminal, ({ config, effects }) => joinSegments(config, request, effects))
}
