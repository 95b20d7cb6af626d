import { split as splitSegment } from '../../split.js'
import { type SeamFlags, sewing } from '../sewing.js'
import type { Terminal } from '../terminal.js'

export interface SplitFlags extends SeamFlags {
  after: string
}

/** `duizhao split ID --after TEXT`: make two segments of one, in every language. */
export const split = (id: string, flags: SplitFlags, terminal: Terminal): Promise<number> => {
  const { after, document, dryRun = false } = flags
  const request = { id, after, dryRun, ...(document === undefined ? {} : { document }) }
  return sewing(flags, terminal, ({ config, effects }) => splitSegment(config, request, effects))
}
