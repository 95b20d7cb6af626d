import { createHash } from 'node:crypto'
import type { SegmentState } from '../../model/catalog.js'

/** What a save replaces: told by its content alone, so that it is the same after a restart and in any window. */
export const revisionOf = (source: string, target: string, state: SegmentState): string =>
  createHash('sha256')
    .update(JSON.stringify([source, target, state]))
    .digest('base64url')
    .slice(0, 16)
